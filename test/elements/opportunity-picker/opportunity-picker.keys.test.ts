import { engineAdapter, type Engine } from '@family-partnering/engine';
import '@family-partnering/elements/opportunity-picker/opportunity-picker.define';
import type { OpportunityPicker } from '@family-partnering/elements/opportunity-picker/opportunity-picker';
import { expect, fixture, html } from '@open-wc/testing';
import { a11ySnapshot, sendKeys } from '@web/test-runner-commands';
import { aDozen } from '../../../stories/support/picker.js';
import { riverbend } from '../../../stories/support/school.js';
import { SPACE, itNeeds } from '../../support/capability.js';
import { focused, walk } from '../../support/walk.js';
import { all, button, nameOf, root, until } from './support.js';

interface Node {
  readonly role: string;
  readonly name?: string;
  readonly children?: readonly Node[];
}

const plain = (words: string): string => words.replace(/[\u2066-\u2069]/g, '');
const flat = (node: Node): string[] => [
  ...(['StaticText', 'InlineTextBox', 'text'].includes(node.role) ? [] : [`${node.role}${node.name ? `: ${plain(node.name)}` : ''}`]),
  ...(node.children ?? []).flatMap((child) => flat(child)),
];
const tree = async (): Promise<string[]> => flat((await a11ySnapshot({ selector: 'fp-opportunity-picker' })) as unknown as Node);

/** What can be done with one card, in its order. */
const card = (act: string, title: string, ...more: readonly string[]): readonly string[] => [act, 'Suggest another way', 'Not this time', ...more].map((what) => `button: ${what}: ${title}`);
const checks = (title: string): string => `summary: What we ask, what we do not ask: ${title}`;

/** What Denise meets with Tab, from the first line to the foot. */
const stopsOf = (finding: readonly string[]): readonly string[] => [
  'button: I can offer…', 'button: I wish for…',
  'button: Start: Tell us one thing that helps your student start', 'button: Start: Vote: what should family night be about?', 'button: Start: Tell us how to say your names',
  'button: Put it in my calendar: Family math night: play, eat, go home', 'button: Share my place: Family math night: play, eat, go home', 'button: I cannot come: Family math night: play, eat, go home',
  'summary: What fits you?', ...finding,
  ...card('I can do this', 'Ask at home: which number did you meet today?'), ...card('Do it now', 'Show numbers at your work: one photo'), ...card('Do it now', 'Question for the principal, answered for all'),
  ...card('Choose a time', 'Sit in on a class, any day', 'I have a code'), checks('Library math club partner'), ...card('Join the waiting list', 'Library math club partner', 'I have a code'),
  ...card('I can do this', 'Garden hour, all ages'), checks('Museum trip partner'), ...card('Ask for a place', 'Museum trip partner'),
  'button: Offer something of your own', 'button: Tell us what you wish for', 'select: My language',
];
const STOPS = stopsOf(['input: Search all ways', 'select: What kind', 'select: Show first']);
/** Where there is little room, what one looks with is folded. */
const NARROW = stopsOf(['summary: Search and sort']);

const HEADINGS = [
  'Take part, your way', 'Have ten minutes? Do one of these now, from your phone.',
  'Tell us one thing that helps your student start', 'Vote: what should family night be about?', 'Tell us how to say your names',
  'You said yes to these', 'Family math night: play, eat, go home',
  'More ways to take part', 'Ask at home: which number did you meet today?', 'Show numbers at your work: one photo', 'Question for the principal, answered for all', 'Sit in on a class, any day',
  'Library math club partner', 'Garden hour, all ages', 'Museum trip partner', 'I can offer something',
];

