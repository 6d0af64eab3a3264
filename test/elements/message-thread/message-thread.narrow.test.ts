import { newId, type Action } from '@family-partnering/contract';
import { engineAdapter, type Engine } from '@family-partnering/engine';
import type { MessageThread } from '@family-partnering/elements/message-thread/message-thread';
import { expect, fixture, html } from '@open-wc/testing';
import { itNeeds } from '../../support/capability.js';
import { walk } from '../../support/walk.js';
import { box, button, press, riverbend, root, settled, type, until } from './world.js';

/** The thread on a phone: as wide as its screen, and as tall unless something else is said. */
async function onPhone(engine: Engine, person: string, [width, height]: readonly [number, number | undefined], thread = 't-A', lang = 'en', letters = 100): Promise<MessageThread> {
  const place = await fixture<HTMLElement>(html`<div style="inline-size: ${width}px; font-size: ${letters}%; ${height === undefined ? '' : `block-size: ${height}px; --fp-block-size: 100%`}">
    <fp-message-thread style="block-size: 100%" .adapter=${engineAdapter(engine, person)} thread=${thread} lang=${lang}></fp-message-thread></div>`);
  const element = place.querySelector<MessageThread>('fp-message-thread')!;
  await settled(element);
  await until(() => root(element).querySelector('.msg'));
  return element;
}

const tall = (element: MessageThread, what: string): number => root(element).querySelector(what)!.getBoundingClientRect().height;
/** How much of the widget is there for what was said. */
const share = (element: MessageThread): number => tall(element, '.scroll') / tall(element, '.thread');
/** Role and name of what is focused. */
function named(element: MessageThread): string {
  const active = root(element).activeElement;
  if (!active) return document.activeElement === element ? 'the widget itself' : 'outside';
  const label = active.getAttribute('aria-label') ?? (active as HTMLTextAreaElement).labels?.[0]?.textContent ?? active.textContent ?? '';
  return `${active.localName}: ${label.trim()}`;
}

const isSeen = (one: Element | null): boolean => one !== null && one.getClientRects().length > 0;
/** In its place, and not only for a screen reader. */
const isUnfolded = (one: HTMLElement): boolean => getComputedStyle(one).position !== 'absolute';
const addFile = (element: MessageThread) => root(element).querySelector('.add-file');

