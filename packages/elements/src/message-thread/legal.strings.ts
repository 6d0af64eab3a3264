import type { msg as Msg } from '@lit/localize';
import { str } from '@lit/localize/internal/str-tag.js';

/** What is said about legal words and their explaining. Names and languages come isolated, days in words. */
export const legalStrings = (msg: typeof Msg) => ({
  // for the reader
  title: msg('This letter is important'),
  free: msg('A person will explain it to you. It costs nothing. You do not have to answer before.'),
  asked: (name: string) => msg(str`${name} is looking for somebody who can explain it.`),
  found: (name: string, day: string) => msg(str`${name} will explain it by ${day}.`),
  explainedCall: (name: string) => msg(str`${name} explained it by phone.`),
  explainedVideo: (name: string) => msg(str`${name} explained it in a video call.`),
  explainedVisit: (name: string) => msg(str`${name} explained it in person.`),
  explainedPaper: (name: string) => msg(str`${name} explained it on paper.`),
  youUnderstood: msg('Written down: you understood.'),
  youQuestion: msg('Written down: you have a question.'),
  youNotYet: msg('Written down: you did not understand yet.'),
  notWhatISaid: msg('That is not what I said'),
  whatISaid: msg('What did you say?'),
  youSaid: msg('You said:'),
  madeBy: (name: string, language: string) => msg(str`${name} put this into ${language}. Not a computer.`),

  // for the side that wrote it
  titleFor: (name: string, language: string) => msg(str`To explain to ${name} in ${language}`),
  noAnswerYet: msg('Until then no answer is asked for.'),
  understood: (name: string) => msg(str`${name} understood.`),
  question: (name: string) => msg(str`${name} has a question.`),
  notYet: (name: string) => msg(str`${name} did not understand yet.`),
  saidOtherwise: (name: string) => msg(str`${name} says that it was otherwise:`),
  weFound: msg('We found somebody'),
  weExplained: msg('It was explained'),
  weHaveWords: msg('Add the letter in this language'),
  who: msg('Who explains it?'),
  byDay: msg('By which day?'),
  whoDid: msg('Who explained it?'),
  how: msg('How?'),
  byPhone: msg('By phone'),
  byVideo: msg('In a video call'),
  inPerson: msg('In person'),
  onPaper: msg('On paper'),
  wasUnderstood: msg('Was it understood?'),
  yes: msg('Yes'),
  hasQuestion: msg('There is a question'),
  no: msg('Not yet'),
  words: msg('The letter, put into this language by a person'),
  whoMade: msg('Who put it into this language?'),
  fillIn: msg('Please fill in both.'),
  save: msg('Save'),
  cancel: msg('Cancel'),

  // in the composer
  markLegal: msg('This is a legal letter. A person explains it to those who do not read its language; no computer translates it.'),
});

export type LegalStrings = ReturnType<typeof legalStrings>;
