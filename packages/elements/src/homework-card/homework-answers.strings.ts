import type { msg as Msg } from '@lit/localize';
import { str } from '@lit/localize/internal/str-tag.js';

/** What is said where one answers, asks for another way, shows or starts something. It comes right after the first view. */
export const homeworkAnswersStrings = (msg: typeof Msg) => ({
  // who sees it
  sees: (people: string) => msg(str`${people} will see this.`),
  seesWho: msg('Who sees this'),
  schoolAlone: msg('The school alone'),
  homeAnd: (people: string) => msg(str`${people}, and the school`),
  bothHomes: msg('All who see the card'),

  safety: (phone: string) => msg(str`No one may be reading this right now. If someone is in danger, call ${phone}.`),
  safetyMissing: msg('The school has set no safety line yet. Please ask the school office to set one.'),

  // in every form
  yourWords: msg('Your words'),
  send: msg('Send'),
  close: msg('Close'),
  writeFirst: msg('Write something first. Even one word is fine.'),
  addFile: msg('Add a photo or your voice'),
  discard: msg('Take it back to change it'),

  // stuck
  whatGotInTheWay: msg('Thank you for telling us. What got in the way?'),
  whichStep: msg('At which step?'),
  noStep: msg('I do not know'),
  stepNumber: (number: string, text: string) => msg(str`${number}. ${text}`),
  aWord: msg('Add a word, if you like'),
  unclear: msg('The task is not clear'),
  hard: msg('It is too hard right now'),
  long: msg('It is too long'),
  language: msg('The language'),
  materials: msg('Something to work with'),
  device: msg('Device or internet'),
  time: msg('Time'),
  place: msg('A quiet place'),
  noOne: msg('No one to ask now'),
  tired: msg('Tired'),
  other: msg('Something else'),
  moreReasons: msg('Time, place, people'),

  // the school's own sentence, and help
  stopHere: (name: string) => msg(str`You can stop here for tonight. ${name} will see this.`),
  schoolSays: (words: string) => msg(str`The school says: ${words}`),
  helpNow: msg('Help that is open now'),
  helpSoon: msg('Help that opens next'),
  helpNext: msg('Help at other hours'),
  opens: (when: string) => msg(str`Opens ${when}`),
  openUntil: (time: string) => msg(str`Open until ${time}`),
  speaks: (languages: string) => msg(str`Speaks ${languages}`),
  findOut: msg('Find out together'),

  // one more thing, never all at once
  understood: (student: string) => msg(str`Did ${student} get the idea?`),
  enjoyed: msg('Did you enjoy it?'),
  informed: msg('Do you know more about what class does?'),
  yes: msg('Yes'),
  partly: msg('Partly'),
  notYet: msg('Not yet'),
  notNow: msg('Not now'),
  tellMore: msg('What we noticed, our own way'),
  whoTookPart: msg('Who took part?'),
  question: msg('What would you like to ask?'),
  writeBack: msg('Write back'),
  writtenBy: (name: string) => msg(str`From paper, written down by ${name}`),
  readBack: msg('It was read back.'),

  // the student's own
  writeLetter: msg('Write a letter to your family partner'),
  takeLetter: msg('Take this one'),
  shareWork: msg('This is your work. Tap to share it when you want to.'),
  share: msg('Share my work'),
  stopSharing: msg('Stop sharing'),

  // another day, size or form
  notThisWeek: msg('Not this week?'),
  otherWay: msg('Pick another day, make it shorter, or do it your own way.'),
  otherDay: msg('Another last day'),
  shorter: msg('Minutes'),
  ownWay: msg('Our own way'),
  asksFor: (name: string, what: string) => msg(str`${name} asks for: ${what}`),
  sayYes: msg('Yes, that is fine'),
  notThisTime: msg('Not this time'),
  agreed: msg('Both sides said yes.'),
  stillAsked: msg('Asked. Waiting for a yes.'),

  // going further
  further: msg('Go further, if you like'),
  home: msg('At home or around'),
  nearby: msg('Nearby'),
  fromWork: msg('From work'),

  // start one, paper
  start: msg('Start one'),
  startWhat: msg('What did you make, fix, cook or count?'),
  forChild: msg('For whom'),
  print: msg('Print'),
  paper: msg('Write or draw here. Bring it back, or send a photo.'),
});
