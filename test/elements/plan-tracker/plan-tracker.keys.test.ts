import type { Engine } from '@family-partnering/engine';
import type { PlanTracker } from '@family-partnering/elements/plan-tracker/plan-tracker';
import { expect } from '@open-wc/testing';
import { a11ySnapshot } from '@web/test-runner-commands';
import { riverbend } from '../../../stories/support/school.js';
import { itNeeds } from '../../support/capability.js';
import { walk } from '../../support/walk.js';
import { button, open, press, root, until } from './support.js';

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
const tree = async (): Promise<string[]> => flat((await a11ySnapshot({ selector: 'fp-plan-tracker' })) as unknown as Node);

/** What Mateo meets with Tab, from the first line to the foot. */
const STOPS = [
  'button: Yes, I will', 'button: Make it smaller', 'button: No',
  'button: Add what you saw', 'button: Ask for a change', 'button: Mark a day on the chart', 'summary: Show as a table',
  'button: More – I practice at River Street Library',
  ...['A five-minute call at my break: “Show me the picture.”', 'A video call on Sunday: the five steps', 'A card with the five steps on his desk', 'A check-in at his desk', 'I sit beside him for the first problem']
    .flatMap((step) => [`button: Add what I saw – ${step}`, `button: More – ${step}`]),
  'button: Suggest a step', 'button: Take it back – Drawing, soccer, and I notice when something is unfair.', 'button: Add a strength', 'summary: How each of us sees it',
  'summary: Who has agreed to version 3', 'button: I agree now', 'summary: Who has agreed to version 2', 'summary: About this plan',
];

/** What is seen of the widget outside its own edges, the words of the chart among it. */
function beyond(plan: PlanTracker): readonly string[] {
  const { left, right } = plan.getBoundingClientRect();
  const seen = [...root(plan).querySelectorAll('.plan *')].filter((one) => one.closest('.vh, .scroll-x, [aria-hidden=true] .w') === null && one.checkVisibility());
  return seen.filter((one) => {
    const box = one.getBoundingClientRect();
    return box.width > 0 && (box.left < left - 1 || box.right > right + 1);
  }).map((one) => `${one.localName} ${one.textContent!.trim().slice(0, 30)}`);
}

