import type { Message, Session } from '@family-partnering/contract';
import type { Engine } from '@family-partnering/engine';
import type { MessageThread } from '@family-partnering/elements/message-thread/message-thread';
import { expect, fixture, html } from '@open-wc/testing';
import { button, hasButton, open, press, riverbend, root, say, settled, until } from './world.js';

const scroll = (element: MessageThread): HTMLElement => root(element).querySelector('.scroll')!;
const row = (element: MessageThread, n: number): HTMLElement | null => root(element).querySelector(`[data-n="${n}"]`);
const top = (element: MessageThread, node: Element): number => node.getBoundingClientRect().top - scroll(element).getBoundingClientRect().top;
const isInView = (element: MessageThread, node: Element | null): boolean => {
  if (node === null) return false;
  const { top: from, bottom } = node.getBoundingClientRect();
  const view = scroll(element).getBoundingClientRect();
  return bottom > view.top && from < view.bottom;
};
const atEnd = (element: MessageThread): boolean => scroll(element).scrollHeight - scroll(element).scrollTop - scroll(element).clientHeight < 4;
/** The reader lets go: what follows is about where they stand. */
async function scrollTo(element: MessageThread, at: number): Promise<void> {
  scroll(element).scrollTop = at;
  scroll(element).dispatchEvent(new Event('scroll'));
  await element.updateComplete;
}

describe('what is new in a talk', function news() {
  this.timeout(40_000);
  let engine: Engine;
  beforeEach(async () => {
    engine = await riverbend();
  });

  /** Rosa has read all so far; then so many come from her teacher. */
  async function after(count: number): Promise<{ readonly first: number; readonly last: number }> {
    const session = engine.session(await engine.viewer('p03'));
    const thread = (await session.get('thread', 't-A')) as unknown as { count: number };
    await session.act({ id: 'read', type: 'mark.set', scope: 'circle:c-p01', thread: 't-A', upTo: thread.count, day: '2026-11-20' } as never);
    await session.close();
    for (let i = 0; i < count; i += 1) await say(engine, 'p16', `news ${i}`);
    return { first: thread.count + 1, last: thread.count + count };
  }

  it('begins below a line, and the talk opens there', async () => {
    const { first } = await after(30);
    const rosa = await open(engine, 'p03');
    await until(() => isInView(rosa, row(rosa, first)), 'it does not open at the first one');
    const line = root(rosa).querySelector('.unread')!;
    expect(line.textContent).to.equal('New messages');
    expect(line.closest('.item')).to.equal(row(rosa, first));
    expect(root(rosa).querySelectorAll('.unread').length).to.equal(1);
    // The control: who has read it all sees no line, and stands at the end.
    const grant = await open(engine, 'p16');
    await until(() => row(grant, first) !== null && atEnd(grant));
    expect(root(grant).querySelector('.unread')).to.equal(null);
  });

  it('is counted on the way to the latest, which one tap reaches', async () => {
    const { last } = await after(30);
    const rosa = await open(engine, 'p03');
    await until(() => hasButton(rosa, 'Go to the latest. New: 30'), 'there is no way, or no count');
    await press(rosa, 'Go to the latest. New: 30');
    await until(() => isInView(rosa, row(rosa, last)) && atEnd(rosa), 'it was not reached');
    await until(() => !hasButton(rosa, /^Go to the latest/), 'it is offered although one is there');
    // Up again, and one more comes: it is counted, and nothing moves.
    await scrollTo(rosa, 0);
    await until(() => hasButton(rosa, /^Go to the latest/));
    const seen = row(rosa, 1) ?? root(rosa).querySelector('.item')!;
    const before = top(rosa, seen);
    await say(engine, 'p16', 'one more');
    await until(() => row(rosa, last + 1) !== null);
    expect(Math.abs(top(rosa, seen) - before)).to.be.below(2);
  });

  it('is gone to, though its first messages are not loaded yet: pages come until it is there', async () => {
    const { first } = await after(130);
    const rosa = await open(engine, 'p03');
    expect(row(rosa, first)).to.equal(null);
    await until(() => hasButton(rosa, 'Go to the first new message'), 'there is no way');
    await press(rosa, 'Go to the first new message');
    await until(() => isInView(rosa, row(rosa, first)), 'it was not reached');
    await until(() => root(rosa).activeElement === row(rosa, first), 'the focus did not go along');
    expect(root(rosa).querySelector('.unread')!.closest('.item')).to.equal(row(rosa, first));
    expect(hasButton(rosa, 'Go to the first new message')).to.equal(false);
  });
});

