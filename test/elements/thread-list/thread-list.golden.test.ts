import type { Engine } from '@family-partnering/engine';
import type { ThreadList } from '@family-partnering/elements/thread-list/thread-list';
import { expect } from '@open-wc/testing';
import { a11ySnapshot } from '@web/test-runner-commands';
import { itNeeds } from '../../support/capability.js';
import { focused, walk } from '../../support/walk.js';
import { ids, keys, open as opened, riverbend, root, rows, threadsOf, until } from './world.js';

interface Node {
  readonly role: string;
  readonly name?: string;
  readonly level?: number;
  readonly children?: readonly Node[];
}

/** As it is heard; on which day something was depends on where the browser stands. */
const heard = (words: string): string => words.replace(/[\u2066-\u2069]/g, '').replace(/(since |by |, )(?:\w+day|\d+:\d\d.[ap]m)/g, '$1…').replace(/^(select: (My language|لغتي)).*/, '$1');
const flat = (node: Node): string[] => [
  ...(['StaticText', 'InlineTextBox', 'text', 'option'].includes(node.role) ? [] : [`${node.role}${node.level ?? ''}: ${heard(node.name ?? '')}`]),
  ...(node.children ?? []).flatMap((child) => flat(child)),
];
const tree = async (): Promise<string[]> => flat((await a11ySnapshot({ selector: 'fp-thread-list' })) as unknown as Node);

const FIRST = 'Benjamin, with Pilar and Rubén · A short week';
/** What Ms. Grant meets with Tab: of all her talks one, with what can be done with it. */
const stopsOf = (tools: readonly string[]): readonly string[] => [
  'button: Start a talk', 'button: Open the next one', 'input: Find a name', 'button: Answer several alike',
  'button: Benjamin, with Pilar and Rubén A short week · Waits since …', ...tools.map((tool) => `button: ${tool}: ${FIRST}`),
  'button: Two trips, one graph', 'button: Plan for An', 'button: Show all: 21', 'summary: Keys for this list', 'button: I am away', 'select: My language',
];
const WIDE = stopsOf(['I will answer by …', 'Hand on', 'Mark as done']);
/** Where there is least room, its one tap, and the others when asked. */
const NARROW = stopsOf(['Answer …', 'I will answer by …']);

const YOU = [
  'Benjamin, with Pilar and Rubén A short week · Waits since …', 'Quentin, with Guerda New: 1 · A short week · Waits since …', 'Mateo, with Rosa Library math club · Waits since …',
  'Una, with Siobhan New: 1 · A short week · Waits since …', 'Mateo, with Rosa New: 1 · Maths, step by step · Waits since …', 'Layan, with Samir and Huda New: 1 · Waits since … · Huda likes to listen',
];
const THEM = [
  'Mateo, with Rosa A short week · Waits since …', 'Layan, with Samir and Huda A short week · Waits since … · Huda likes to listen', 'Chidi, with Folake and Tunde A short week · Waits since …',
  'Daisy, with Leona A short week · Waits since …', 'Emil, with Jana A short week · Waits since …', 'Gabriela, with Inés A short week · Waits since …',
  'Imani, with Renee and Curtis A short week · Waits since …', 'Kaveh, with Shirin A short week · Waits since …',
];
const REST = [
  'Mateo, with Daniel Sunday calls · You, …', 'Jonah, with Miriam and Ruth New: 1 · A short week · Jonah, …', 'Hiro, with Yuki and Sam New: 1 · A short week · Yuki, …',
  'Fatima, with Yusra and Khalil New: 1 · A short week · Yusra, …', 'Amara, with Ngozi A short week · Ngozi, …',
];
const named = (role: string, names: readonly string[]): string[] => names.map((name) => `${role}: ${name}`);
/** Heard with a pause between the name and what is said of it. */
const talks = (names: readonly string[]): string[] => named('button', names.map((name) => name.replace(/ (New|A short week|Library|Sunday calls)/, ' · $1')));

