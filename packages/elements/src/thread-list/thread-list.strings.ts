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
  awayUntil: (name: string, day: string) => msg(str`${name} is away until ${day}`),
  whoTakes: (name: string) => msg(str`${name} is no longer here. Who takes this?`),
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
  handHome: msg('Hand on at home'),
  markDone: msg('Mark as done'),
  answerWith: msg('Answer …'),
  openAgain: msg('Open again'),
  opened: msg('It is open again.'),
  choose: msg('Choose'),
  forWhich: (what: string, title: string) => msg(str`${what}: ${title}`),
  promised: (day: string) => msg(str`Thank you. They see that you answer by ${day}.`),
  markedDone: msg('Marked as done. Anyone can open it again.'),
  next: msg('Open the next one'),
  nextIs: (title: string) => msg(str`Next: ${title}`),
  allDone: msg('Nothing waits for you now.'),
  // hand on
  handed: (name: string) => msg(str`${name} answers now. The family was told.`),
  several: msg('Answer several alike'),
  // start
  start: msg('Start a talk'),
  // invitations
  asks: (name: string) => msg(str`${name} asks: would you like to be in this talk?`),
  yesJoin: msg('Yes'),
  notThisTime: msg('Not this time'),
  joined: msg('You are in this talk now.'),
  notJoined: msg('All right. No one asks you why.'),
  // empty, old, trouble
  emptyTitle: msg('Say hello first'),
  empty: msg('No talk yet. Anyone can start one: home, school or the student.'),
  emptyHere: msg('No talk yet. Talks that you are in stand here.'),
  comesLater: msg('This has not come yet. We keep trying.'),
});

export type ListStrings = ReturnType<typeof listStrings>;
