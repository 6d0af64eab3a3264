import { expect } from '@open-wc/testing';
import { newId } from '@family-partnering/contract';
import type { TabFrame } from './outbox-frame.js';
import { School, textOf, until, words } from './outbox-world.js';

const TABS = 5;
const EACH = 40;
const KILLS = 10;

describe('the outbox in real tabs', () => {
  const frames = new Map<HTMLIFrameElement, TabFrame>();
  const numbers = new Map<number, HTMLIFrameElement>();
  let school: School;
  let device = '';

  beforeEach(() => {
    school = new School();
    device = `frames-${newId()}`;
    window.testSchool = school;
    window.testDevice = device;
  });
  afterEach(() => {
    for (const frame of frames.keys()) frame.remove();
    frames.clear();
    indexedDB.deleteDatabase(device);
  });

  async function openTab(): Promise<HTMLIFrameElement> {
    const frame = document.createElement('iframe');
    const open = new Promise<TabFrame>((resolve) => {
      window.opened = (from, tab) => { if (from === frame.contentWindow) resolve(tab); };
    });
    const page = new Blob([`<script type="module" src="${new URL('./outbox-frame.ts', import.meta.url).href}"></script>`], { type: 'text/html' });
    frame.src = URL.createObjectURL(page);
    document.body.append(frame);
    frames.set(frame, await open);
    numbers.set(school.sessions, frame);
    return frame;
  }

  /** Ends the tab as a crash does: nothing in it runs any more. */
  function kill(frame: HTMLIFrameElement): void {
    frames.delete(frame);
    frame.remove();
  }

  it(`loses, doubles and disorders nothing over ${TABS} tabs of ${EACH} messages, the sending one killed ${KILLS} times`, async () => {
    let sending: HTMLIFrameElement | undefined;
    school.before = async (_, session) => {
      sending = numbers.get(session);
      await new Promise((resolve) => setTimeout(resolve, 3));
    };
    for (let n = 0; n < TABS; n += 1) await openTab();
    const kept: string[][] = [];
    // Words count as kept when the tab has said so before it was killed.
    const write = async (frame: HTMLIFrameElement, tab: TabFrame): Promise<void> => {
      const mine: string[] = [];
      const writer = kept.push(mine) - 1;
      for (let n = 0; n < EACH && frames.has(frame); n += 1) {
        const text = `w${writer}.${n}`;
        await tab.keep(words(text));
        mine.push(text);
        await new Promise((resolve) => setTimeout(resolve, 4));
      }
    };
    const writing = new Map([...frames].map(([frame, tab]) => [frame, write(frame, tab)]));
    for (let kills = 0; kills < KILLS; kills += 1) {
      sending = undefined;
      const aim = school.attempts.length + 3;
      await until('some are sent', () => school.attempts.length >= aim && sending !== undefined && frames.has(sending));
      kill(sending!);
      const next = await openTab();
      writing.set(next, write(next, frames.get(next)!));
    }
    await Promise.all([...frames.keys()].map((frame) => writing.get(frame)));
    await until('all that was kept is sent', () => {
      const done = new Set(school.decided.map(textOf));
      return [...frames.values()].every(({ session }) => session.outbox!.waiting.length === 0) && kept.flat().every((text) => done.has(text));
    }, 6_000);
    const texts = school.decided.map(textOf);
    expect(new Set(texts).size, 'none doubled').to.equal(texts.length);
    kept.forEach((mine, writer) => {
      const arrived = texts.filter((text) => text.startsWith(`w${writer}.`));
      expect(arrived.slice(0, mine.length), 'each writer’s in order').to.deep.equal(mine);
    });
    expect(kept.flat().length).to.be.greaterThan(TABS * EACH / 2);
    expect(school.most, 'one under way at a time, but for those of a killed tab').to.be.lessThan(3);
  }).timeout(120_000);
});
