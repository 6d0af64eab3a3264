import type { Engine } from '@family-partnering/engine';
import type { MessageThread } from '@family-partnering/elements/message-thread/message-thread';
import { expect } from '@open-wc/testing';
import { a11ySnapshot, sendKeys } from '@web/test-runner-commands';
import { itNeeds } from '../../support/capability.js';
import { box, open, riverbend, root, type, until } from './world.js';

interface Node {
  readonly role: string;
  readonly name?: string;
  readonly level?: number;
  readonly children?: readonly Node[];
}

/** Role and name of what is focused, as somebody hears it. */
function focused(element: MessageThread): string {
  const active = root(element).activeElement;
  if (!active) return document.activeElement === element ? 'the widget itself' : 'outside';
  const label = active.getAttribute('aria-label') ?? (active instanceof HTMLTextAreaElement ? active.labels[0]?.textContent : active.textContent) ?? '';
  return `${active.getAttribute('role') ?? active.localName}: ${label.replace(/\s+/g, ' ').trim()}`;
}

/** Every stop of the Tab key, from the first one in the widget to the last. */
async function walk(element: MessageThread): Promise<string[]> {
  const before = document.createElement('button');
  // The walk ends on the page: in Firefox, what goes on to the browser's own buttons does not come back.
  const after = document.createElement('button');
  element.before(before);
  element.after(after);
  before.focus();
  const stops: string[] = [];
  for (let i = 0; i < 60; i += 1) {
    await sendKeys({ press: 'Tab' });
    const stop = focused(element);
    if (stop === 'outside') break;
    stops.push(stop);
  }
  before.remove();
  after.remove();
  return stops;
}

/** Where the machine has a voice, each message offers to be read aloud; where a browser scrolls to what has the focus and no further, the end is still to come. */
const silent = (stops: readonly string[]): string[] => stops.filter((stop) => !/^button: (Read aloud|Go to the latest message|قراءة بصوت|إلى آخر رسالة)/.test(stop));
const time = (name: string): string => name.replace(/, [^,]*, [^,]* \d+, \d+:\d\d [ap]m|, \d+:\d\d [ap]m/g, ', …');

const flat = (node: Node, depth = 0): string[] => [
  ...(node.role === 'StaticText' || node.role === 'InlineTextBox' ? [] : [`${node.role}${node.name ? `: ${node.name}` : ''}`]),
  ...(node.children ?? []).flatMap((child) => flat(child, depth + 1)),
];

