import type { FamilyAction, Id, Opportunity, Refusal } from '@family-partnering/contract';
import { sentenceFor } from '../shared/state-view.js';
import type { StateStrings } from '../shared/state.strings.js';
import { isolate } from '../shared/text.js';
import { titleOf } from './opportunity-picker.model.js';
import type { Told } from './taking-part.words.js';

type About = FamilyAction & { readonly opportunity?: Id; readonly title?: string };

/** What somebody said in words of their own. */
const WORDS = /^opportunity\.(suggest|reply|answer|thank|tell|close|do)$/;

/** Why it did not go out, where there is more to say than that it did not. */
function whyNot({ code, reason }: Refusal, { type }: FamilyAction, { words }: Told): string | undefined {
  const byReason: Readonly<Record<string, string>> = {
    'time-passed': words.dayOver, 'draw-too-late': words.drawFirst, closed: words.notOpen, 'not-open': words.notOpen, 'has-a-place': words.hasPlace, kept: words.keptHere,
    'answered-already': words.answered, full: words.noRoom, 'shared-already': words.sharedAlready,
  };
  if (type === 'opportunity.join' && code === 'not-found') return words.noSuchCode;
  return byReason[reason ?? ''];
}

/** What did not go out, by its name, and why: never "your words" where there are none. */
export function notSent(action: FamilyAction, refusal: Refusal, items: readonly Opportunity[], told: Told, state: StateStrings): string {
  const { type, opportunity, title } = action as About;
  const { words, tag } = told;
  const item = items.find(({ id }) => id === opportunity);
  const name = title ?? (item && titleOf(item, tag));
  const isWords = type === 'opportunity.offer' || WORDS.test(type);
  const why = whyNot(refusal, action, told) ?? (isWords && refusal.code === 'invalid' ? state.lookAgain : '');
  if (name === undefined) return why || sentenceFor(refusal, state);
  const isYes = type === 'opportunity.claim' || type === 'opportunity.join' || type === 'opportunity.take';
  return [(isYes ? words.failedYes : isWords ? words.failedWords : words.failedThing)(isolate(name)), why].join(' ').trim();
}
