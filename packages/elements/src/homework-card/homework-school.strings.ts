import type { msg as Msg } from '@lit/localize';
import { str } from '@lit/localize/internal/str-tag.js';

/** What the card says to staff: the class's families, paper, a new card. */
export const homeworkSchoolStrings = (msg: typeof Msg) => ({
  emptySchool: msg('No card yet. A title and the days are enough.'),
  sentTo: (count: string) => msg(str`Students: ${count}`),
  stuckCount: (count: string) => msg(str`Stuck: ${count}`),
  questionCount: (count: string) => msg(str`Questions: ${count}`),

  // paper
  fromPaper: msg('Write down from paper'),
  codeLabel: msg('Code on the sheet'),
  keyedAlready: msg('This is written down already. You can put it right, or add a question.'),
  keyedBefore: msg('Written down from this sheet'),
  putRight: msg('Put it right'),
  putRightOf: (words: string) => msg(str`Put it right: ${words}`),
  puttingRight: msg('What you save now is said in its place. What it said before stays on record.'),
  noSheet: msg('No sheet with this code. Please look at the code again.'),
  sheetOf: (name: string, words: string) => msg(str`${name}: ${words}`),
  keyed: msg('Written down. The family can see it.'),
  readBackTo: msg('I read it back to the family'),
  save: msg('Save'),

  // what families start and ask for
  fromFamilies: msg('From families'),
  newFromFamily: msg('New'),
  asksChange: msg('Asks for a change'),

  // a new card
  newCard: msg('New card'),
  cardTitle: msg('Title'),
  fromDay: msg('From'),
  toDay: msg('To'),
  grade: (grade: string, count: string) => msg(str`Grade ${grade}: ${count} students`),
  goal: msg('What it is for'),
  steps: msg('Steps, one on each line'),
  prompts: msg('To talk about, one on each line'),
  fromLast: (title: string) => msg(str`The rest is as in: ${title}`),

  // what came back
  stuckHere: (count: string, step: string) => msg(str`Stuck: ${count}, all at step ${step}`),
  answerAll: (count: string) => msg(str`Answer all ${count} at once`),
  eachOwn: msg('Each family gets its own copy. No one sees the others.'),
  yourAnswer: msg('Your answer'),
  thankAll: (count: string) => msg(str`Thank all ${count}`),
  questions: msg('Questions'),
  saidBack: msg('What families said'),
  didCount: (count: string) => msg(str`Did it: ${count}`),
  gotIdea: msg('Got the idea'),
  enjoyedIt: msg('Enjoyed it'),
  knowMore: msg('Know more about class'),
  howMany: (yes: string, partly: string, notYet: string) => msg(str`yes ${yes}, partly ${partly}, not yet ${notYet}`),
  nothingYet: msg('No answers yet.'),
  replySent: msg('Sent. Each family has its own.'),

  // where a card stands, for staff alone
  paused: msg('Paused: another day'),
  swapped: msg('Their own way'),
});
