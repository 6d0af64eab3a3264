import type { msg as Msg } from '@lit/localize';

/** The sentences of what is set before something opens: days, places and how they are given, what helps, what is asked. */
export const termsStrings = (msg: typeof Msg) => ({
  days: msg('Days and times'),
  dayFirst: msg('On which day and at what time?'),
  dayMore: msg('Another day or time'),
  dayAway: msg('Take it away'),
  helping: msg('What makes it easier to come'),
  helpWhich: msg('Choose what there will be.'),
  givingHow: msg('How places are given'),
  giving: msg('Who gets a place?'),
  wayFirst: msg('Whoever asks first'),
  wayDraw: msg('A draw on a day: it does not matter who asks first'),
  wayKept: msg('Some places are kept for families who had none this term'),
  drawWhen: msg('When is the draw?'),
  keptHow: msg('How many places are kept?'),
  givingStays: msg('All can read this. It stays as it is once it is open.'),
  asking: msg('What is asked of those who come'),
  askedWhat: msg('What do you ask?'),
  notAsked: msg('What do you not ask?'),
  seenBy: msg('Who sees it?'),
  kindIs: msg('What kind is it?'),
  // what cannot go as it is
  needsName: msg('Please give it a short name.'),
  needsMinutes: msg('Please write how many minutes, from 5 to 600.'),
  needsPlaces: msg('Please write a number from 1 to 1,000, or leave it empty.'),
  dayOver: msg('This day is over. Please choose one to come.'),
  drawDay: msg('Please choose a day for the draw, one to come.'),
  drawFirst: msg('The draw has to be before the day itself.'),
  placesToo: msg('Please write how many places there are.'),
  keptSome: msg('Please write how many places are kept.'),
  keptFew: msg('There are not so many places.'),
});

export type TermsStrings = ReturnType<typeof termsStrings>;
