import type { Adapter, Entity, Message, Observer, Session } from '@family-partnering/contract';
import { engineAdapter } from '@family-partnering/engine';
import '@family-partnering/elements/message-thread/message-thread.define';
import type { MessageThread } from '@family-partnering/elements/message-thread/message-thread';
import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import { riverbend } from '../../stories/support/school.js';

/** One way to show a long talk: opens with all messages, takes one more at the end, and a page of earlier ones at the beginning. */
interface Contestant {
  readonly element: HTMLElement;
  readonly scroller: () => HTMLElement;
  /** Where typed letters go. */
  readonly box: () => HTMLTextAreaElement;
  open(): Promise<void>;
  append(message: Message): void;
  /** @returns when they are in */
  prepend(messages: readonly Message[]): Promise<void>;
  readonly rowAt: () => Element | undefined;
}

const WORDS = 'He drew it first and it took ten minutes. Ask which point told him the most. Could we talk on Thursday at the break? I have time then, and the sheet is in his bag.'.split(' ');
const textOf = (n: number): string => `Entry ${n}x ${WORDS.slice(0, 4 + ((n * 7) % (WORDS.length - 4))).join(' ')}`;
export const mark = (n: number): string => `Entry ${n}x`;

function messages(like: Message, from: number, to: number): Message[] {
  const began = Date.parse('2026-01-05T15:00:00.000Z');
  return Array.from({ length: to - from + 1 }, (_, i) => {
    const n = from + i;
    const side = n % 2 === 0 ? { person: 'p03', called: 'Rosa', side: 'home' } : { person: 'p16', called: 'Ms. Grant', side: 'school' };
    return { ...like, id: `m-${String(n).padStart(7, '0')}`, n, at: new Date(began + n * 60_000).toISOString(), author: { ...like.author, ...side }, text: textOf(n), sort: 'note' } as Message;
  });
}

const painted = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(() => {
  const channel = new MessageChannel();
  channel.port1.onmessage = () => resolve(performance.now());
  channel.port2.postMessage(0);
}));

/** The same words and buttons, drawn plainly: what the peers show for one message. */
function row(message: Message): HTMLElement {
  const article = document.createElement('article');
  article.className = 'peer';
  article.dataset['n'] = String(message.n);
  const head = document.createElement('p');
  head.textContent = `${message.author.called} ${message.at.slice(11, 16)}`;
  const said = document.createElement('p');
  said.textContent = message.text;
  said.lang = 'en';
  const foot = document.createElement('div');
  for (const name of ['Reply', 'More']) {
    const button = document.createElement('button');
    button.textContent = name;
    foot.append(button);
  }
  article.append(head, said, foot);
  return article;
}

function frame(): { readonly element: HTMLElement; readonly scroller: HTMLElement; readonly box: HTMLTextAreaElement } {
  const element = document.createElement('section');
  const scroller = document.createElement('div');
  scroller.className = 'peer-scroll';
  const box = document.createElement('textarea');
  element.append(scroller, box);
  return { element, scroller, box };
}

const inView = (scroller: HTMLElement, rows: string, root: ParentNode = scroller): Element | undefined => {
  const { top } = scroller.getBoundingClientRect();
  return [...root.querySelectorAll(rows)].find((one) => one.getBoundingClientRect().bottom > top + 40);
};

/** All in the page: as plain elements, or in chunks that the browser skips while they are far. */
function inThePage(all: readonly Message[], chunk: number | undefined): Contestant {
  const { element, scroller, box } = frame();
  const put = (some: readonly Message[]): Node[] => {
    if (chunk === undefined) return some.map(row);
    return Array.from({ length: Math.ceil(some.length / chunk) }, (_, i) => {
      const part = document.createElement('div');
      part.className = 'peer-chunk';
      part.append(...some.slice(i * chunk, (i + 1) * chunk).map(row));
      return part;
    });
  };
  return {
    element, scroller: () => scroller, box: () => box, rowAt: () => inView(scroller, '.peer'),
    async open() {
      scroller.append(...put(all));
      scroller.scrollTop = scroller.scrollHeight;
    },
    append(message) {
      (chunk === undefined ? scroller : scroller.lastElementChild!).append(row(message));
      scroller.scrollTop = scroller.scrollHeight;
    },
    async prepend(some) {
      scroller.prepend(...put(some));
    },
  };
}