const WHICH = ['Quentin, with Guerda · A short week', 'Mateo, with Rosa · Library math club', 'Una, with Siobhan · A short week', 'Mateo, with Rosa · Maths, step by step', 'Layan, with Samir and Huda'];
/** The list as Ms. Grant hears it, from its heading to its foot. */
const TREE = [
  'region: Talks', 'heading2: Talks', 'button: Start a talk', 'button: Open the next one', 'searchbox: Find a name',
  'region: Waiting for you 6', 'heading3: Waiting for you 6', 'button: Answer several alike',
  ...talks([YOU[0]!]), ...named('button', [`I will answer by …: ${FIRST}`, `Hand on: ${FIRST}`, `Mark as done: ${FIRST}`]),
  ...YOU.slice(1).flatMap((name, at) => [...talks([name]), `button: Answer …: ${WHICH[at]}`]),
  'region: On homework cards 3', 'heading3: On homework cards 3', 'button: Two trips, one graph', 'region: This waits for you 1', 'heading3: This waits for you 1', 'button: Plan for An',
  'region: Waiting for them 21', 'heading3: Waiting for them 21', ...talks(THEM), 'button: Show all: 21',
  'region: All other talks 5', 'heading3: All other talks 5', ...talks(REST), 'DisclosureTriangle: Keys for this list', 'button: I am away', 'combobox: My language',
];

/** How wide a day is with its year: its digits, and the browser's own picture behind them. */
function wantedBy(day: HTMLElement): number {
  const { font, fontSize, paddingInlineStart, borderInlineStartWidth } = getComputedStyle(day);
  const drawing = document.createElement('canvas').getContext('2d')!;
  drawing.font = font;
  return drawing.measureText('00/00/0000').width + 1.4 * parseFloat(fontSize) + 2 * (parseFloat(paddingInlineStart) + parseFloat(borderInlineStartWidth));
}

