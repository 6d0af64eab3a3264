import { newId, type Action, type Adapter } from '@family-partnering/contract';
import { engineAdapter, type Engine } from '@family-partnering/engine';
import type { PlanTracker } from '@family-partnering/elements/plan-tracker/plan-tracker';
import '@family-partnering/elements/plan-tracker/plan-tracker.define';
import { fixture, html, waitUntil } from '@open-wc/testing';

export const root = (element: PlanTracker): ShadowRoot => element.shadowRoot!;
export const text = (element: PlanTracker): string => (root(element).querySelector('.fp')!.textContent ?? '').replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ');
export const until = (what: () => unknown, message: string): Promise<void> => waitUntil(what as () => boolean, message, { timeout: 9000 });

const nameOf = (one: Element): string => {
  const copy = one.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll('.vh')) hidden.remove();
  return (copy.textContent ?? '').replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ').trim();
};
/** A button by the words that are seen on it. */
export const button = (where: PlanTracker | Element, name: string): HTMLButtonElement | undefined =>
  [...(where.shadowRoot ?? where).querySelectorAll('button')].find((one) => nameOf(one) === name);

/** The field of this label. */
export function field(element: PlanTracker, label: string): HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  const found = [...root(element).querySelectorAll('label')].find((one) => nameOf(one) === label);
  const control = found?.htmlFor ? root(element).getElementById(found.htmlFor) : found?.querySelector('input');
  if (!control) throw new Error(`no field ${label}; there are ${[...root(element).querySelectorAll('label')].map(nameOf).join(' | ')}`);
  return control as HTMLInputElement;
}

export async function write(element: PlanTracker, label: string, words: string): Promise<void> {
  const control = field(element, label);
  control.value = words;
  control.dispatchEvent(new Event(control.localName === 'select' ? 'change' : 'input', { bubbles: true }));
  await element.updateComplete;
}

export async function tick(element: PlanTracker, label: string): Promise<void> {
  field(element, label).click();
  await element.updateComplete;
}

export async function open(engine: Engine | Adapter, person: string, circle = 'c-p01', lang = 'en', viewOnly = false): Promise<PlanTracker> {
  const adapter = 'connect' in engine ? engine : engineAdapter(engine, person);
  const element = await fixture<PlanTracker>(html`<fp-plan-tracker .adapter=${adapter} circle=${circle} lang=${lang} ?view-only=${viewOnly}></fp-plan-tracker>`);
  await until(() => root(element).querySelector('.plan .about, .starter, .stateview'), 'the plan did not settle');
  await element.updateComplete;
  return element;
}

export async function press(element: PlanTracker, name: string, where: string = '.fp'): Promise<void> {
  const find = (): HTMLButtonElement | undefined => [...root(element).querySelectorAll(where)].map((one) => button(one, name)).find((one) => one !== undefined);
  await until(find, `no button ${name}; there are ${[...root(element).querySelectorAll('button')].map(nameOf).join(' | ')}`);
  find()!.click();
  await element.updateComplete;
}

export async function act(engine: Engine, person: string, body: object): Promise<void> {
  const session = engine.session(await engine.viewer(person));
  await session.act({ id: newId(), scope: 'circle:c-p01', plan: 'p-1', ...body } as unknown as Action);
  await session.close();
}

/** What a person may see of one kind in Mateo's plan. */
export async function all(engine: Engine, person: string, kind: string, plan = 'p-1'): Promise<readonly Record<string, unknown>[]> {
  const session = engine.session(await engine.viewer(person));
  const { items } = await session.list(kind, { filter: { plan }, limit: 100 });
  await session.close();
  return items as unknown as readonly Record<string, unknown>[];
}