describe('<fp-message-thread> by keyboard and by ear', () => {
  let engine: Engine;
  before(async () => {
    engine = await riverbend();
  });

  it('is walked by Tab from the talk to the list, message by message, to the box and Send', async () => {
    const daniel = await open(engine, 'p04', 't-B');
    await until(() => root(daniel).querySelector('.quick'));
    expect(silent(await walk(daniel)).map(time)).to.deep.equal([
      'button: About this talk',
      'region: Messages: Sunday calls',
      'button: More for the message of You, …',
      'button: Reply to Ms. Grant, …',
      'button: More for the message of Ms. Grant, …',
      'button: Take the link away: Wish to meet: By phone, before school starts.',
      'button: More for the message of You, …',
      'button: Reply to Ms. Grant, …',
      'button: More for the message of Ms. Grant, …',
      'button: Yes',
      'button: No',
      'button: Thank you',
      'button: I have a question',
      'button: Please call me',
      'button: I will answer by …',
      'button: We met',
      'button: Take it back',
      'summary: Who else could read this?',
      'textarea: Write a message',
      'button: More',
      'button: Add a photo or a recording',
      'button: Send',
    ]);
    // The control: a button that Tab does not reach is missed.
    root(daniel).querySelector<HTMLElement>('.go')!.tabIndex = -1;
    expect((await walk(daniel)).at(-1)).to.equal('button: Add a photo or a recording');
  });

  it('is walked through what may be made of a message, and through the form of a step', async () => {
    const grant = await open(engine, 'p16', 't-B');
    await until(() => root(grant).querySelector('.msg-foot button[aria-expanded]'));
    root(grant).querySelector<HTMLElement>('.msg-foot button[aria-expanded]')!.click();
    await until(() => root(grant).querySelector('.make'));
    const menu = (await walk(grant)).filter((stop) => /step|card|take part|meet|Report|Pass/.test(stop));
    expect(menu.slice(0, 6)).to.deep.equal(['button: A step in the plan', 'button: A card for home', 'button: A way to take part', 'button: A wish to meet', 'button: Pass to the safety team', 'button: Report this to the school']);
    root(grant).querySelector<HTMLElement>('.make button')!.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => root(grant).querySelector('.making'));
    const form = await walk(grant);
    const at = form.findIndex((stop) => stop.startsWith('textarea: What is the step?'));
    expect(form.slice(at, at + 5).map((stop) => stop.split(':')[0])).to.deep.equal(['textarea', 'select', 'input', 'button', 'button']);
    expect(form.slice(at + 3, at + 5)).to.deep.equal(['button: Ask for this step', 'button: Cancel']);
  });

  it('is walked in the same order in Arabic', async () => {
    const english = await open(engine, 'p04', 't-B');
    const stops = silent(await walk(english)).length;
    english.remove();
    const arabic = await open(engine, 'p04', 't-B', { lang: 'ar' });
    await until(() => root(arabic).querySelector('.fp')!.getAttribute('dir') === 'rtl');
    const heard = await walk(arabic);
    expect(silent(heard).length).to.equal(stops);
    expect(heard[0]).to.match(/^button: /).and.not.to.contain('About');
    // Nothing of ours is left in English.
    expect(heard.join(' ')).not.to.match(/Reply|More|Send|Write/);
  });

  for (const lang of ['en', 'ar'] as const) {
    it(`is walked in the same order at 280 px with text of 200 %, in ${lang}, and nothing runs over`, async () => {
      const wide = await open(engine, 'p04', 't-B', { lang });
      await until(() => root(wide).querySelector('.quick') && root(wide).querySelector('.fp')!.getAttribute('dir') === (lang === 'ar' ? 'rtl' : 'ltr'));
      const stops = silent(await walk(wide)).map(time);
      wide.remove();
      const narrow = await open(engine, 'p04', 't-B', { lang });
      Object.assign(narrow.style, { display: 'block', inlineSize: '280px', fontSize: '200%' });
      await until(() => root(narrow).querySelector('.quick') && root(narrow).querySelector('.fp')!.getAttribute('dir') === (lang === 'ar' ? 'rtl' : 'ltr'));
      // What a phone keeps under More is no stop until it is open.
      const put = lang === 'en' ? /^(summary: Who else could read this|button: Add a photo)/ : /^(summary: |button: أضف|button: إضافة)/;
      expect(silent(await walk(narrow)).map(time)).to.deep.equal(stops.filter((stop) => !put.test(stop)));
      const over = (): string[] => [...root(narrow).querySelectorAll<HTMLElement>('.fp, .thread, .thread-head, .scroll, .composer')].filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.className);
      expect(over()).to.deep.equal([]);
      // The control: a name that cannot be broken and is not let to would be seen.
      const title = root(narrow).querySelector<HTMLElement>('.t1')!;
      title.style.whiteSpace = 'nowrap';
      title.textContent = 'Sundaycalls'.repeat(5);
      expect(over()).not.to.deep.equal([]);
    });
  }

  it('shows where the focus is at every stop', async () => {
    const daniel = await open(engine, 'p04', 't-B');
    const before = document.createElement('button');
    daniel.before(before);
    before.focus();
    for (let i = 0; i < 16; i += 1) {
      await sendKeys({ press: 'Tab' });
      const active = root(daniel).activeElement;
      if (!active) break;
      const { outlineStyle, outlineWidth } = getComputedStyle(active);
      expect(outlineStyle, focused(daniel)).to.equal('solid');
      expect(parseFloat(outlineWidth), focused(daniel)).to.be.at.least(2);
    }
    // The control: a style that takes the outline away is seen.
    root(daniel).querySelector<HTMLElement>('.go')!.style.outline = 'none';
    root(daniel).querySelector<HTMLElement>('.go')!.focus();
    expect(getComputedStyle(root(daniel).activeElement!).outlineStyle).to.equal('none');
    before.remove();
  });

  itNeeds('held keys', 'keeps the focus in the box after sending', async () => {
    const daniel = await open(engine, 'p04', 't-B');
    box(daniel).focus();
    await type(daniel, 'Tuesday is good.');
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ up: 'Control' });
    await until(() => box(daniel).value === '');
    expect(focused(daniel)).to.equal('textarea: Write a message');
  });

  itNeeds('accessibility snapshot', 'is a named region with headings for days and an article for every message', async () => {
    const grant = await open(engine, 'p16', 't-B');
    const tree = flat((await a11ySnapshot({})) as unknown as Node).map(time);
    const of = (role: string): string[] => tree.filter((line) => line.startsWith(`${role}: `) || line === role);
    expect(of('region').length).to.be.at.least(2);
    expect(of('heading').some((line) => /Mateo, with Daniel/.test(line))).to.equal(true);
    expect(of('heading').filter((line) => /November/.test(line)).length).to.be.at.least(3);
    expect(root(grant).querySelectorAll('article').length).to.be.at.least(4);
    for (const article of root(grant).querySelectorAll('article')) expect(article.getAttribute('aria-label')).to.match(/^(You|Daniel), .*\d+:\d\d [ap]m$/);
    expect(of('textbox')).to.deep.equal(['textbox: Write a message']);
    // No two controls of one view sound the same.
    const names = [...root(grant).querySelectorAll('button')].map((one) => one.getAttribute('aria-label') ?? one.textContent?.trim());
    expect(new Set(names).size).to.equal(names.length);
  });
});
