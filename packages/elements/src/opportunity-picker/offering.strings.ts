import type { msg as Msg } from '@lit/localize';
import { str } from '@lit/localize/internal/str-tag.js';

/** The sentences of the form in which something is offered. */
export const offeringStrings = (msg: typeof Msg) => ({
  offerTitle: msg('What could you offer?'),
  offerWhat: msg('Is it something that you do?'),
  offerOwn: msg('I can do this'),
  offerIdea: msg('I wish we had this'),
  offerName: msg('Give it a short name'),
  offerMore: msg('Say a little more'),
  offerLifts: msg('What could students learn from it?'),
  offerWhere: msg('Where would it be?'),
  offerLong: msg('How many minutes?'),
  offerMany: msg('For how many people? Leave it empty for any number.'),
  offerLanguages: msg('Languages'),
  offerInWhich: msg('In which languages?'),
  offerToAnybody: msg('People without an account may see it too'),
  offerTo: msg('Who should answer you?'),
  offerSent: (name: string) => msg(str`Thank you! ${name} will answer you here.`),
  offerOpened: msg('Thank you! All can see it now.'),
  kept: msg('What you write is kept on this device until you send it.'),
});

export type OfferingStrings = ReturnType<typeof offeringStrings>;