describe('<fp-plan-tracker> by keyboard and by ear', () => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await riverbend();
  });

  it('is walked by Tab from what waits to the foot, in English and Arabic alike', async () => {
    const english = await open(engine, 'p01');
    expect(await walk(english)).to.deep.equal(STOPS);
    // The control: a button that Tab does not reach is missed.
    button(english, 'Yes, I will')!.tabIndex = -1;
    expect((await walk(english)).length).to.equal(STOPS.length - 1);
    english.remove();
    const arabic = await open(engine, 'p01', 'c-p01', 'ar');
    await until(() => root(arabic).querySelector('.fp')!.getAttribute('dir') === 'rtl' && root(arabic).querySelector('.about'), 'no Arabic');
    const heard = await walk(arabic);
    expect(heard.length).to.equal(STOPS.length);
    expect(heard.map((stop) => stop.replace(/^\w+: /, '').split(' – ')[0]!.replaceAll('Mateo', '')).join(' ')).not.to.match(/\b(Add|More|Yes|No|Suggest|Who|Show)\b/);
  });

  it('is walked alike at 280 px with text at twice the size, in English and Arabic, and nothing reaches beyond it', async () => {
    for (const lang of ['en', 'ar']) {
      const plan = await open(engine, 'p01', 'c-p01', lang);
      Object.assign(plan.style, { inlineSize: '280px', fontSize: '200%' });
      await until(() => (root(plan).querySelector('.fp')!.getAttribute('dir') === 'rtl') === (lang === 'ar') && root(plan).querySelector('.about'), 'the language did not come');
      const heard = await walk(plan);
      if (lang === 'en') expect(heard).to.deep.equal(STOPS);
      expect(heard.length).to.equal(STOPS.length);
      expect(beyond(plan)).to.deep.equal([]);
      // The control: a chart as wide as it would be without a narrow form is seen to reach beyond.
      root(plan).querySelector<SVGElement>('svg.plot')!.style.inlineSize = '20em';
      expect(beyond(plan), 'what reaches beyond is missed').not.to.deep.equal([]);
      plan.remove();
    }
  });

  itNeeds('accessibility snapshot', 'is a named region with headings in order, steps in lists, and a chart that points to its words', async () => {
    const mateo = await open(engine, 'p01');
    const lines = await tree();
    const of = (role: string): string[] => lines.filter((line) => line === role || line.startsWith(`${role}: `));
    expect(of('heading')).to.deep.equal([
      'heading: Starting and going on with maths practice without a reminder.', 'heading: Goal', 'heading: What each of us does',
      'heading: You', 'heading: Rosa', 'heading: Daniel', 'heading: Ms. Grant', 'heading: Ms. Grant', 'heading: Coach Bell', 'heading: Strengths we all see',
    ]);
    expect([...of('img'), ...of('image')].join()).to.contain('Line chart. The same facts are in the sentence and the table below it.');
    expect(lines.filter((line) => line.startsWith('region: ')).join()).to.contain('Plan for Mateo').and.to.contain('This waits for you');
    const names = [...root(mateo).querySelectorAll('button')].filter((one) => one.checkVisibility()).map((one) => one.textContent!.replace(/\s+/g, ' ').trim());
    expect(new Set(names).size, 'two controls of one view sound the same').to.equal(names.length);
    mateo.remove();
    const arabic = await open(engine, 'p01', 'c-p01', 'ar');
    await until(() => root(arabic).querySelector('.fp')!.getAttribute('dir') === 'rtl' && root(arabic).querySelector('.about'), 'no Arabic');
    expect((await tree()).filter((line) => line.startsWith('heading')).length).to.equal(10);
  });

  itNeeds('accessibility snapshot', 'is a named group of named fields where one writes', async () => {
    const rosa = await open(engine, 'p03');
    await press(rosa, 'Suggest a step');
    const lines = await tree();
    expect(lines).to.include('combobox: Who would do it?').and.to.include('checkbox: Mon').and.to.include('radio: Our home, Mateo and school');
    expect(root(rosa).querySelector('[role=group][data-form]')!.getAttribute('aria-label')).to.equal('Suggest a step');
    expect([...root(rosa).querySelectorAll('[data-form] legend')].map((one) => one.textContent)).to.deep.equal(['On which days?', 'Who sees it?']);
    expect(lines.filter((line) => line.startsWith('textbox')).map((line) => line.slice(9))).to.deep.equal(['What?', 'When?', 'What help does it need?']);
    expect(lines.filter((line) => /^(textbox|combobox|checkbox|radio)$/.test(line)), 'a field without a name').to.deep.equal([]);
  });

  it('prints two pages of its own, without the page around it and without forms', async () => {
    const rosa = await open(engine, 'p03');
    document.body.append(Object.assign(document.createElement('p'), { textContent: 'The school’s own page', id: 'around' }));
    root(rosa).querySelector<HTMLElement>('.about > summary')!.click();
    await press(rosa, 'Print');
    const sheet = (): Document | null | undefined => root(rosa).querySelector<HTMLIFrameElement>('iframe[data-sheet]')?.contentDocument;
    await until(() => sheet()?.documentElement.dataset['size'], 'nothing was printed');
    const page = sheet()!;
    expect(page.querySelectorAll('.sheet-page').length).to.equal(2);
    expect(plain(page.body.textContent!)).to.contain('Starting and going on with maths practice').and.to.contain('This week Mateo did 4 of 5 steps at school').and.to.contain('My answer')
      .and.not.to.contain('The school’s own page');
    expect(page.querySelectorAll('button, input, textarea').length).to.equal(0);
    expect(page.adoptedStyleSheets.length).to.be.greaterThan(3);
    for (const one of page.querySelectorAll('.sheet-page')) expect(one.scrollHeight, 'more than a page').to.be.at.most(926);
    document.querySelector('#around')!.remove();
    await press(rosa, 'Print');
    expect(root(rosa).querySelectorAll('iframe').length, 'one frame at a time').to.equal(1);
  });
});