describe('<fp-opportunity-picker> by keyboard and by ear', () => {
  let engine: Engine;
  before(async () => {
    engine = await riverbend();
    await aDozen(engine);
  });

  async function open(person: string, { lang = 'en', width = 0, text = 100 }: { lang?: string; width?: number; text?: number } = {}): Promise<OpportunityPicker> {
    const one = await fixture<OpportunityPicker>(html`<fp-opportunity-picker lang=${lang} .adapter=${engineAdapter(engine, person)}></fp-opportunity-picker>`);
    if (width > 0) one.style.inlineSize = `${width}px`;
    one.style.fontSize = `${text}%`;
    await until(() => root(one).querySelector('.ocard') && root(one).querySelector('[type=search]') && root(one).querySelector('.fp')!.getAttribute('lang') === lang, 'nothing came');
    await one.updateComplete;
    return one;
  }

  /** Role and name of a stop; the language menu is heard with all its languages, which grow. */
  const stops = async (one: OpportunityPicker): Promise<string[]> => (await walk(one)).map((stop) => plain(stop).replace(/^(select: (My language|لغتي)).*/, '$1'));

  itNeeds('viewport', 'is walked by Tab from what can be done now to the foot, at 280 px and with text of 200 % alike', async () => {
    const wide = await open('p13');
    expect(await stops(wide)).to.deep.equal(STOPS);
    expect(all(wide, '.b.go').map(nameOf)).to.deep.equal(['Start: Tell us one thing that helps your student start']);
    // The control: a button that Tab does not reach is missed.
    button(wide, 'Offer something of your own')!.tabIndex = -1;
    expect((await walk(wide)).length).to.equal(STOPS.length - 1);
    wide.remove();
    const narrow = await open('p13', { width: 280, text: 200 });
    expect(await stops(narrow)).to.deep.equal(NARROW);
    const frame = root(narrow).querySelector('.fp')!;
    expect(frame.scrollWidth, 'wider than its frame').to.be.at.most(frame.clientWidth + 1);
  });

  it('is walked in Arabic in the same order, at 280 px and with text of 200 %, in Arabic words', async () => {
    const one = await open('p13', { lang: 'ar', width: 280, text: 200 });
    expect(root(one).querySelector('.fp')!.getAttribute('dir')).to.equal('rtl');
    const heard = await stops(one);
    expect(heard.map((stop) => stop.split(':')[0])).to.deep.equal(NARROW.map((stop) => stop.split(':')[0]));
    expect(heard.map((stop) => stop.replace(/^\w+: /, '')).join(' '), 'words that are not Arabic').not.to.match(/[A-Za-z]{3}/);
    const frame = root(one).querySelector('.fp')!;
    expect(frame.scrollWidth, 'wider than its frame').to.be.at.most(frame.clientWidth + 1);
  });

  it('is walked by staff from what waits for their answer on', async () => {
    const one = await open('p16');
    await until(() => root(one).querySelector('.arrange .askone'), 'nothing to answer');
    const heard = await stops(one);
    // A field for a day and a time has as many stops as the browser gives it parts.
    expect([...new Set(heard)].slice(0, 10)).to.deep.equal([
      'button: I can offer…', 'button: I wish for…', 'input: On which day and at what time?', 'input: A word with it', 'summary: Places, help and what is asked',
      'button: Yes, thank you: How a warehouse counts, for grade 8', 'button: Not now: How a warehouse counts, for grade 8', 'button: Start: Tell us one thing that helps your student start',
      'button: Start: Vote: what should family night be about?', 'button: Start: Tell us how to say your names',
    ]);
    expect(all(one, '.b.go').map(nameOf)).to.deep.equal(['Yes, thank you: How a warehouse counts, for grade 8']);
  });

  itNeeds('accessibility snapshot', 'is a named region with headings in order and fields with names, in English and Arabic', async () => {
    const one = await open('p13');
    const lines = await tree();
    const of = (role: string): string[] => lines.filter((line) => line.startsWith(`${role}: `)).map((line) => line.slice(role.length + 2));
    expect(of('region')).to.deep.equal(['Take part, your way', 'Have ten minutes? Do one of these now, from your phone.', 'You said yes to these', 'More ways to take part']);
    expect(of('heading')).to.deep.equal(HEADINGS);
    expect([...of('searchbox'), ...of('combobox')]).to.deep.equal(['Search all ways', 'What kind', 'Show first', 'My language']);
    expect(lines.filter((line) => /^(button|textbox|searchbox|combobox|checkbox|radio)$/.test(line)), 'a control without a name').to.deep.equal([]);
    const names = all(one, 'button').map(nameOf);
    expect(new Set(names).size, 'two controls of one view sound the same').to.equal(names.length);
    root(one).querySelector<HTMLElement>('.questions > summary')!.click();
    const asked = await tree();
    expect(all(one, '.qs fieldset > legend').map(nameOf)).to.deep.equal(['How much time do you have?', 'Where could you be?', 'What would help you take part?']);
    expect(asked.filter((line) => line.startsWith('radio: ')).map((line) => line.slice(7))).to.deep.equal(['5 minutes', '15 minutes', '1 hour', '4 hours', 'It changes']);
    expect(asked.filter((line) => line.startsWith('checkbox: ')).length).to.equal(10);
    one.remove();
    const arabic = await open('p13', { lang: 'ar' });
    const there = await tree();
    expect(there.filter((line) => line.startsWith('heading')).length).to.equal(HEADINGS.length);
    expect(there.filter((line) => /^(button|heading|region|searchbox|combobox)/.test(line)).map((line) => line.replace(/^\w+: /, '')).join(' ')).not.to.match(/[A-Za-z]{3}/);
    arabic.remove();
  });

  it('a yes with a time is said with keys alone, and the focus goes along', async () => {
    const one = await open('p13');
    button(one, 'Choose a time: Sit in on a class, any day')!.focus();
    await sendKeys({ press: SPACE });
    await until(() => focused(one) === 'legend: Which time?', 'the focus is lost when the form opens');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: SPACE });
    for (let n = 0; n < 12 && focused(one) !== 'button: Say yes'; n += 1) await sendKeys({ press: 'Tab' });
    await sendKeys({ press: SPACE });
    await until(() => root(one).querySelector('.mineone[data-id="o-25"]'), 'it was not said');
    await until(() => focused(one) === 'p: Thank you. You said yes.', 'the focus is lost when the form closes');
  });
});
