import type { Claim, Opportunity, Setting, Slot } from '@family-partnering/contract';
import type { msg as Msg } from '@lit/localize';
import { pickerStrings, type PickerStrings } from './opportunity-picker.strings.js';
import { isFull, moment, type Telling } from './opportunity-picker.words.js';
import { timeAt } from './place-clock.js';
import { takingStrings, type TakingStrings } from './taking-part.strings.js';
import { toldStrings, type ToldStrings } from './told.strings.js';

/** What the later parts are told with: the words of the first view, and their own. */
export interface Told extends Telling {
  readonly words: PickerStrings & TakingStrings & ToldStrings;
  /** The school's. */
  readonly zone: string | undefined;
}

export const allStrings = (msg: typeof Msg): Told['words'] => ({ ...pickerStrings(msg), ...takingStrings(msg), ...toldStrings(msg) });

export const whereWord = (setting: Setting, words: Told['words']): string =>
  ({ home: words.atHome, workplace: words.atWork, school: words.atSchool, community: words.nearby, online: words.online })[setting];

export function slotLine({ starts, ends, room }: Slot, item: Opportunity, told: Told): string {
  const { words } = told;
  if (starts === undefined) return words.anyTime;
  const time = timeAt(starts, item, told, ends);
  return room === 'full' ? `${time}. ${words.placesFull}` : time;
}

/** Where one's own wish stands. An offer is shown when its time begins: until then one is on the list. */
export function claimLine(claim: Claim, item: Opportunity, told: Told): string {
  const { words, now } = told;
  switch (claim.state) {
    case 'in': return claim.took ? words.tookThanks : item.slots.some(({ capacity }) => capacity !== undefined) ? words.isIn : words.isInOpen;
    case 'asked': return words.isAsked(moment(item.giving.on!, told));
    case 'waiting': return isFull(item) ? words.isWaitingFull : words.isWaiting;
    case 'offered': return isOffered(claim, now) ? words.isOffered(moment(claim.offer!.until, told)) : words.isWaiting;
    case 'closed': return words.isClosed;
    case 'lapsed': return words.isLapsed;
    case 'left': return '';
  }
}

/** Each is left by its name: a place, the draw, the list. */
export const leaveWord = ({ state }: Claim, words: Told['words']): string => (state === 'asked' ? words.leaveDraw : state === 'waiting' ? words.leaveList : words.leave);

export const isOffered = ({ state, offer }: Claim, now: Date): boolean => state === 'offered' && offer !== undefined && Date.parse(offer.from) <= now.getTime() && now.getTime() < Date.parse(offer.until);

/** Whether one can have taken part already: things for any time can be done at once. */
export const hasBegun = ({ starts }: Pick<Slot, 'starts'>, now: Date): boolean => starts === undefined || Date.parse(starts) <= now.getTime();
