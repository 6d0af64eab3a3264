import type { OpportunityPicker } from '@family-partnering/elements/opportunity-picker/opportunity-picker';
import { waitUntil } from '@open-wc/testing';

export const until = (what: () => unknown, message: string): Promise<void> => waitUntil(what as () => boolean, message, { timeout: 9000 });
export const root = (one: OpportunityPicker): ShadowRoot => one.shadowRoot!;
export const all = <T extends HTMLElement>(one: OpportunityPicker, selector: string): readonly T[] => [...root(one).querySelectorAll<T>(selector)];
export const nameOf = (one: Element): string => (one.getAttribute('aria-label') ?? one.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The button of that name, as somebody hears it. */
export const button = (one: OpportunityPicker, name: string | RegExp): HTMLElement | undefined =>
  all(one, 'button').find((any) => (typeof name === 'string' ? nameOf(any) === name : name.test(nameOf(any))));

export const press = async (one: OpportunityPicker, name: string | RegExp): Promise<void> => {
  await until(() => button(one, name), `no button ${String(name)}`);
  button(one, name)!.click();
  await one.updateComplete;
};