/** What is in view alone, by @tanstack/virtual-core. */
function virtual(first: readonly Message[]): Contestant {
  const { element, scroller, box } = frame();
  let all = [...first];
  const list = document.createElement('div');
  list.className = 'peer-virtual';
  scroller.append(list);
  const drawn = new Map<number, HTMLElement>();
  const options = () => ({
    count: all.length, getScrollElement: () => scroller, estimateSize: () => 110, overscan: 5, getItemKey: (i: number) => all[i]!.id,
    scrollToFn: elementScroll, observeElementRect, observeElementOffset, onChange: () => draw(),
  });
  const virtualizer = new Virtualizer<HTMLElement, HTMLElement>(options());
  function draw(): void {
    const items = virtualizer.getVirtualItems();
    list.style.height = `${virtualizer.getTotalSize()}px`;
    const wanted = new Set(items.map(({ index }) => all[index]!.n));
    for (const [n, node] of drawn) if (!wanted.has(n)) (node.remove(), drawn.delete(n));
    for (const item of items) {
      const message = all[item.index]!;
      const node = drawn.get(message.n) ?? row(message);
      node.dataset['index'] = String(item.index);
      node.style.transform = `translateY(${item.start}px)`;
      if (!drawn.has(message.n)) {
        list.append(node);
        drawn.set(message.n, node);
        virtualizer.measureElement(node);
      }
    }
  }
  const changed = (): void => {
    virtualizer.setOptions(options());
    virtualizer._willUpdate();
    draw();
  };
  return {
    element, scroller: () => scroller, box: () => box, rowAt: () => inView(scroller, '.peer'),
    async open() {
      virtualizer._didMount();
      changed();
      virtualizer.scrollToIndex(all.length - 1, { align: 'end' });
    },
    append(message) {
      all = [...all, message];
      changed();
      virtualizer.scrollToIndex(all.length - 1, { align: 'end' });
    },
    async prepend(some) {
      // What its users write: the offset grows by what is expected above.
      all = [...some, ...all];
      const before = virtualizer.scrollOffset ?? 0;
      changed();
      virtualizer.scrollToOffset(before + some.length * 110);
    },
  };
}

/** Our own thread, over a session that hands all messages over at once and tells of new ones. */
function ours(adapter: Adapter, all: readonly Message[]): Contestant {
  const element = document.createElement('fp-message-thread') as MessageThread;
  let earlier: readonly Message[] = [];
  let observer: Observer | undefined;
  const page = (items: readonly Message[], before: boolean) => ({ items, position: '0', ...(before && { before: 'b' }) });
  const wrap = (session: Session): Session => ({
    ...session,
    async list(kind: string, query: never, call: never) {
      if (kind === 'message') return ((query as { before?: string }).before === undefined ? page(all, true) : page(earlier, false)) as never;
      if (kind === 'mark') return { ...page([], false), items: [{ kind: 'mark', id: 'k', version: 1, changedBy: 'x', thread: 't-A', person: 'p03', upTo: all.length * 2 }] } as never;
      return session.list(kind, query, call);
    },
    async get(kind: string, id: string, call: never) {
      const entity = await session.get(kind, id, call);
      return (kind === 'thread' ? { ...entity, count: all.at(-1)!.n, waits: undefined } : entity) as never;
    },
    watch: (_since, to) => void (observer = to),
  });
  element.adapter = { ...adapter, connect: async () => wrap(await adapter.connect()) };
  element.thread = 't-A';
  const root = () => element.shadowRoot!;
  const until = async (what: () => unknown): Promise<void> => {
    while (!what()) await painted();
  };
  const last = (n: number) => root().querySelector(`[data-n="${n}"]`);
  return {
    element, scroller: () => root().querySelector<HTMLElement>('.scroll')!, box: () => root().querySelector('textarea')!, rowAt: () => inView(root().querySelector<HTMLElement>('.scroll')!, '.item', root()),
    open: () => until(() => last(all.at(-1)!.n)),
    append: (message) => observer?.next({ position: '1', changes: [{ type: 'upsert', entity: message as unknown as Entity }] }),
    async prepend(some) {
      earlier = some;
      root().querySelector<HTMLElement>('.earlier')!.click();
      await until(() => last(some.at(-1)!.n));
    },
  };
}

