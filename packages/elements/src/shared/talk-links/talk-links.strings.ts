import type { msg as Msg } from '@lit/localize';
import { str } from '@lit/localize/internal/str-tag.js';

/** Where a thing comes from, and a way to write about it: the same words in every widget. */
export const talkLinksStrings = (msg: typeof Msg) => ({
  comesFrom: (name: string, day: string) => msg(str`Comes from a message of ${name}, ${day}`),
  comesFromYours: (day: string) => msg(str`Comes from your message, ${day}`),
  wroteAbout: (name: string, day: string) => msg(str`${name} wrote about this, ${day}`),
  youWroteAbout: (day: string) => msg(str`You wrote about this, ${day}`),
  showMessage: msg('Show the message'),
  untie: msg('Take the link away'),
  untieAsk: msg('Take the link away? Both things stay as they are.'),
  untieYes: msg('Yes, take it away'),
  untieNo: msg('Keep it'),
  untied: msg('The link is gone. Both things are still here.'),
  elsewhere: msg('It is not on this page.'),
  writeAbout: msg('Write about this'),
  whichTalk: msg('In which talk?'),
  yourMessage: msg('Your message'),
  sees: (people: string) => msg(str`${people} will see this.`),
  send: msg('Send'),
  cancel: msg('Cancel'),
  sent: msg('Message sent'),
  savedHere: msg('Saved on this device. Not sent yet.'),
  failed: msg('This did not go out. Your words are safe here. Try again?'),
  empty: msg('Write something first. Then send.'),
  noTalk: (student: string) => msg(str`There is no talk about ${student} yet. Start one first.`),
});

export type TalkLinksStrings = ReturnType<typeof talkLinksStrings>;