describe('where one writes, on a phone', () => {
  let engine: Engine;
  before(async () => {
    engine = await riverbend();
  });

  for (const size of [[320, 568], [360, 640], [400, 640]] as const) {
    it(`leaves three fifths of ${size[0]} by ${size[1]} px to what was said while nothing is typed`, async () => {
      const element = await onPhone(engine, 'p03', size);
      expect(share(element)).to.be.at.least(0.59); // letters of another engine are a pixel taller
      // The control: with all that More holds it would be far less, and that is measured too.
      await press(element, 'More');
      await until(() => root(element).querySelector('.composer .panel'));
      expect(share(element)).to.be.below(0.5);
    });
  }

  for (const [lang, person, thread, least] of [['en', 'p03', 't-A', 0.6], ['ar', 'p06', 't-C', 0.6], ['en', 'p16', 't-A', 0.5]] as const) {
    it(`leaves ${100 * least} hundredths of the first screen to what was said and to the box, for ${person} in ${lang} at 280 px with text of 200 %`, async () => {
      const screen = 640;
      const element = await onPhone(engine, person, [280, screen], thread, lang, 200);
      await until(() => root(element).querySelector('.fp')!.getAttribute('dir') === (lang === 'ar' ? 'rtl' : 'ltr') && root(element).querySelector('.composer'));
      /** From where the list begins to the lower edge of the screen: list and box stand there one under the other. */
      const free = (): number => 1 - (root(element).querySelector('.scroll')!.getBoundingClientRect().top - element.getBoundingClientRect().top) / screen;
      expect(free()).to.be.at.least(least);
      // Nothing is lost: who is here, and what the talk is about, is there for a screen reader.
      const folded = [...root(element).querySelectorAll<HTMLElement>('.people, .thread-head .small')];
      for (const one of folded) expect([one.checkVisibility({ visibilityProperty: true }), getComputedStyle(one).display === 'none', one.getAttribute('aria-hidden')]).to.deep.equal([true, false, null]);
      expect(folded.filter(isUnfolded)).to.deep.equal([]);
      // The control: with all of it in sight, as it is while one looks at the talk as a whole, far less would be left.
      root(element).querySelector<HTMLElement>('.tools button')!.click();
      await until(() => root(element).querySelector('.talk-panel'), 'the panel did not open');
      expect(folded.filter((one) => !isUnfolded(one)), 'it does not come back').to.deep.equal([]);
      const all = root(element).querySelector('.thread-head')!.getBoundingClientRect().height;
      expect(1 - all / screen).to.be.below(least - 0.1);
    });
  }

  it('folds nothing of its head where there is room', async () => {
    for (const [width, letters] of [[280, 100], [320, 100], [640, 200]] as const) {
      const element = await onPhone(engine, 'p03', [width, 640], 't-A', 'en', letters);
      expect([...root(element).querySelectorAll<HTMLElement>('.people, .thread-head .small')].map(isUnfolded), `${width} px, ${letters} %`).to.deep.equal([true, true]);
    }
  });

  it('breaks no word of its head in the middle, in Spanish at 320 px', async () => {
    const element = await onPhone(engine, 'p03', [320, 568], 't-A', 'es');
    const below = root(element).querySelector<HTMLElement>('.thread-head .small')!;
    const linesOf = (word: string): number => {
      const walker = document.createTreeWalker(below, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent!.indexOf(word);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + word.length);
        return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
      }
      return 0;
    };
    await until(() => below.textContent!.includes('Conversación'), 'no Spanish came');
    expect(linesOf('Conversación')).to.equal(1);
    // The control: in a narrower place the same word is broken, and that is seen.
    below.style.inlineSize = '3em';
    expect(linesOf('Conversación')).to.be.above(1);
  });

  it('leaves as much where the page lets the widget choose its height', async () => {
    expect(share(await onPhone(engine, 'p03', [320, undefined]))).to.be.at.least(0.6);
  });

  itNeeds('a style far from what :has() looks at, renewed', 'shows the safety line once: under the last message, and where one writes as soon as one does', async () => {
    const element = await onPhone(engine, 'p03', [320, 568]);
    const lines = () => [...root(element).querySelectorAll('.safety')].filter(isSeen).map((line) => (line.closest('.composer') ? 'composer' : 'list'));
    expect(lines()).to.deep.equal(['list']);
    const { bottom } = root(element).querySelector('.at-end .safety')!.getBoundingClientRect();
    await until(() => root(element).querySelector('.at-end .safety')!.getBoundingClientRect().bottom <= root(element).querySelector('.composer')!.getBoundingClientRect().top + 1, `it ends at ${bottom}, below the list`);
    await type(element, 'Are you there?');
    expect(lines()).to.deep.equal(['composer']);
    // A student has it where they write, always.
    const mateo = await onPhone(engine, 'p01', [320, 568], 't-H');
    expect([...root(mateo).querySelectorAll('.safety')].filter(isSeen).map((line) => line.parentElement!.className.includes('composer'))).to.deep.equal([true]);
  });

  it('always says who will see it and as whom one writes, and names the box in words', async () => {
    for (const lang of ['en', 'es', 'ar']) {
      const element = await onPhone(engine, 'p03', [320, 568], 't-A', lang);
      await until(() => root(element).querySelector('.fp')!.getAttribute('dir') === (lang === 'ar' ? 'rtl' : 'ltr'));
      const composer = root(element).querySelector('.composer')!.getBoundingClientRect();
      for (const one of ['.sees', '#audience .quiet', 'label[for=words]']) {
        const { top, bottom, left, right } = root(element).querySelector(one)!.getBoundingClientRect();
        expect(bottom > top && top >= composer.top && bottom <= composer.bottom && left >= composer.left && right <= composer.right, `${lang}: ${one} is cut`).to.equal(true);
      }
      element.remove();
    }
  });

  it('keeps every control as large as a finger needs, with a word beside its picture', async () => {
    for (const width of [280, 320, 400]) {
      const element = await onPhone(engine, 'p03', [width, 568]);
      for (const one of root(element).querySelectorAll('.send-bar .b, #words')) {
        if (!isSeen(one)) continue;
        const { width: across, height } = one.getBoundingClientRect();
        expect(Math.min(across, height), `${one.textContent} at ${width}`).to.be.at.least(44);
        if (one.localName === 'button') expect(isSeen(one.querySelector('span')) && one.querySelector('span')!.textContent!.trim() !== '').to.equal(true);
      }
      expect(root(element).querySelector('.thread')!.scrollWidth).to.be.at.most(width);
      element.remove();
    }
  });

  it('holds the way to add a photo, and who else could read it, one tap away', async () => {
    const element = await onPhone(engine, 'p03', [320, 568]);
    expect([isSeen(addFile(element)), isSeen(root(element).querySelector('.readers'))]).to.deep.equal([false, false]);
    await press(element, 'More');
    expect([isSeen(addFile(element)), isSeen(root(element).querySelector('.readers p'))]).to.deep.equal([true, true]);
    await press(element, 'Add a photo or a recording');
    await until(() => root(element).querySelector('.ways'));
    await press(element, 'Close');
    // What is being done stays in view, with the way to end it.
    expect(isSeen(root(element).querySelector('.ways')) && isSeen(addFile(element))).to.equal(true);
    // Who said that they would rather speak has it in view.
    const session = engine.session(await engine.viewer('p04'));
    await session.act({ id: newId(), type: 'person.way', scope: 'person:p04', how: 'voice' } as Action);
    const daniel = await onPhone(engine, 'p04', [320, 568], 't-B');
    await until(() => isSeen(addFile(daniel)));
    // The control: where there is room, nothing is put away.
    const wide = await onPhone(engine, 'p03', [640, 640]);
    expect([isSeen(addFile(wide)), isSeen(root(wide).querySelector('.readers'))]).to.deep.equal([true, true]);
  });

  it('gives the words the whole line once there are some, and keeps the focus', async () => {
    const element = await onPhone(engine, 'p03', [320, 568]);
    const before = box(element).getBoundingClientRect().width;
    box(element).focus();
    await type(element, 'We drew it first.');
    expect(box(element).getBoundingClientRect().width).to.be.above(before + 80);
    expect(root(element).activeElement).to.equal(box(element));
    expect(isSeen(button(element, 'Send'))).to.equal(true);
    await type(element, '');
    expect(box(element).getBoundingClientRect().width).to.equal(before);
  });

  it('is walked by Tab from the box to More and Send, and with More open to all that it holds', async () => {
    const element = await onPhone(engine, 'p03', [320, 568]);
    expect((await walk(element, named)).slice(-3)).to.deep.equal(['textarea: Write a message', 'button: More', 'button: Send']);
    await press(element, 'More');
    await until(() => root(element).querySelector('.composer .panel'));
    const stops = await walk(element, named);
    const at = stops.indexOf('textarea: Write a message');
    expect(stops.slice(at - 1, at + 4)).to.deep.equal(['summary: Who else could read this?', 'textarea: Write a message', 'button: Close', 'button: Add a photo or a recording', 'button: Send']);
  });
});
