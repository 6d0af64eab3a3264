import { newId, Refusal, type Action, type Adapter, type FamilyAction, type Session, type Waiting } from '@family-partnering/contract';
import { engineAdapter, type Engine } from '@family-partnering/engine';
import type { MessageThread } from '@family-partnering/elements/message-thread/message-thread';
import '@family-partnering/elements/message-thread/message-thread.define';
import { aTimeout, fixture, html, waitUntil } from '@open-wc/testing';
import { riverbend } from '../../../stories/support/school.js';

export { riverbend };

/** A thread as one person sees it, drawn and settled. */
export async function open(engine: Engine | Adapter, person: string, thread = 't-A', more: { readonly lang?: string; readonly width?: number } = {}): Promise<MessageThread> {
  const adapter = 'connect' in engine ? engine : engineAdapter(engine, person);
  const element = await fixture<MessageThread>(html`<fp-message-thread .adapter=${adapter} thread=${thread} lang=${more.lang ?? 'en'}></fp-message-thread>`);
  await settled(element);
  return element;
}

export async function settled(element: MessageThread, what: (element: MessageThread) => unknown = (one) => root(one).querySelector('.composer, .stateview, .read-only')): Promise<void> {
  await waitUntil(() => what(element), 'the thread did not settle', { timeout: 9000 });
  await element.updateComplete;
}

/** Waits as long as a test may: never a matter of how busy the machine is. */
export const until = (what: () => unknown, message = 'it did not come'): Promise<void> => waitUntil(what as () => boolean | Promise<boolean>, message, { timeout: 9000 });

export const root = (element: MessageThread): ShadowRoot => element.shadowRoot!;
export const text = (element: MessageThread): string => visible(root(element).querySelector('.fp')!);
const visible = (node: Element): string => (node.textContent ?? '').replace(/\s+/g, ' ');

/** By role and name, as assistive technology finds it. */
export function button(element: MessageThread, name: string | RegExp): HTMLButtonElement {
  const found = [...root(element).querySelectorAll('button')].filter((one) => matches(nameOf(one), name));
  if (found.length === 0) throw new Error(`There is no button named ${String(name)}. There are: ${[...root(element).querySelectorAll('button')].map(nameOf).join(' | ')}`);
  return found.at(-1)!;
}
/** Presses it as soon as it is there. */
export async function press(element: MessageThread, name: string | RegExp): Promise<void> {
  await until(() => hasButton(element, name), `no button ${String(name)}`);
  button(element, name).click();
  await element.updateComplete;
}
export const hasButton = (element: MessageThread, name: string | RegExp): boolean => [...root(element).querySelectorAll('button')].some((one) => matches(nameOf(one), name));
const nameOf = (one: Element): string => (one.getAttribute('aria-label') ?? one.textContent ?? '').replace(/\s+/g, ' ').trim();
const matches = (name: string, wanted: string | RegExp): boolean => (typeof wanted === 'string' ? name === wanted : wanted.test(name));

export const box = (element: MessageThread): HTMLTextAreaElement => root(element).querySelector('#words')!;

export async function type(element: MessageThread, words: string): Promise<void> {
  box(element).value = words;
  box(element).dispatchEvent(new InputEvent('input', { bubbles: true }));
  await element.updateComplete;
}

/** Sends as another person, straight through the engine. */
export async function say(engine: Engine, person: string, words: string, thread = 't-A', more: Partial<FamilyAction> = {}): Promise<void> {
  const session = engine.session(await engine.viewer(person));
  const it = (await session.get('thread', thread)) as unknown as { circle: string; revision: number; members: { person: string; state: string }[] };
  const people = it.members.filter((seat) => seat.state === 'in' && seat.person !== person).map((seat) => seat.person);
  await session.act({
    id: newId(), type: 'message.send', scope: `circle:${it.circle}`, message: newId(), thread, text: words, language: { tag: 'en', means: 'read' },
    sort: 'note', sensitivity: 'everyday', audience: { revision: it.revision, people }, ...more,
  } as unknown as Action);
  await session.close();
}

/** An outbox that keeps what it is given and sends only when told: every moment of the way can be looked at. */
export function holding(engine: Engine, person: string): { readonly adapter: Adapter; readonly outbox: HeldOutbox } {
  const outbox = new HeldOutbox();
  const adapter: Adapter = {
    name: 'held', contract: 0,
    async connect() {
      const session = await engineAdapter(engine, person).connect();
      outbox.session = session;
      const act: Session['act'] = (action) => (outbox.offline ? Promise.reject(new Refusal('offline')) : session.act(action));
      return { ...session, act, outbox } as unknown as Session;
    },
  };
  return { adapter, outbox };
}

export class HeldOutbox {
  waiting: readonly Waiting[] = [];
  session: Session | undefined;
  full = false;
  offline = false;
  readonly #heard = new Set<() => void>();

  subscribe(changed: () => void): void {
    this.#heard.add(changed);
  }

  async keep(action: Action): Promise<void> {
    if (action.type === 'mark.set') return void (await this.session!.act(action));
    if (this.full) throw new Refusal('unavailable', { reason: 'storage-full' });
    this.#set([...this.waiting, { action, keptAt: new Date().toISOString(), state: 'kept' }]);
  }

  retry(): void {
    void this.flush();
  }

  /** The other end says no to all that waits. */
  refuse(refusal: Refusal): void {
    this.#set(this.waiting.map((entry) => ({ ...entry, state: 'refused', refusal })));
  }

  async discard(id: string): Promise<Action> {
    const found = this.waiting.find(({ action }) => action.id === id)!;
    this.#set(this.waiting.filter((one) => one !== found));
    return found.action;
  }

  async flush(): Promise<void> {
    for (const one of this.waiting) {
      this.#set(this.waiting.map((entry) => (entry === one ? { ...one, state: 'sending' as const } : entry)));
      try {
        await this.session!.act(one.action);
        this.#set(this.waiting.filter(({ action }) => action !== one.action));
      } catch (refusal) {
        this.#set(this.waiting.map((entry) => (entry.action === one.action ? { ...one, state: 'refused' as const, refusal: refusal as Refusal } : entry)));
      }
    }
    await aTimeout(0);
  }

  #set(waiting: readonly Waiting[]): void {
    this.waiting = waiting;
    for (const heard of this.#heard) heard();
  }
}

/** What screen readers were told, in order. */
export function heard(element: MessageThread): string[] {
  const said: string[] = [];
  const observer = new MutationObserver((changes) => {
    for (const { target } of changes) if (target.textContent) said.push(target.textContent);
  });
  for (const node of root(element).querySelectorAll('[data-say]')) observer.observe(node, { childList: true, characterData: true, subtree: true });
  return said;
}
