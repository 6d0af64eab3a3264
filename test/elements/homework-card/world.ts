import type { Adapter, Entity } from '@family-partnering/contract';
import { engineAdapter, type Engine } from '@family-partnering/engine';
import '@family-partnering/elements/homework-card/homework-card.define';
import type { HomeworkCard } from '@family-partnering/elements/homework-card/homework-card';
import { HW_12 } from '@family-partnering/riverbend';
import { fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { SPACE } from '../../support/capability.js';
import { walk as walkThrough } from '../../support/walk.js';
import { riverbend } from '../../../stories/support/school.js';

export { HW_12, riverbend };

export const card = (student: string): string => `${HW_12}|c-${student}`;
export const root = (one: HomeworkCard): ShadowRoot => one.shadowRoot!;
export const text = (one: HomeworkCard): string => (root(one).querySelector('.fp')!.textContent ?? '').replace(/\s+/g, ' ');
/** Waits as long as a test may: never a matter of how busy the machine is. */
export const until = (what: () => unknown, message = 'it did not come'): Promise<void> => waitUntil(what as () => boolean, message, { timeout: 9000 });
const nameOf = (one: Element): string => (one.getAttribute('aria-label') ?? one.textContent ?? '').replace(/\s+/g, ' ').trim();
export const buttons = (one: HomeworkCard): readonly HTMLButtonElement[] => [...root(one).querySelectorAll('button')].filter((any) => any.checkVisibility());
export const button = (one: HomeworkCard, name: string): HTMLButtonElement | undefined => buttons(one).find((any) => nameOf(any) === name);
/** How many filled buttons are in view. There is never more than one. */
export const filled = (one: HomeworkCard): readonly string[] => [...root(one).querySelectorAll('.b.go')].filter((any) => any.checkVisibility()).map(nameOf);

/** The card as one person sees it, with the parts that come after the first view. */
export async function open(from: Engine | Adapter, person: string, more: { readonly touchpoint?: string; readonly card?: string; readonly lang?: string } = {}): Promise<HomeworkCard> {
  const adapter = 'connect' in from ? from : engineAdapter(from, person);
  const one = await fixture<HomeworkCard>(html`<fp-homework-card .adapter=${adapter} touchpoint=${more.touchpoint ?? ''} card=${more.card ?? ''} lang=${more.lang ?? 'en'}></fp-homework-card>`);
  await until(() => root(one).querySelector('.foot, .stateview'), 'the card did not settle');
  return one;
}

/** By keys alone: the focus goes to the button, and Space presses it. */
export async function tap(one: HomeworkCard, name: string): Promise<void> {
  await until(() => button(one, name), `no button ${name} in: ${buttons(one).map(nameOf).join(' | ')}`);
  button(one, name)!.focus();
  await sendKeys({ press: SPACE });
  await one.updateComplete;
}

export async function write(one: HomeworkCard, words: string, selector = 'textarea'): Promise<void> {
  root(one).querySelector<HTMLElement>(selector)!.focus();
  await sendKeys({ type: words });
}

/** Everything of a kind that a person may see. */
export const seen = async <E extends Entity>(engine: Engine, person: string, kind: string, filter: object = {}): Promise<readonly E[]> =>
  (await engine.session(await engine.viewer(person)).list(kind, { filter, limit: 200 })).items as unknown as readonly E[];

/** Role and name of what is focused, as somebody hears it. */
export function focused(one: HomeworkCard): string {
  const active = root(one).activeElement;
  if (!active) return document.activeElement === one ? 'the widget itself' : 'outside';
  const label = (active as HTMLInputElement).labels?.[0]?.cloneNode(true) as HTMLElement | undefined;
  label?.querySelectorAll('select, input, textarea').forEach((one) => one.remove());
  const name = active.getAttribute('aria-label') ?? label?.textContent ?? active.textContent ?? '';
  return `${active.localName}: ${name.replace(/\s+/g, ' ').trim()}`;
}

/** Every stop of the Tab key, from the first one in the widget to the last. */
export const walk = (one: HomeworkCard): Promise<readonly string[]> => walkThrough(one, focused);
