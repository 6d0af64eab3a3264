import type { msg as Msg } from '@lit/localize';
import { str } from '@lit/localize/internal/str-tag.js';

/** What is said in the first view of the thread, seen or heard. Names come isolated (`text.ts`), days and times in words. */
export const threadStrings = (msg: typeof Msg) => ({
  // the frame
  label: (title: string) => msg(str`Messages: ${title}`),
  messages: msg('Messages'),
  you: msg('You'),
  talkWith: (people: string) => msg(str`Talk with ${people}`),
  studentWith: (student: string, people: string) => msg(str`${student}, with ${people}`),
  about: (student: string) => msg(str`About ${student}`),
  people: msg('Who is in this talk'),
  aboutTalk: msg('About this talk'),
  more: msg('More'),
  less: msg('Close'),
  oneHome: (people: string) => msg(str`One home only: ${people}.`),

  // days and places in the list
  today: (day: string) => msg(str`Today, ${day}`),
  yesterday: (day: string) => msg(str`Yesterday, ${day}`),
  earlier: msg('Show earlier messages'),
  loadingEarlier: msg('Getting earlier messages…'),
  shownEarlier: msg('Earlier messages are shown now.'),
  fresh: msg('New messages'),
  newMessages: (count: string) => msg(str`New messages: ${count}`),
  toUnread: msg('Go to the first new message'),
  toLatest: msg('Go to the latest message'),
  toLatestCount: (count: string) => msg(str`Go to the latest. New: ${count}`),

  // one message
  message: (name: string, when: string) => msg(str`${name}, ${when}`),
  announced: (name: string, words: string) => msg(str`${name}: ${words}`),
  celebration: msg('Good news'),
  concern: msg('Worry'),
  request: msg('Request'),
  important: msg('Important'),
  legal: msg('Legal'),
  needsReply: (day: string) => msg(str`Needs a reply by ${day}`),
  stillOpen: (day: string) => msg(str`Still open. A reply was asked for by ${day}.`),
  answersEarlier: msg('Answer to an earlier message'),
  showIt: msg('Show it'),
  changedAt: (when: string) => msg(str`Changed at ${when}`),
  takenBack: (name: string) => msg(str`${name} took this back.`),
  youTookBack: msg('You took this back.'),
  sent: msg('Sent'),
  changeWaits: msg('Your change is saved on this device. Not sent yet.'),
  passedBy: (name: string) => msg(str`${name} passed this to the school’s safety team.`),
  youPassed: msg('You passed this to the school’s safety team.'),

  // what one can do with a message; the second form names it for those who hear it
  reply: msg('Reply'),
  replyTo: (name: string, when: string) => msg(str`Reply to ${name}, ${when}`),
  readAloud: msg('Read aloud'),
  readAloudOf: (name: string, when: string) => msg(str`Read aloud: ${name}, ${when}`),
  moreOf: (name: string, when: string) => msg(str`More for the message of ${name}, ${when}`),

  // lines of the thread itself
  lineStarted: (name: string) => msg(str`${name} started this talk.`),
  lineJoined: (name: string) => msg(str`${name} joined and sees messages from now on.`),
  lineLeft: (name: string) => msg(str`${name} left this talk.`),
  lineEnded: (name: string) => msg(str`${name} is no longer in this talk.`),
  lineHandover: (name: string, newName: string, day: string) => msg(str`${name} handed this on. ${newName} answers from ${day}.`),
  lineResolved: (name: string) => msg(str`${name} marked this as done.`),
  lineReopened: (name: string) => msg(str`${name} opened this again.`),
  lineEarlier: (name: string) => msg(str`All agreed: ${name} may read what was said before.`),
  lineOpened: (name: string) => msg(str`All agreed: ${name} may read one message from before.`),
  ended: msg('This talk has ended for you. What you wrote stays with the others in it.'),
  endedSafe: msg('Nothing of it is kept on this device.'),

  // answers that are known in every language
  quickYes: msg('Yes'),
  quickNo: msg('No'),
  quickThanks: msg('Thank you'),
  quickQuestion: msg('I have a question'),
  quickCall: msg('Please call me'),
  promise: (day: string) => msg(str`I saw this. I will answer by ${day}.`),

  // where one writes
  readOnly: msg('You can read this talk here.'),
  writingLater: msg('The place to write has not come yet. We keep trying.'),
});

export type ThreadStrings = ReturnType<typeof threadStrings>;
