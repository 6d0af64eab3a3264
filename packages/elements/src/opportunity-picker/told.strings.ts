import type { msg as Msg } from '@lit/localize';
import { str } from '@lit/localize/internal/str-tag.js';

/** What is said when something has been done, waits, or did not go out; and one place for two. They come with what can be done. */
export const toldStrings = (msg: typeof Msg) => ({
  // done
  thanks: msg('Thank you! It is sent.'),
  thankYou: msg('Thank you!'),
  seesIt: (name: string) => msg(str`${name} can see it now.`),
  willSee: (names: string) => msg(str`Only ${names} will see this.`),
  waySent: msg('Thank you. The organizer sees your idea and will answer.'),
  saidYes: msg('Thank you. You said yes.'),
  findMine: msg('You find it under “You said yes to these”.'),
  saidTime: msg('Your time is changed.'),
  saidLeft: msg('Thank you for telling us. Your place goes to the next family.'),
  saidLeftList: msg('You left the list.'),
  saidLeftDraw: msg('You left the draw.'),
  saidLeftShared: (name: string) => msg(str`Thank you for telling us. Your place stays with ${name}.`),
  saidHidden: msg('Hidden for you. Nobody is told.'),
  tookThanks: msg('You took part. Thank you.'),
  // waits
  isSaved: msg('Saved on this device. Not sent yet.'),
  saidSaved: msg('Saved on this device. We send it when you are back.'),
  onItsWay: msg('It is on its way.'),
  takenBack: msg('It is taken back. Nothing was sent.'),
  // did not go out
  failedYes: (what: string) => msg(str`Your yes to ${what} did not go out.`),
  failedWords: (what: string) => msg(str`Your words on ${what} did not go out. They are safe here.`),
  failedThing: (what: string) => msg(str`What you did with ${what} did not go out.`),
  lookAgain: msg('Look at it again'),
  throwAway: msg('Discard'),
  dayOver: msg('This day is over. Please choose one to come.'),
  drawFirst: msg('The draw has to be before the day itself.'),
  notOpen: msg('It is not open any more.'),
  hasPlace: msg('You have a place here already.'),
  keptHere: msg('These places are kept for families who had none yet.'),
  answered: msg('Somebody has answered it already.'),
  noRoom: msg('That time is full now. Your place is still yours.'),
  // one place for two
  sharePlace: msg('Share my place'),
  shareHow: msg('One other person can take turns with you. Make a code and hand it over.'),
  makeCode: msg('Make a code'),
  codeIs: (code: string) => msg(str`Your code to hand over: ${code}`),
  codeAway: msg('Take the code back'),
  sharedWith: (name: string) => msg(str`You take turns with ${name} in this place.`),
  sharedAlready: msg('You share this place already.'),
  haveCode: msg('I have a code'),
  codeAsk: msg('Which code do you have?'),
  joinHint: msg('Somebody with a place gives it to you. You two take turns.'),
  joinPlace: msg('Join them'),
  codeShape: msg('A code has eight letters and numbers.'),
  noSuchCode: msg('We do not know this code. Please ask for it again.'),
  saidJoined: msg('Thank you. You two share this place.'),
  saidCode: msg('Your code is made. Hand it to one person.'),
  saidCodeGone: msg('The code is gone. The place is yours alone.'),
});

export type ToldStrings = ReturnType<typeof toldStrings>;