export const NAMES = ['fp-message-thread', 'plain DOM', 'content-visibility chunks', '@tanstack/virtual-core'] as const;
type Name = (typeof NAMES)[number];

let like: Message;
let adapter: Adapter;
export async function prepare(): Promise<void> {
  const engine = await riverbend();
  adapter = engineAdapter(engine, 'p03');
  const session = await adapter.connect();
  like = (await session.list('message', { filter: { thread: 't-A' }, limit: 20 })).items.find((one) => !(one as unknown as Message).replyTo && (one as unknown as Message).sort === 'note') as unknown as Message;
}

const make = (name: Name, all: readonly Message[]): Contestant => {
  if (name === 'fp-message-thread') return ours(adapter, all);
  if (name === 'plain DOM') return inThePage(all, undefined);
  return name === 'content-visibility chunks' ? inThePage(all, 50) : virtual(all);
};

const EARLIER = 50;
let shown: Contestant | undefined;

/** Milliseconds from nothing to the newest message painted; then one more message, one letter, and a page of earlier ones. */
export async function round(name: Name, count: number): Promise<{ open: number; append: number; key: number; drift: number }> {
  const all = messages(like, EARLIER + 1, EARLIER + count);
  const one = (shown = make(name, all));
  await painted();
  const began = performance.now();
  document.querySelector('#stage')!.append(one.element);
  await one.open();
  const open = (await painted()) - began;
  // Older chunks are built when nothing else is to be done.
  await new Promise((resolve) => setTimeout(resolve, 600));
  let start = performance.now();
  one.append(messages(like, EARLIER + count + 1, EARLIER + count + 1)[0]!);
  if (name === 'fp-message-thread') while (!one.element.shadowRoot!.querySelector(`[data-n="${EARLIER + count + 1}"]`)) await Promise.resolve().then(() => painted());
  const append = (await painted()) - start;
  const box = one.box();
  start = performance.now();
  box.value = 'a';
  box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  const key = (await painted()) - start;
  const scroller = one.scroller();
  scroller.scrollTop = 900;
  for (let i = 0; i < 6; i += 1) await painted();
  const row = one.rowAt()!;
  const n = (row as HTMLElement).dataset['n'];
  const home = row.getRootNode() as ParentNode;
  const find = () => home.querySelector(`[data-n="${n}"]`);
  const before = row.getBoundingClientRect().top;
  await one.prepend(messages(like, 1, EARLIER));
  for (let i = 0; i < 10; i += 1) await painted();
  const after = find()?.getBoundingClientRect().top;
  return { open, append, key, drift: after === undefined ? Infinity : Math.abs(after - before) };
}

/** How many of some messages are found by "find in page" and by copying everything. */
export function found(numbers: readonly number[]): { find: number; copy: number } {
  const texts = numbers.map(mark);
  const selection = getSelection()!;
  const scroller = shown!.scroller();
  selection.selectAllChildren(scroller);
  const copied = selection.toString();
  const copy = texts.filter((text) => copied.includes(text)).length / texts.length;
  const find = texts.filter((text) => {
    selection.removeAllRanges();
    return (globalThis as unknown as { find(text: string, cased: boolean, back: boolean, wrap: boolean): boolean }).find(text, true, false, true);
  }).length / texts.length;
  selection.removeAllRanges();
  return { find, copy };
}

export function clear(): void {
  shown?.element.remove();
  shown = undefined;
}

Object.assign(globalThis, { bench: { NAMES, prepare, round, found, clear, mark } });
