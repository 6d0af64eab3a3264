import type { msg as Msg } from '@lit/localize';
import { str } from '@lit/localize/internal/str-tag.js';

/** What every widget says about itself when it has nothing to show, or cannot. */
export const stateStrings = (msg: typeof Msg) => ({
  loading: msg('Loading'),
  notSetUp: msg('This part is not set up yet. Please tell the school office.'),
  ambiguous: msg('This page names two sources, so we show nothing here. Please tell the school office.'),
  forDeveloper: msg('For the person who built this page'),
  addSource: msg('Put one source element on the page, or set the “session” or “adapter” property of this element.'),
  nameThread: msg('Say which one to show.'),
  oneSource: msg('Leave one empty source on the page, or put each widget inside its own source.'),
  offline: msg('You are offline. Keep writing. We send it when you are back.'),
  offlineUnkept: msg('You are offline. Your words stay in the box until you are back.'),
  offlineNothing: msg('You are offline. We show this when you are back.'),
  noRoom: msg('This device has no room left. Copy your words before you leave this page.'),
  noStore: msg('This device cannot keep your words. Copy them before you leave this page.'),
  signInAgain: msg('Please sign in again. Your words are still here.'),
  notOffered: msg('Your school does not use this here. Ask the school office for it.'),
  notOfferedCall: (phone: string) => msg(str`Your school does not use this here. To ask for it, call ${phone}.`),
  cannotShow: msg('We cannot show this. It may have moved, or it is not shared with you.'),
  changedMeanwhile: msg('Someone changed this while you were writing. Both are here. Nothing is lost.'),
  busy: msg('The school’s page is busy. We keep trying. Your words are safe.'),
  tooFast: msg('That was a lot at once. Wait a moment, then try again. Your words are safe.'),
  broken: msg('Something here does not fit together. Your words are safe.'),
  lookAgain: msg('Something in this cannot be sent as it is. Please look at it again.'),
  nothingChanged: msg('What you saved is safe. Nothing was changed.'),
  tryAgain: msg('Try again'),
  reload: msg('Load this page again'),
  code: (code: string) => msg(str`If you call the school, say this code: ${code}`),
  language: msg('My language'),
});

export type StateStrings = ReturnType<typeof stateStrings>;