describe('<fp-thread-list> by keyboard and by ear', () => {
  let engine: Engine;
  /** Names of people and what they call their talks: in their own words, in every language. */
  let own: readonly string[];
  before(async () => {
    engine = await riverbend();
    const threads = await threadsOf(engine, 'p16');
    const words = threads.flatMap(({ about, student, members }) => [about, student, ...members.map(({ called }) => called)]);
    own = [...new Set(['Two trips, one graph', 'An', ...words])].sort((a, b) => b.length - a.length);
  });

  async function open({ lang = 'en', width = 0, text = 100 } = {}): Promise<ThreadList> {
    const list = await opened(engine, 'p16', { lang });
    if (width > 0) list.style.inlineSize = `${width}px`;
    list.style.fontSize = `${text}%`;
    await until(() => root(list).querySelector('.fp')!.getAttribute('lang') === lang && root(list).querySelector('.cards') && root(list).querySelector('.plans'), 'nothing came');
    await list.updateComplete;
    return list;
  }

  const stops = async (list: ThreadList): Promise<string[]> => (await walk(list)).map(heard);
  const kinds = (stops: readonly string[]): string[] => stops.map((stop) => stop.split(':')[0]!);
  const latin = (words: readonly string[]): string => own.reduce((left, one) => (one === '' ? left : left.replaceAll(one, '')), words.map((one) => one.replace(/^\w+: /, '')).join(' '));

  /** From the first talk down, as far as the arrow goes. */
  async function down(list: ThreadList): Promise<string[]> {
    rows(list)[0]!.focus();
    const met = [heard(focused(list)).replace('button: ', '')];
    for (;;) {
      await keys('ArrowDown');
      await list.updateComplete;
      const next = heard(focused(list)).replace('button: ', '');
      if (next === met.at(-1)) return met;
      met.push(next);
    }
  }

  function fits(list: ThreadList): void {
    const frame = root(list).querySelector('.fp')!;
    expect(frame.scrollWidth, 'wider than its frame').to.be.at.most(frame.clientWidth + 1);
  }

  it('is one stop for Tab with what can be done behind it, and one arrow walk over all groups', async () => {
    const list = await open();
    expect(await stops(list)).to.deep.equal(WIDE);
    expect(await down(list)).to.deep.equal([...YOU, ...THEM, ...REST]);
    // Tab comes back to where the arrow has left, and not to the first.
    expect(await stops(list)).to.include(`button: ${REST.at(-1)!}`).and.not.to.include(WIDE[4]);
    await keys('Home');
    // The controls: a second talk that Tab reaches, and one from which no arrow leads on.
    rows(list)[0]!.focus();
    await list.updateComplete;
    rows(list)[1]!.addEventListener('keydown', (event) => event.stopPropagation());
    expect(await down(list)).to.deep.equal(YOU.slice(0, 2));
    rows(list)[3]!.tabIndex = 0;
    expect((await stops(list)).filter((stop) => YOU.some((name) => stop === `button: ${name}`)).length).to.equal(2);
  });

  it('is walked at 280 px and with text of 200 %, and is no wider than its frame', async () => {
    const list = await open({ width: 280, text: 200 });
    expect(await stops(list)).to.deep.equal(NARROW);
    fits(list);
    const before = rows(list)[0]!.getBoundingClientRect().top - list.getBoundingClientRect().top;
    expect(before, 'from the top to the first talk').to.be.below(700);
    const word = document.createElement('p');
    word.textContent = 'Donaudampfschifffahrtsgesellschaft';
    root(list).querySelector('.group')!.append(word);
    word.className = 'new';
    word.setAttribute('style', 'white-space: nowrap');
    expect(() => fits(list), 'the control: a word that does not break').to.throw('wider than its frame');
  });

  it('shows a day with its year, and breaks no name, at 280 px and with text of 200 %', async () => {
    const list = await open({ width: 280, text: 200 });
    root(list).querySelector<HTMLElement>('[data-opens=away]')!.click();
    await until(() => root(list).querySelector('.panel [type=date]'), 'the form did not open');
    const choice = root(list).querySelector<HTMLElement>('.panel .choice')!;
    choice.click();
    await list.updateComplete;
    const day = root(list).querySelector<HTMLElement>('.panel [type=date]')!;
    const spare = (): number => day.getBoundingClientRect().width - wantedBy(day);
    expect(spare(), 'the year is cut').to.be.at.least(0);
    const name = choice.querySelector('bdi')!;
    const room = choice.querySelector(':scope > span')!.getBoundingClientRect().width;
    const longest = (more = ''): number => {
      name.setAttribute('style', `display: block; overflow-wrap: normal; inline-size: min-content;${more}`);
      return name.getBoundingClientRect().width;
    };
    expect(longest(), 'a name is broken').to.be.at.most(room + 1);
    // The controls: larger letters in the same place.
    expect(longest('font-size: 2em')).to.be.above(room + 1);
    day.setAttribute('style', 'font-size: 2em');
    expect(spare()).to.be.below(0);
  });

  it('is walked in Arabic in the same order, at 280 px and with text of 200 %, in Arabic words', async () => {
    const list = await open({ lang: 'ar', width: 280, text: 200 });
    expect(root(list).querySelector('.fp')!.getAttribute('dir')).to.equal('rtl');
    const met = await stops(list);
    expect(kinds(met)).to.deep.equal(kinds(NARROW));
    expect(latin(met), 'words that are not Arabic').not.to.match(/[A-Za-z]{2}/);
    expect(latin(['button: Start a talk with Rosa']), 'the control').to.match(/[A-Za-z]{2}/);
    fits(list);
    const walked = await down(list);
    expect(walked.length).to.equal([...YOU, ...THEM, ...REST].length);
    expect(latin(walked), 'words that are not Arabic').not.to.match(/[A-Za-z]{2}/);
  });

  itNeeds('accessibility snapshot', 'is a named region with its groups and talks in order, in English and Arabic', async () => {
    const list = await open();
    expect(await tree()).to.deep.equal(TREE);
    expect(new Set(ids(rows(list))).size).to.equal(YOU.length);
    // The control: a group without its name is no region.
    root(list).querySelector('.group.them')!.removeAttribute('aria-labelledby');
    expect(await tree()).to.deep.equal(TREE.filter((line) => line !== 'region: Waiting for them 21'));
    list.remove();
    await open({ lang: 'ar' });
    const there = await tree();
    expect(kinds(there)).to.deep.equal(kinds(TREE));
    expect(latin(there), 'words that are not Arabic').not.to.match(/[A-Za-z]{2}/);
  });
});
