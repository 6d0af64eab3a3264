import type { msg as Msg } from '@lit/localize';
import { str } from '@lit/localize/internal/str-tag.js';

/** Every sentence of the list, seen or heard. Names come isolated (`text.ts`), days in words. */
export const listStrings = (msg: typeof Msg) => ({
  label: msg('Talks'),
  title: msg('Talks'),
  // groups
  forYou: msg('Waiting for you'),
  forThem: msg('Waiting for them'),
  rest: msg('All other talks'),
  noneForYou: msg('Nothing waits for you. Thank you.'),
  showAll: (count: string) => msg(str`Show all: ${count}`),
  // choosing whose
  whose: msg('Whose talks'),
  everyone: msg('All'),
  find: msg('Find a name'),
  noneFound: msg('No talk with this name.'),
  // one talk
  studentWith: (student: string, people: string) => msg(str`${student}, with ${people}`),
  talkWith: (people: string) => msg(str`Talk with ${people}`),
  about: (student: string) => msg(str`About ${student}`),
  adultsOnly: msg('The adults'),
  studentSchool: msg('Student and school'),
  newCount: (count: string) => msg(str`New: ${count}`),
  since: (day: string) => msg(str`Waits since ${day}`),
  byDay: (day: string) => msg(str`Asked for by ${day}`),
  stillOpen: msg('Still open'),
  youPromised: (day: string) => msg(str`You will answer by ${day}`),
  theyPromised: (name: string, day: string) => msg(str`${name} will answer by ${day}`),
  answers: (name: string) => msg(str`${name} answers now`),
  done: msg('Done'),
  prefersCall: (name: string) => msg(str`${name} prefers a call`),
  prefersPaper: (name: string) => msg(str`${name} likes paper`),
  prefersVoice: (name: string) => msg(str`${name} likes to listen`),
  lastBy: (name: string, day: string) => msg(str`${name}, ${day}`),
  lastYou: (day: string) => msg(str`You, ${day}`),
  savedHere: msg('Saved on this device. Not sent yet.'),
  notSent: msg('Not sent. Your words are safe. Open to see why.'),
  // in one tap
  promise: (day: string) => msg(str`I will answer by ${day}`),
  promiseText: (day: string) => msg(str`I saw this. I will answer by ${day}.`),
  hand: msg('Hand on'),
  markDone: msg('Mark as done'),
  choose: msg('Choose'),
  forWhich: (what: string, title: string) => msg(str`${what}: ${title}`),
  promised: (day: string) => msg(str`Thank you. They see that you answer by ${day}.`),
  markedDone: msg('Marked as done. Anyone can open it again.'),
  next: msg('Open the next one'),
  nextIs: (title: string) => msg(str`Next: ${title}`),
  allDone: msg('Nothing waits for you now.'),
  // hand on
  handed: (name: string) => msg(str`${name} answers now. The family was told.`),
  // answer several
  several: msg('Answer several alike'),
  sentCopies: (count: string) => msg(str`Sent. Copies: ${count}`),
  writeFirst: msg('Write something first.'),
  chooseFirst: msg('Choose at least one talk.'),
  someStay: (count: string) => msg(str`Not sent: ${count}. Your words are safe here. Try again?`),
  cancel: msg('Cancel'),
  // start
  start: msg('Start a talk'),
  startWithSchool: msg('Please choose someone from school.'),
  started: msg('Your talk is there.'),
  // invitations
  asks: (name: string) => msg(str`${name} asks: would you like to be in this talk?`),
  yesJoin: msg('Yes'),
  notThisTime: msg('Not this time'),
  // empty, old, trouble
  emptyTitle: msg('Say hello first'),
  empty: msg('No talk yet. Anyone can start one: home, school or the student.'),
  failed: msg('This did not go out. Your words are safe here. Try again?'),
  // alerts after quiet hours
  'alert.zero': (count: string) => msg(str`${count} talks have news`, { id: 'alert.zero' }),
  'alert.one': (count: string) => msg(str`${count} talk has news`, { id: 'alert.one' }),
  'alert.two': (count: string) => msg(str`${count} talks have news`, { id: 'alert.two' }),
  'alert.few': (count: string) => msg(str`${count} talks have news`, { id: 'alert.few' }),
  'alert.many': (count: string) => msg(str`${count} talks have news`, { id: 'alert.many' }),
  'alert.other': (count: string) => msg(str`${count} talks have news`, { id: 'alert.other' }),
  reminder: (talks: string) => msg(str`The day has passed, and it is still open: ${talks}. Answer now, or name a new day.`),
  close: msg('Close'),
  throwAway: msg('Throw away'),
  // keys
  keys: msg('Keys for this list'),
  keyMove: msg('Move from talk to talk'),
  keyOpen: msg('Open the talk'),
  keyPromise: msg('I will answer by …'),
  keyHand: msg('Hand on'),
  keyDone: msg('Mark as done'),
  keyChoose: msg('Choose, to answer several alike'),
});

export type ListStrings = ReturnType<typeof listStrings>;
