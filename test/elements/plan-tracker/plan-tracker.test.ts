import { Refusal } from '@family-partnering/contract';
import { engineAdapter, type Engine } from '@family-partnering/engine';
import type { PlanTracker } from '@family-partnering/elements/plan-tracker/plan-tracker';
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { riverbend } from '../../../stories/support/school.js';
import { act, button, open, press, root, text, until } from './support.js';

const AXE = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } as never;

describe('<fp-plan-tracker>', () => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await riverbend();
  });

  it('says to Rosa in one sentence what the chart and the table say', async () => {
    const rosa = await open(engine, 'p03');
    expect(text(rosa)).to.contain('This week Mateo did 4 of 5 steps at school and 3 or 4 at home. At the start it was 1 or 2. The aim for now is 3.');
    expect(text(rosa)).to.contain('School: four in a row at the aim or above').and.to.contain('Home: on the way. Keep going.');
    expect(root(rosa).querySelectorAll('.pt.school').length).to.equal(16);
    expect(root(rosa).querySelectorAll('.pt.home').length).to.equal(14);
    // Gaps are gaps: three weeks without a second count break the line at home.
    expect(root(rosa).querySelector('.seg.home')!.getAttribute('d')!.match(/M/g)!.length).to.be.greaterThan(1);
    expect(root(rosa).querySelector('.seg.school')!.getAttribute('d')!.match(/M/g)!.length).to.equal(1);
  });

  it('shows Daniel his own home, and nothing of the other', async () => {
    const daniel = await open(engine, 'p04');
    expect(text(daniel)).to.contain('This week Mateo did 4 of 5 steps at school. On Sunday, November 15 at home it was 3.');
    expect(root(daniel).querySelectorAll('.pt.home').length).to.equal(2);
    expect(text(daniel)).not.to.contain('Library').and.not.to.contain('Show me the picture');
  });

  it('stands with the student’s words in the first line, and who answers by when', async () => {
    const grant = await open(engine, 'p16');
    expect(root(grant).querySelector('.first-line')!.textContent).to.contain('Check in before class at the door, not at my desk.');
    expect(text(grant)).to.contain('Mateo does not agree yet. That is okay. Dr. Okafor will answer by Wednesday, November 25.');
  });

  it('goes on for school while bà Lan has not answered, and is not called ours', async () => {
    const okafor = await open(engine, 'p20', 'c-p08');
    expect(text(okafor)).to.contain('The school’s part has started. The plan waits for bà Lan.').and.to.contain('bà Lan does not use this page. Print it, or call.');
    expect(root(okafor).querySelector('.eyebrow')!.textContent).to.contain('Shared plan');
    const an = await open(engine, 'p08', 'c-p08');
    expect(text(an)).to.contain('It does not wait for you');
  });

  it('is answered by the owner alone, with real keys', async () => {
    const mateo = await open(engine, 'p01');
    const yes = button(mateo, 'Yes, I will')!;
    yes.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => !text(mateo).includes('This waits for you'), 'the step still waits');
    await until(() => button(mateo, 'Partly'), 'no log of one’s own');
    const rosa = await open(engine, 'p03');
    expect(text(rosa)).not.to.contain('Asked. Not answered yet.');
  });

  it('comes into force for all at the moment of the last yes, by story S7', async () => {
    await act(engine, 'p16', { id: 'v4', type: 'plan.propose', why: '', over: 'p-1-v3', changes: [{ field: 'step', step: 'p-1-a2', seen: 'p-1-v1', to: { owner: 'p16', what: 'A check-in at the door', when: 'before class', days: [2, 4] } }] });
    const rosa = await open(engine, 'p03');
    await press(rosa, 'I agree');
    await until(() => !button(rosa, 'I agree'), 'Rosa’s answer did not arrive');
    expect(text(rosa)).to.contain('A check-in at his desk');
    const mateo = await open(engine, 'p01');
    await press(mateo, 'I agree');
    for (const one of [rosa, mateo]) await until(() => /A check-in at the door/.test(root(one).querySelector('.actions')!.textContent ?? ''), 'not in force');
    // His answer comes by itself; a step may come before it.
    await until(() => root(rosa).querySelector('.first-line') === null, 'the “not yet” still stands in the first line, though Mateo has answered what goes on from it');
  });

  it('shows both when another agreement has changed the same since', async () => {
    const propose = (who: string, id: string, to: string): Promise<void> => act(engine, who, { id, type: 'plan.propose', why: '', changes: [{ field: 'goal', to, seen: 'p-1-v1' }] });
    await propose('p16', 'A', 'Goal A');
    await propose('p20', 'B', 'Goal B');
    for (const who of ['p03', 'p01']) await act(engine, who, { type: 'plan.agree', version: 'A', home: 'shared', state: 'agree', text: '', steps: [] });
    const rosa = await open(engine, 'p03');
    expect(text(rosa)).to.contain('Both are here. Nothing is lost.').and.to.contain('Now it says: Goal A').and.to.contain('Goal B');
    expect(button(rosa, 'I agree')).to.equal(undefined);
    await press(rosa, 'Ask again, on the plan of today');
    await until(() => !text(rosa).includes('Now it says: Goal A'), 'still a clash');
  });

  it('adds a count, and every page that sees it has it', async () => {
    const grant = await open(engine, 'p16');
    const rosa = await open(engine, 'p03');
    await press(rosa, 'Add what you saw');
    await press(rosa, 'Count in pictures');
    await press(rosa, 'Half');
    await until(() => root(rosa).querySelectorAll('.pt.home').length === 15 && root(grant).querySelectorAll('.pt.home').length === 17, 'the count did not arrive');
  });

  it('starts with two questions; nothing is lost when the first save does not go out', async () => {
    const adapter = engineAdapter(engine, 'p06');
    let refuse = true;
    const samir = await open({ ...adapter, connect: async () => {
      const session = await adapter.connect();
      return { ...session, act: (action) => (refuse ? Promise.reject(new Refusal('unavailable')) : session.act(action)) };
    } }, 'p06', 'c-p05');
    await press(samir, 'Start the plan');
    expect(text(samir)).to.contain('Write something first.');
    const words = root(samir).querySelector<HTMLTextAreaElement>('#start-first')!;
    words.value = 'Explaining a step in English';
    words.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await press(samir, 'Start the plan');
    await until(() => text(samir).includes('Your words are safe'), 'nothing was said');
    expect(root(samir).querySelector<HTMLTextAreaElement>('#start-first')!.value).to.equal('Explaining a step in English');
    refuse = false;
    await press(samir, 'Try again');
    await until(() => root(samir).querySelector('.about'), 'no plan');
    expect(text(samir)).to.contain('Explaining a step in English');
  });

  it('has one filled button in every view', async () => {
    for (const [person, circle] of [['p01', 'c-p01'], ['p03', 'c-p01'], ['p04', 'c-p01'], ['p16', 'c-p01'], ['p23', 'c-p01'], ['p08', 'c-p08'], ['p06', 'c-p05']] as const) {
      expect(root(await open(engine, person, circle)).querySelectorAll('.b.go').length, `${person} in ${circle}`).to.equal(1);
    }
    expect(root(await open(engine, 'p03', 'c-p01', 'en', true)).querySelectorAll('.b.go').length).to.equal(0);
  });

  it('has no accessibility violations, in English, in Arabic, at the start; axe would find one (control)', async () => {
    await expect(await open(engine, 'p01')).to.be.accessible(AXE);
    await expect(await open(engine, 'p03', 'c-p01', 'ar')).to.be.accessible(AXE);
    await expect(await open(engine, 'p06', 'c-p05')).to.be.accessible(AXE);
    const broken = await open(engine, 'p03');
    for (const part of root(broken).querySelectorAll<HTMLElement>('.go > *')) part.hidden = true;
    let caught = false;
    try {
      await expect(broken).to.be.accessible(AXE);
    } catch {
      caught = true;
    }
    expect(caught).to.equal(true);
  });

  it('runs time from the right in Arabic', async () => {
    const element = await open(engine, 'p03', 'c-p01', 'ar');
    const marks = [...root(element).querySelectorAll('svg:has(> .pt.school)')].map((one) => parseFloat(one.getAttribute('x')!));
    expect(marks[0]).to.be.greaterThan(marks.at(-1)!);
  });

  it('fits a column of 280 px and text at twice the size, with targets of 44 px', async () => {
    for (const [inline, size] of [['280px', '100%'], ['320px', '200%']] as const) {
      const element = await open(engine, 'p01');
      element.style.inlineSize = inline;
      element.style.fontSize = size;
      await element.updateComplete;
      const frame = root(element).querySelector<HTMLElement>('.fp')!;
      expect(frame.scrollWidth).to.be.at.most(frame.clientWidth + 1);
      for (const target of root(element).querySelectorAll<HTMLElement>('button, select, summary, .choice')) {
        if (target.offsetParent) expect(target.getBoundingClientRect().height, target.textContent ?? '').to.be.at.least(43);
      }
    }
  });

  it('says in words that it is not set up, not shown, or empty', async () => {
    const bare = await fixture<PlanTracker>(html`<fp-plan-tracker .adapter=${engineAdapter(engine, 'p03')}></fp-plan-tracker>`);
    await until(() => text(bare).includes('not set up yet'), 'nothing was said');
    const foreign = await open(engine, 'p06', 'c-p01');
    const unknown = await open(engine, 'p06', 'c-none');
    expect(text(foreign)).to.equal(text(unknown));
    expect(text(foreign)).to.match(/\w+ \w+/);
  });
});
