import type { Plan } from '@family-partnering/contract';
import type { Engine } from '@family-partnering/engine';
import type { PlanTracker } from '@family-partnering/elements/plan-tracker/plan-tracker';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { riverbend } from '../../../stories/support/school.js';
import { act, all, button, field, open, press, root, text, tick, until, write } from './support.js';

describe('<fp-plan-tracker>, where one writes', () => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await riverbend();
  });

  it('writes down bà Lan’s answer by call, read back, with the interpreter’s name: then it is our plan (S4)', async () => {
    const rahimi = await open(engine, 'p19', 'c-p08');
    expect(root(rahimi).querySelector('.eyebrow')!.textContent).to.contain('Shared plan');
    await press(rahimi, 'Write down bà Lan’s answer');
    expect(root(rahimi).querySelectorAll('[data-form^="record"] input:checked').length, 'nothing is chosen for her').to.equal(0);
    await write(rahimi, 'Who interpreted? Leave it empty if no one did.', 'Ms. Tuyết Phạm');
    await press(rahimi, 'Save', '[data-form]');
    await until(() => text(rahimi).includes('Please choose what they said, and how.'), 'an answer that nobody chose went out');
    await tick(rahimi, 'Yes');
    await tick(rahimi, 'By phone');
    [...root(rahimi).querySelectorAll('label')].find((one) => one.textContent!.includes('Yes to the step'))!.click();
    await press(rahimi, 'Save', '[data-form]');
    await until(() => text(rahimi).includes('Please read it back first.'), 'an answer that was not read back counted');
    expect((await all(engine, 'p19', 'plan-answer', 'p-2')).filter(({ by, forVersion }) => (by as { person: string }).person === 'p09' && forVersion === 'p-2-v2')).to.deep.equal([]);
    await tick(rahimi, 'I read it back, and it is right.');
    await press(rahimi, 'Save', '[data-form]');
    await until(() => root(rahimi).querySelector('.eyebrow')!.textContent!.includes('Our plan'), 'not ours');
    await until(() => /By phone, written down by Ms\. Rahimi.*Read back: yes\. With Ms\. Tuyết Phạm as interpreter\./.test(text(rahimi)), 'it does not say who wrote it down');
    await until(() => root(rahimi).querySelector('[part=steps]')!.textContent!.includes('We read picture books for 15 minutes'), 'her step is not in force');
    expect(text(rahimi)).not.to.contain('Please read it back first.');
  });

  it('starts a plan for somebody who does not use the page: theirs, written down, put in front of all in their name (S4)', async () => {
    const rahimi = await open(engine, 'p19', 'c-p10');
    await write(rahimi, 'What is the one thing you would like to change first?', 'Math words in English');
    expect(text(rahimi), 'one’s own words need nobody to interpret').not.to.contain('Who interpreted?');
    await tick(rahimi, 'Words of Mirlande');
    await write(rahimi, 'Who interpreted? Leave it empty if no one did.', 'Mr. Pierre');
    await press(rahimi, 'Start the plan');
    await until(() => root(rahimi).querySelector('[part=head]'), 'no plan');
    const head = (): string => root(rahimi).querySelector('[part=head]')!.textContent!.replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ');
    await until(() => /By phone, written down by Ms\. Rahimi, .*\. Read back: not yet\. With Mr\. Pierre as interpreter\./.test(head()), 'it does not say who wrote it down, and that it was not read back');
    expect(button(rahimi, 'Ask all to look at this plan'), 'there is nothing to look at yet').to.equal(undefined);
    await press(rahimi, 'Suggest a step');
    await write(rahimi, 'What?', 'A math word a day');
    await press(rahimi, 'Suggest it');
    await press(rahimi, 'Ask all to look at this plan');
    await press(rahimi, 'Suggest it', '[data-form=forward]');
    await until(() => text(rahimi).includes('Who has agreed to version 1'), 'no version');
    const session = engine.session(await engine.viewer('p19'));
    const { items } = await session.list('plan', { filter: { circle: 'c-p10' }, limit: 5 });
    await session.close();
    expect((items[0] as unknown as Plan).home, 'what a home says is its own').not.to.equal('shared');
    expect(button(rahimi, 'Ask all to look at this plan'), 'a first version is put forward once').to.equal(undefined);
  });

  it('tells one adult first; nobody else sees that anything was said until it is shared (S7)', async () => {
    await act(engine, 'p16', { id: 'v4', type: 'plan.propose', why: '', changes: [{ field: 'look', to: '2026-12-10', seen: 'p-1-v2' }] });
    const [mateo, okafor, rosa] = [await open(engine, 'p01'), await open(engine, 'p20'), await open(engine, 'p03')];
    await press(mateo, 'Not yet', '.mine');
    await write(mateo, 'Not yet? Tell us what should change.', 'i dont want it on that day');
    await write(mateo, 'Whom?', 'p20');
    await press(mateo, 'Tell only this adult');
    await until(() => text(mateo).includes('You told Dr. Okafor. No one else sees it.'), 'it was not told');
    await until(() => text(okafor).includes('“i dont want it on that day”'), 'Okafor does not see it');
    expect(text(okafor)).to.contain('Mateo told you first. No one else sees it.');
    expect(text(rosa)).not.to.contain('i dont want');
    await write(mateo, 'Not yet? Tell us what should change.', 'Another day, please.');
    await press(mateo, 'Share it with all');
    await until(() => root(rosa).querySelector('[part=head]')!.textContent!.includes('Another day, please.'), 'it is not in the first line');
    expect(root(rosa).querySelector('[part=head]')!.textContent!.replace(/[\u2066-\u2069]/g, '')).to.contain('Dr. Okafor will answer by Wednesday, November 25');
    expect(text(rosa)).not.to.contain('i dont want');
  });

  it('is answered from the first line by whoever said they would, and then stands below', async () => {
    const [okafor, mateo] = [await open(engine, 'p20'), await open(engine, 'p01')];
    await press(okafor, 'Answer', '.first-line');
    await write(okafor, 'Your answer', 'Yes. At the door, from Tuesday.');
    await press(okafor, 'Send', '[data-form]');
    await until(() => root(mateo).querySelector('.first-line') === null, 'it still stands in the first line');
    expect(text(mateo)).to.contain('Dr. Okafor: Yes. At the door, from Tuesday.');
  });

  it('puts a change of a step forward on top of what is asked already, and leaves the old words in force (P6)', async () => {
    const grant = await open(engine, 'p16');
    const step = root(grant).querySelector('[data-step="p-1-a2"]')!;
    button(step, 'More')!.click();
    await press(grant, 'Ask for a change in this step');
    expect(field(grant, 'What?').value).to.equal('A check-in at his desk');
    await write(grant, 'What?', 'A check-in at the door');
    await tick(grant, 'Together with version 3, which Rosa asked for');
    await press(grant, 'Suggest it');
    await until(async () => (await all(engine, 'p16', 'plan-version')).length === 4, 'no version');
    const versions = await all(engine, 'p16', 'plan-version');
    expect(versions.find(({ n }) => n === 4)!['changes']).to.have.length(2);
    expect(versions.find(({ n }) => n === 3)!['state']).to.equal('replaced');
    await until(() => root(grant).querySelector('[data-step="p-1-a2"]')!.textContent!.includes('A change is asked for: '), 'the step says nothing of it');
    expect(step.textContent).to.contain('A check-in at his desk');
  });

  it('asks a home’s person within their home, and says why', async () => {
    const grant = await open(engine, 'p16');
    await press(grant, 'Suggest a step');
    await write(grant, 'What?', 'A look at the card at supper');
    await write(grant, 'Who would do it?', 'p03');
    expect(text(grant)).to.contain('In front of all homes, people name themselves.');
    await press(grant, 'Suggest it');
    await until(async () => (await all(engine, 'p03', 'plan-step')).some(({ asks }) => JSON.stringify(asks).includes('at supper')), 'Rosa was not asked');
    expect(JSON.stringify(await all(engine, 'p04', 'plan-step'))).not.to.contain('at supper');
  });

  it('changes what the plan says, field by field; nothing and nonsense are said so', async () => {
    const rosa = await open(engine, 'p03');
    await press(rosa, 'Ask for a change');
    await press(rosa, 'Suggest it');
    await until(() => text(rosa).includes('Nothing is changed yet.'), 'nothing was said');
    await write(rosa, 'By which day?', '2026-01-01');
    await press(rosa, 'Suggest it');
    await until(() => text(rosa).includes('Please look at the numbers and days again.'), 'an aim before its start went out');
    await write(rosa, 'By which day?', '2026-12-18');
    expect((field(rosa, 'Together with version 3, which Rosa asked for') as HTMLInputElement).checked, 'nobody is led to it').to.equal(false);
    await press(rosa, 'Suggest it');
    await until(() => text(rosa).includes('The aim would be 4 by Friday, December 18.'), 'no version');
    const version = (await all(engine, 'p03', 'plan-version')).find(({ n }) => n === 4)!;
    expect((version['changes'] as readonly { field: string }[]).map((one) => one.field)).to.deep.equal(['aim']);
    expect((await all(engine, 'p03', 'plan-version')).find(({ n }) => n === 3)!['state'], 'version 3 stands beside it').to.equal('proposed');
  });

  it('keeps what a home says within it until somebody chooses otherwise, and takes it back (A1)', async () => {
    const [rosa, daniel, mateo] = [await open(engine, 'p03'), await open(engine, 'p04'), await open(engine, 'p01')];
    await press(rosa, 'Add a strength');
    await write(rosa, 'What is Mateo good at? One line is enough.', 'He waits for his sister');
    await press(rosa, 'Save', '[data-form]');
    await until(() => text(mateo).includes('He waits for his sister'), 'Mateo does not see it');
    expect(text(daniel)).not.to.contain('He waits for his sister');
    await press(rosa, 'Share it with all');
    await until(() => text(daniel).includes('He waits for his sister'), 'it is not shared');
    await until(() => text(rosa).split('He waits for his sister').length === 3, 'it stands twice'); // the words, and the name of "Take it back"
    const mine = [...root(rosa).querySelectorAll('button')].filter((one) => one.textContent!.includes('Take it back') && one.textContent!.includes('sister'));
    mine[0]!.click();
    await until(() => !text(daniel).includes('He waits for his sister'), 'it was not taken back');
  });

  it('lets a partner in by the family’s yes, and no longer', async () => {
    const [rosa, bell] = [await open(engine, 'p03'), await open(engine, 'p23')];
    expect(text(bell)).to.contain('I sit beside him');
    root(rosa).querySelector<HTMLElement>('.about > summary')!.click();
    await press(rosa, 'Share with a partner');
    await press(rosa, 'Stop sharing with Coach Bell');
    await until(() => !text(bell).includes('Starting and going on'), 'Coach Bell still sees the plan');
    await press(rosa, 'Share with a partner');
    await press(rosa, 'Share with Coach Bell');
    await until(() => text(bell).includes('Starting and going on'), 'it is not shared again');
  });

  it('draws a line in time, of one home alone', async () => {
    const [rosa, daniel] = [await open(engine, 'p03'), await open(engine, 'p04')];
    await press(rosa, 'Mark a day on the chart');
    await press(rosa, 'Save', '[data-form]');
    expect(text(rosa)).to.contain('Write something first.');
    await write(rosa, 'What began on that day?', 'The new bus');
    await press(rosa, 'Save', '[data-form]');
    await until(() => /The new bus, Nov 2\d/.test(text(rosa)), 'no line');
    expect(root(rosa).querySelectorAll('line.phase').length).to.equal(3);
    expect(text(daniel)).not.to.contain('The new bus');
  });

  it('takes what somebody saw beside what the owner says', async () => {
    const [rosa, mateo] = [await open(engine, 'p03'), await open(engine, 'p01')];
    button(root(rosa).querySelector('[data-step="p-1-a3b"]')!, 'Add what I saw')!.click();
    await until(() => root(rosa).querySelector('[data-form^="log"]'), 'no form');
    await write(rosa, 'Which day?', '2026-11-20');
    await press(rosa, 'Partly', '[data-form^="log"]');
    await until(async () => (await all(engine, 'p01', 'plan-log')).some(({ own, by }) => own === false && (by as { person: string }).person === 'p03'), 'no entry');
    button(root(mateo).querySelector('[data-step="p-1-a3b"]')!, 'More')!.click();
    await until(() => text(mateo).includes('Friday, November 20, Rosa: Partly'), 'Mateo does not see who saw it');
  });

  it('lets a no become a yes later, by the one alone who said it, and asks once how their week was (P3)', async () => {
    const [mateo, rosa] = [await open(engine, 'p01'), await open(engine, 'p03')];
    const step = (plan: PlanTracker): Element => root(plan).querySelector('[data-step="p-1-a6"]')!;
    await press(mateo, 'No', '[data-ask]');
    await until(() => step(mateo)?.textContent!.includes('Not this time') && step(rosa).textContent!.includes('Not this time'), 'the no is not told');
    expect(button(step(rosa), 'I changed my mind: yes'), 'another may say it for him').to.equal(undefined);
    await until(() => button(step(mateo), 'I changed my mind: yes'), 'no way to a yes');
    button(step(mateo), 'I changed my mind: yes')!.click();
    await until(() => step(mateo).textContent!.includes('Did it happen this week?'), 'the step is not in force, or its week is not asked for');
    expect(button(step(mateo), 'I changed my mind: yes')).to.equal(undefined);
    button(step(mateo), 'Partly')!.click();
    await until(() => step(rosa).querySelector('[data-week]')?.textContent!.includes('Partly'), 'Rosa does not see his week');
    expect(step(mateo).textContent).to.contain('This week: ').and.not.to.contain('Did it happen');
    expect((await all(engine, 'p01', 'plan-log')).filter(({ step: id }) => id === 'p-1-a6').map(({ week, done }) => [week, done])).to.deep.equal([[true, 'partly']]);
  });

  it('is closed when all three sides have said so, and opened again by any of them', async () => {
    const rosa = await open(engine, 'p03');
    root(rosa).querySelector<HTMLElement>('.about > summary')!.click();
    await press(rosa, 'Ask to close this plan');
    expect(text(rosa)).to.contain('All who see this plan will see that you ask.').and.to.contain('Who sees your words?');
    await write(rosa, 'Why? You can skip this one.', 'He starts alone now');
    await press(rosa, 'Ask to close this plan', '[data-form]');
    const others = [await open(engine, 'p16'), await open(engine, 'p01')];
    const daniel = await open(engine, 'p04');
    expect(text(daniel)).to.contain('Rosa thinks this plan can be closed.').and.not.to.contain('He starts alone now');
    expect(text(others[0]!)).to.contain('He starts alone now');
    for (const one of others) await press(one, 'Yes, close it');
    await until(() => text(rosa).includes('This plan was closed on'), 'not closed');
    expect(text(rosa)).to.contain('He starts alone now');
    expect(button(rosa, 'Add what you saw')).to.equal(undefined);
    await press(others[1]!, 'Open again');
    await until(() => button(rosa, 'Add what you saw'), 'not open again');
  });

  it('calls for a look within one home, and for all where that was chosen (A1)', async () => {
    const [rosa, daniel, grant] = [await open(engine, 'p03'), await open(engine, 'p04'), await open(engine, 'p16')];
    root(rosa).querySelector<HTMLElement>('.about > summary')!.click();
    for (const [why, whose] of [['He cries before it', ''], ['For all of us', 'All who care for Mateo and school. They see my name.']] as const) {
      await press(rosa, 'Ask to look at it together');
      await write(rosa, 'Why? You can skip this one.', why);
      if (whose !== '') await tick(rosa, whose);
      await press(rosa, 'Send', '[data-form=look]');
      await until(() => text(grant).includes(why), 'school does not read why');
    }
    await until(() => text(daniel).includes('For all of us'), 'what was said to all is not read by all');
    expect(text(daniel)).not.to.contain('He cries before it');
  });

  it('takes the second tap of two for nothing, and rests the focus on no yes', async () => {
    for (const [n, what] of ['Reads first', 'Asks first'].entries()) {
      await act(engine, 'p16', { id: `ask${n}`, type: 'plan.edit', home: 'shared', why: '', changes: [{ field: 'step', step: `new${n}`, seen: '', to: { owner: 'p01', what, when: 'daily', days: [] } }] });
    }
    const mateo = await open(engine, 'p01');
    const yes = (): HTMLButtonElement => button(mateo, 'Yes, I will')!;
    const [first, before] = [yes(), root(mateo).querySelectorAll('[data-ask]').length];
    first.focus();
    first.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, detail: 1 }));
    await until(() => root(mateo).querySelectorAll('[data-ask]').length === before - 1 && !first.isConnected, 'the step still waits, or its button is that of another');
    await until(() => root(mateo).activeElement !== null, 'the focus is lost');
    expect(root(mateo).activeElement!.matches('[data-consent]'), 'the focus came to a yes by itself').to.equal(false);
    yes().dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, detail: 2 }));
    await press(mateo, 'Add what you saw');
    await until(() => root(mateo).querySelector('[data-form=count]'), 'nothing can be pressed any more');
    expect(root(mateo).querySelectorAll('[data-ask]').length, 'the second tap said yes to another step').to.equal(before - 1);
  });

  it('puts one’s own count right, and keeps what it was', async () => {
    const grant = await open(engine, 'p16');
    await press(grant, 'Add what you saw');
    await write(grant, 'Which day?', '2026-11-19');
    expect(text(grant)).to.contain('You counted 4 on this day. A new number takes its place.');
    await press(grant, '3', '.counts');
    await until(async () => (await all(engine, 'p16', 'plan-point')).some(({ was }) => JSON.stringify(was) === '[4]'), 'not put right');
    expect(root(grant).querySelectorAll('.pt.school').length).to.equal(16);
  });

  it('gives the focus back to what had opened a form, and to the step after an entry', async () => {
    const rosa = await open(engine, 'p03');
    button(rosa, 'Mark a day on the chart')!.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => root(rosa).querySelector('[data-form=phase]'), 'no form');
    button(root(rosa).querySelector('[data-form=phase]')!, 'Not now')!.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => root(rosa).activeElement === button(rosa, 'Mark a day on the chart'), 'the focus is lost');
    const grant = await open(engine, 'p16');
    const step = root(grant).querySelector('[data-step="p-1-a2"]')!;
    button(step, 'Yes')!.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => !button(step, 'Yes') && root(grant).activeElement !== null && step.contains(root(grant).activeElement), 'the focus is lost');
  });

  it('keeps what was written when a form is closed, and when it is refused', async () => {
    const rosa = await open(engine, 'p03');
    await press(rosa, 'Add a strength');
    await write(rosa, 'What is Mateo good at? One line is enough.', 'He waits');
    await press(rosa, 'Not now', '[data-form]');
    await press(rosa, 'Add a strength');
    expect(field(rosa, 'What is Mateo good at? One line is enough.').value).to.equal('He waits');
  });

  it('says that a step came from a message, to those alone who may see both, and asks the page to show it (T10)', async () => {
    const rosa = await open(engine, 'p03');
    const daniel = await open(engine, 'p04');
    const step = (): HTMLElement => root(rosa).querySelector('[data-step="p-1-a6"]')!;
    await until(() => step().textContent!.includes('From a message'), 'Rosa does not see where it came from');
    expect(text(daniel)).not.to.contain('From a message');
    expect(button(step(), 'Show the message'), 'nothing on this page shows messages').to.equal(undefined);
    const asked: unknown[] = [];
    document.body.append(document.createElement('fp-message-thread'));
    const heard = (event: Event): void => void asked.push((event as CustomEvent).detail);
    document.addEventListener('fp-show-thing', heard);
    rosa.requestUpdate();
    await until(() => button(step(), 'Show the message'), 'no button');
    button(step(), 'Show the message')!.click();
    document.removeEventListener('fp-show-thing', heard);
    document.querySelector('fp-message-thread')!.remove();
    expect(asked).to.have.length(1);
    expect(asked[0]).to.include({ kind: 'message', person: 'p03' });
  });

  it('shows a step that another widget of the page asks for, to its own viewer', async () => {
    const rosa = await open(engine, 'p03');
    const ask = (person: string): boolean => !document.dispatchEvent(new CustomEvent('fp-show-thing', { detail: { kind: 'plan-step', id: 'p-1-a5', person }, cancelable: true }));
    expect(ask('p04')).to.equal(false);
    expect(ask('p03')).to.equal(true);
    expect(root(rosa).activeElement).to.equal(root(rosa).querySelector('[data-step="p-1-a5"]'));
  });

  it('draws what is counted in another way as another chart over the same time (P4)', async () => {
    await act(engine, 'p16', { id: 'minutes', type: 'plan.propose', why: '', over: 'p-1-v3', changes: [{ field: 'measure', to: { name: 'Minutes alone', of: 60, direction: 'up' }, seen: 'p-1-v1' }] });
    for (const who of ['p03', 'p01']) await act(engine, who, { type: 'plan.agree', version: 'minutes', home: 'shared', state: 'agree', text: '', steps: [] });
    const grant = await open(engine, 'p16');
    expect(root(grant).querySelectorAll('svg.plot').length).to.equal(2);
    await press(grant, 'Add what you saw');
    await write(grant, 'How many of 60?', '25');
    await press(grant, 'Save', '[data-form] .stack');
    const charts = (): readonly Element[] => [...root(grant).querySelectorAll('figure.chart')];
    await until(() => charts()[0]!.querySelectorAll('.pt.school').length === 1, 'the count is not in the chart of minutes');
    expect(charts()[1]!.querySelectorAll('.pt.school').length, 'counts of steps stay where they were').to.equal(16);
    const weeks = (chart: Element): string => [...chart.querySelectorAll('text[text-anchor=middle]')].map((one) => `${one.getAttribute('x')} ${one.textContent}`).filter((one) => /[A-Z]/.test(one)).join();
    expect(weeks(charts()[0]!), 'one time for both').to.equal(weeks(charts()[1]!));
    expect(root(grant).querySelectorAll('line.aim').length, 'the aim is of what is counted now').to.equal(1);
  });
});
