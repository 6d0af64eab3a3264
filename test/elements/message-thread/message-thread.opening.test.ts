import { newId, type Action, type Message, type Thread } from '@family-partnering/contract';
import type { Engine } from '@family-partnering/engine';
import type { MessageThread } from '@family-partnering/elements/message-thread/message-thread';
import { expect } from '@open-wc/testing';
import { hasButton, open, press, riverbend, root, say, text, until } from './world.js';

const LIST = 'Our list: one map book, one river book.';
const BESIDE = 'The other words of that day.';
const bare = (words: string): string => words.replace(/[\u2066-\u2069]/g, '');
const shown = (element: MessageThread): string => bare(text(element));

describe('one message of before, for somebody who came later (A4)', function opening() {
  this.timeout(30_000);
  let engine: Engine;
  beforeEach(async () => {
    engine = await riverbend();
    await say(engine, 'p03', LIST);
    await say(engine, 'p16', BESIDE);
    const grant = engine.session(await engine.viewer('p16'));
    const { circle } = (await grant.get('thread', 't-A')) as unknown as Thread;
    await grant.act({ id: newId(), type: 'thread.add', scope: `circle:${circle}`, thread: 't-A', person: 'p20' } as unknown as Action);
    await grant.close();
  });

  const row = (element: MessageThread, words: string): HTMLElement => [...root(element).querySelectorAll<HTMLElement>('[part=message]')].find((one) => one.textContent!.includes(words))!;
  /** Opens what can be done with one message. */
  async function more(element: MessageThread, words: string): Promise<void> {
    await until(() => row(element, words)?.querySelector('button[aria-label^="More"]'), 'there is nothing more to do with it');
    row(element, words).querySelector<HTMLButtonElement>('button[aria-label^="More"]')!.click();
    await element.updateComplete;
  }
  const others = async (): Promise<readonly string[]> => {
    const session = engine.session(await engine.viewer('p03'));
    const { members } = (await session.get('thread', 't-A')) as unknown as Thread;
    await session.close();
    return members.filter(({ person, state }) => state === 'in' && person !== 'p03' && person !== 'p20').map(({ person }) => person);
  };

  it('is asked by one, answered by the others under it, and opens live with the last yes', async () => {
    const rosa = await open(engine, 'p03');
    const okafor = await open(engine, 'p20');
    await more(rosa, LIST);
    await press(rosa, 'Let Dr. Okafor read this, too');
    await until(() => bare(row(rosa, LIST).textContent!).includes('You agreed. It opens when everyone has.'), 'whoever asks is not told what they wait for');
    expect(shown(okafor), 'it opens before all have agreed').not.to.contain(LIST);
    for (const person of await others()) {
      const element = await open(engine, person);
      await until(() => bare(row(element, LIST)?.textContent ?? '').includes('Rosa would like Dr. Okafor to read this, too.'), `${person} is not asked`);
      await press(element, 'Yes, I agree');
      await until(() => /You agreed|can read this, too/.test(bare(row(element, LIST).textContent!)), 'the yes is not told');
    }
    await until(() => row(okafor, LIST), 'it does not come to whom it was opened for');
    await until(() => /You can read this because .*Rosa.* agreed\./.test(bare(row(okafor, LIST).textContent!)), 'it is not said by whom');
    expect(shown(okafor)).not.to.contain(BESIDE);
    await until(() => bare(row(rosa, LIST).textContent!).includes('Dr. Okafor can read this, too.'));
    expect(shown(rosa)).to.contain('All agreed: Dr. Okafor may read one message from before.');
  });

  it('stands before what was said since, and can be answered there', async () => {
    const session = engine.session(await engine.viewer('p03'));
    const okafor = await open(engine, 'p20');
    await say(engine, 'p16', 'After they came');
    await until(() => row(okafor, 'After they came'));
    const { items } = (await session.list('message', { filter: { thread: 't-A' }, limit: 100 })) as unknown as { items: Message[] };
    const { id, scope } = items.find((one) => one.text === LIST) as unknown as Message & { scope?: string };
    await session.close();
    const { circle } = items[0]!;
    for (const person of ['p03', ...(await others())]) {
      const one = engine.session(await engine.viewer(person));
      await one.act({ id: newId(), type: 'thread.earlier', scope: scope ?? `circle:${circle}`, thread: 't-A', person: 'p20', message: id } as unknown as Action);
      await one.close();
    }
    await until(() => row(okafor, LIST), 'it does not come');
    const rows = [...root(okafor).querySelectorAll('[part=message]')];
    expect(rows.indexOf(row(okafor, LIST))).to.be.lessThan(rows.indexOf(row(okafor, 'After they came')));
    expect(row(okafor, LIST).querySelector('button[aria-label^="Reply"]'), 'it cannot be answered').to.exist;
  });

  it('is told no more once they have gone, however long ago it was said', async () => {
    const act = async (person: string, action: object): Promise<void> => {
      const session = engine.session(await engine.viewer(person));
      const { circle } = (await session.get('thread', 't-A')) as unknown as Thread;
      await session.act({ id: newId(), scope: `circle:${circle}`, thread: 't-A', ...action } as unknown as Action);
      await session.close();
    };
    const session = engine.session(await engine.viewer('p03'));
    const { items } = (await session.list('message', { filter: { thread: 't-A' }, limit: 100 })) as unknown as { items: Message[] };
    await session.close();
    for (const person of ['p03', ...(await others())]) await act(person, { type: 'thread.earlier', person: 'p20', message: items.find((one) => one.text === LIST)!.id });
    for (let i = 0; i < 60; i += 1) await say(engine, 'p16', `Later ${i}`);
    const rosa = await open(engine, 'p03');
    await press(rosa, 'Show earlier messages');
    await until(() => bare(row(rosa, LIST)?.textContent ?? '').includes('Dr. Okafor can read this, too.'), 'it is not told');
    await act('p20', { type: 'thread.leave' });
    await until(() => !bare(row(rosa, LIST).textContent!).includes('can read this, too'), 'it is told of somebody who has gone');
  });

  it('is not offered where nobody came later, nor to whom it would be opened (control)', async () => {
    await say(engine, 'p16', 'After they came');
    const rosa = await open(engine, 'p03');
    await more(rosa, 'After they came');
    await until(() => hasButton(rosa, /^Report|^Pass/), 'the menu did not open');
    expect(hasButton(rosa, /^Let /)).to.equal(false);
    const okafor = await open(engine, 'p20');
    await more(okafor, 'After they came');
    await until(() => hasButton(okafor, /^Report|^Pass/), 'the menu did not open');
    expect(hasButton(okafor, /^Let /)).to.equal(false);
  });
});