/** Two thousand messages handed over at once, and fifty before them on request. */
async function long(count = 2000, earlier = 50): Promise<MessageThread> {
  const engine = await riverbend();
  const session = engine.session(await engine.viewer('p03'));
  const like = (await session.list('message', { filter: { thread: 't-A' }, limit: 20 })).items.find((one) => (one as unknown as Message).sort === 'note') as unknown as Message;
  const make = (from: number, to: number): Message[] => Array.from({ length: to - from + 1 }, (_, i) => ({
    ...like, id: `m-${from + i}`, n: from + i, text: `Message ${from + i}. ${'More words. '.repeat((from + i) % 7)}`, at: new Date(Date.parse('2026-03-01T08:00:00Z') + (from + i) * 3_600_000).toISOString(),
  }));
  const [old, all] = [make(1, earlier), make(earlier + 1, earlier + count)];
  const wrapped: Session = {
    ...session,
    async list(kind: string, query: never, call: never) {
      if (kind === 'message') return ((query as { before?: string }).before === undefined ? { items: all, position: '0', before: 'b' } : { items: old, position: '0' }) as never;
      if (kind === 'mark') return { items: [{ kind: 'mark', id: 'k', version: 1, changedBy: 'x', thread: 't-A', person: 'p03', upTo: 9999 }], position: '0' } as never;
      return session.list(kind, query, call);
    },
    watch: () => undefined,
  } as Session;
  const element = await fixture<MessageThread>(html`<fp-message-thread style="block-size: 700px; --fp-block-size: 700px" .session=${wrapped} thread="t-A"></fp-message-thread>`);
  await settled(element);
  return element;
}

describe('a very long talk', function longTalk() {
  this.timeout(40_000);
  const real = { ask: globalThis.requestIdleCallback, drop: globalThis.cancelIdleCallback };
  let spare: (() => void)[] = [];
  // The browser has no time, until it is told that it has.
  beforeEach(() => {
    spare = [];
    globalThis.requestIdleCallback = ((work: () => void) => spare.push(work)) as never;
    globalThis.cancelIdleCallback = () => undefined;
  });
  afterEach(() => {
    globalThis.requestIdleCallback = real.ask;
    globalThis.cancelIdleCallback = real.drop;
  });

  it('moves nothing under a finger when somebody comes to the end, or near it', async () => {
    const element = await long(120);
    const region = root(element).querySelector<HTMLElement>('.scroll')!;
    const fromEnd = async (pixels: number): Promise<void> => scrollTo(element, region.scrollHeight - region.clientHeight - pixels);
    for (const pixels of [0, 30]) {
      await fromEnd(300);
      await until(() => hasButton(element, /^Go to the latest/), 'there is no way to the end');
      const height = region.clientHeight;
      await fromEnd(pixels);
      const before = top(element, row(element, 170)!);
      await until(() => !hasButton(element, /^Go to the latest/), 'the way to the end is still there');
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
      expect([region.clientHeight, top(element, row(element, 170)!)], `${pixels} px from the end`).to.deep.equal([height, before]);
    }
  });

  it('draws what somebody comes near to first, and keeps their place when earlier messages come and when the rest is drawn', async () => {
    const element = await long();
    expect(root(element).querySelectorAll('.chunk:empty').length).to.be.greaterThan(30);
    await scrollTo(element, 900);
    const inView = (): HTMLElement | undefined => [...root(element).querySelectorAll<HTMLElement>('.item')].find((one) => isInView(element, one));
    await until(() => inView() !== undefined, 'nothing is drawn where somebody looks');
    // Not all that lies between: only what is near.
    expect(root(element).querySelectorAll('.chunk:empty').length).to.be.greaterThan(25);
    const looked = inView()!;
    const before = top(element, looked);
    button(element, 'Show earlier messages').click();
    await until(() => row(element, 1) !== null || root(element).querySelector('.chunk[data-key="0"]'), 'they did not come');
    await until(() => Math.abs(top(element, looked) - before) < 3, `the place is lost by ${top(element, looked) - before} px`);
    while (root(element).querySelector('.chunk:empty')) {
      const work = spare.splice(0);
      if (work.length === 0) await until(() => spare.length > 0 || root(element).querySelector('.chunk:empty') === null, 'it draws no further');
      for (const one of work) one();
      await element.updateComplete;
      expect(Math.abs(top(element, looked) - before)).to.be.below(3);
    }
    expect(root(element).querySelectorAll('.item').length).to.equal(2050);
  });
});
