import { isPassing, type FamilyAction, type Id, type Waiting } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from '../shared/icons.js';
import { sentence } from '../shared/sentence.js';
import type { StateStrings } from '../shared/state.strings.js';
import type { Acting } from './acting.js';
import type { PickerData } from './opportunity-picker.data.js';
import { notSent } from './not-sent.js';
import type { Told } from './taking-part.words.js';

export const bandTemplate = (name: IconName, said: string, ...buttons: readonly unknown[]): TemplateResult => html`<div class="band">${icon(name)}<p>${sentence(said)}</p>${buttons}</div>`;
export const button = (label: string, act: () => void, kind = ''): TemplateResult => html`<button type="button" class="b ${kind}" @click=${act}><span>${label}</span></button>`;

const HERE = /^(opportunity|fit)\./;
const QUIET = /^opportunity\.(keep|settle)$/;
/** What the picker itself has to tell of what waits: not what a clock asks, nor what is kept for oneself. */
export const isTold = ({ type }: { readonly type: string }): boolean => HERE.test(type) && !QUIET.test(type);

/** What this device keeps for one thing, and has not been refused: by what it is. */
export function waitingFor(data: PickerData, opportunity: Id, ...types: readonly FamilyAction['type'][]): Waiting | undefined {
  return data.waiting.find(({ action, state }) => state !== 'refused' && (types as readonly string[]).includes(action.type) && (action as { readonly opportunity?: Id }).opportunity === opportunity);
}

export interface BandsHost {
  /** Puts what was written into its form again. @returns nothing where there is no form for it */
  bring(waiting: Waiting): (() => void) | undefined;
}

/** What did not go out: by its name, why, and what to do next. */
export function bandsTemplate(data: PickerData, { failed }: Acting, told: Told, state: StateStrings, { bring }: BandsHost): TemplateResult {
  const { words } = told;
  const { outbox } = data.session;
  const refused = data.waiting.filter((one) => one.state === 'refused' && isTold(one.action));
  return html`${failed ? bandTemplate('warning', failed.words, failed.again && button(state.tryAgain, failed.again)) : nothing}
    ${refused.map((one) => {
      const { action, refusal } = one;
      const back = refusal && !isPassing(refusal) ? bring(one) : undefined;
      return bandTemplate('warning', notSent(action as FamilyAction, refusal!, data.all, told, state), back ? button(words.lookAgain, back) : button(state.tryAgain, () => outbox?.retry(action.id)), button(words.throwAway, () => void outbox?.discard(action.id).catch(() => undefined)));
    })}`;
}
