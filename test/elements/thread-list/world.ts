import { Refusal, type Action, type Adapter, type FamilyAction, type Session, type Thread } from '@family-partnering/contract';
import { engineAdapter, type Engine } from '@family-partnering/engine';
import '@family-partnering/elements/thread-list/thread-list.define';
import type { ThreadList } from '@family-partnering/elements/thread-list/thread-list';
import { fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { riverbend, until } from '../message-thread/world.js';

export { riverbend, until };

export const root = (list: ThreadList): ShadowRoot => list.shadowRoot!;
export const text = (list: ThreadList): string => plain(root(list).querySelector('.fp')!);
export const plain = (node: Element): string => node.textContent!.replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ').trim();
export const rows = (list: ThreadList, place = 'you'): HTMLElement[] => [...root(list).querySelectorAll<HTMLElement>(`.group.${place} .line`)];
/** Talks that still wait: what was just done stands among them until one moves on. */
export const waiting = (list: ThreadList): HTMLElement[] => [...root(list).querySelectorAll<HTMLElement>('.group.you .talk:not(.did) .line')];
export const ids = (lines: readonly HTMLElement[]): string[] => lines.map((line) => line.dataset['thread']!);
export const talkOf = (list: ThreadList, thread: string): HTMLElement | null => root(list).querySelector<HTMLElement>(`.line[data-thread="${CSS.escape(thread)}"]`)?.closest<HTMLElement>('.talk') ?? null;
export const names = (list: ThreadList, place = 'you'): string[] => rows(list, place).map((row) => row.querySelector('.name')!.textContent!.trim());

const nameOf = (one: Element): string => (one.getAttribute('aria-label') ?? one.textContent ?? '').replace(/\s+/g, ' ').trim();
export const button = (list: ThreadList, name: string, where: ParentNode = root(list)): HTMLButtonElement | undefined =>
  [...where.querySelectorAll('button')].find((one) => one.textContent!.trim().startsWith(name) || nameOf(one).startsWith(name));

/** Presses it as soon as it is there. */
export async function press(list: ThreadList, name: string, where: () => ParentNode = () => root(list)): Promise<void> {
  await until(() => button(list, name, where()), `no button ${name}; there are ${[...root(list).querySelectorAll('button')].map(nameOf).join(' | ')}`);
  button(list, name, where())!.click();
  await list.updateComplete;
}

export const focused = (list: ThreadList): string => {
  const at = root(list).activeElement as HTMLElement | null;
  return at?.getAttribute('aria-label') ?? at?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
};

/** A list as one person sees it, with its forms. */
export async function open(engine: Engine | Adapter, person: string, more: { readonly lang?: string; readonly for?: string } = {}): Promise<ThreadList> {
  const adapter = 'connect' in engine ? engine : engineAdapter(engine, person);
  const list = await fixture<ThreadList>(html`<fp-thread-list lang=${more.lang ?? 'en'} .adapter=${adapter}></fp-thread-list>`);
  if (more.for) list.for = more.for;
  await until(() => root(list).querySelector('.talks-foot'), 'the list did not open');
  await list.updateComplete;
  return list;
}

export const keys = async (...all: string[]): Promise<void> => {
  for (const key of all) await sendKeys({ press: key });
};

/** Where the middle of something is, for a finger. */
export function middleOf(element: Element): [number, number] {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
}
export const tapAt = (position: [number, number]): Promise<void> => sendMouse({ type: 'click', position });

export const session = (engine: Engine, person: string): Promise<Session> => engineAdapter(engine, person).connect();
export async function threadsOf(engine: Engine, person: string): Promise<readonly Thread[]> {
  return (await (await session(engine, person)).list('thread', { filter: {}, limit: 200 })).items as unknown as readonly Thread[];
}
export async function threadOf(engine: Engine, person: string, thread: string): Promise<Thread> {
  return (await threadsOf(engine, person)).find(({ id }) => id === thread)!;
}
export async function act(engine: Engine, person: string, body: object): Promise<void> {
  await engine.act(await engine.viewer(person), body as Action);
}

/** The same data, where something of the other end is otherwise. */
export function altered(engine: Engine, person: string, change: (session: Session) => Partial<Session>): Adapter {
  const adapter = engineAdapter(engine, person);
  return { ...adapter, connect: async () => { const real = await adapter.connect(); return { ...real, ...change(real) } as Session; } };
}

/** An other end that takes none of these actions, until it is told to. */
export function refusing(engine: Engine, person: string, types: readonly FamilyAction['type'][], refusal: Refusal = new Refusal('unavailable')): { readonly adapter: Adapter; readonly asked: FamilyAction[]; open: boolean } {
  const asked: FamilyAction[] = [];
  const adapter = altered(engine, person, ({ act: real }) => ({
    act: (action: Action, ...more: never[]): ReturnType<typeof real> => {
      if (!types.includes(action.type as FamilyAction['type'])) return real(action, ...more);
      asked.push(action as FamilyAction);
      return end.open ? real(action, ...more) : Promise.reject(refusal);
    },
  }));
  const end = { adapter, asked, open: false };
  return end;
}
