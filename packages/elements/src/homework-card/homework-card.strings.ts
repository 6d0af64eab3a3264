import type { msg as Msg } from '@lit/localize';
import { str } from '@lit/localize/internal/str-tag.js';

/** What the homework card says in its first view. Names come isolated (`text.ts`), days in words. */
export const homeworkStrings = (msg: typeof Msg) => ({
  label: msg('Homework touch points'),
  title: msg('To do together'),
  all: msg('All'),
  whose: msg('Whose cards'),
  back: msg('All cards'),
  empty: msg('No card right now. You can start one. What did you make, fix, cook or count?'),
  earlier: msg('Show earlier cards'),
  later: msg('This part has not come yet. We keep trying.'),

  // where it stands: three words for families
  talkAbout: msg('To talk about'),
  youAnswered: msg('You answered'),
  theyAnswered: msg('The family answered'),
  wroteBack: msg('School wrote back'),
  stands: (word: string) => msg(str`Now: ${word}`),

  // the card
  when: msg('When'),
  window: (start: string, end: string) => msg(str`Any day from ${start} to ${end}`),
  untilDay: (day: string) => msg(str`until ${day}`),
  howLong: msg('How long'),
  minutes: (count: string) => msg(str`About ${count} minutes`),
  atHome: msg('At home'),
  schoolGives: msg('School gives'),
  whoDoes: (student: string) => msg(str`${student} does the work. You listen, ask, and add what you know.`),
  whoDoesStudent: msg('You do the work. Your family partner listens and asks.'),
  anyone: msg('Any family partner can take part: a grandparent, a sibling, a mentor.'),
  whatWeDo: msg('What we do'),
  together: msg('Together'),
  startedBy: (name: string) => msg(str`Started by ${name}`),
  seeTask: msg('See the task again'),
  letter: msg('A letter'),
  yourStudent: (student: string) => msg(str`From ${student}`),

  // how did it go
  howDidItGo: msg('How did it go?'),
  didIt: msg('We did it'),
  gotStuck: msg('We got stuck'),
  haveQuestion: msg('We have a question'),
  saidDid: msg('Thank you. The school can see it.'),
  saidSaved: msg('Saved on this device. Not sent yet.'),

  // what was said
  saidTitle: msg('What we said to each other'),
  you: msg('You'),
  did: msg('Did it'),
  stuck: msg('Stuck'),
  stuckAt: (step: string) => msg(str`Stuck at step ${step}`),
  asked: msg('Question'),
  thanks: msg('Thank you'),
  work: msg('My work'),
  tryAgain: msg('Try again'),
  notSent: msg('This did not go out. Your words are safe here.'),
});

export type HomeworkStrings = ReturnType<typeof homeworkStrings>;
