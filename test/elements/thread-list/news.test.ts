import { newId, type Action, type Message } from '@family-partnering/contract';
import { engineAdapter, type Engine } from '@family-partnering/engine';
import '@family-partnering/elements/thread-list/thread-list.define';
import type { ThreadList } from '@family-partnering/elements/thread-list/thread-list';
import { expect, fixture, html } from '@open-wc/testing';
import 'axe-core';
import { TENANT } from '@family-partnering/riverbend';
import { pass } from '../../../stories/support/clock.js';
import { beginPlan } from '../../../stories/support/plan.js';
import { open as openTalk, riverbend, text as talkText, until } from '../message-thread/world.js';

const root = (list: ThreadList): ShadowRoot => list.shadowRoot!;
const news = (list: ThreadList): string => (root(list).querySelector('.group.news')?.textContent ?? '').replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ');
const button = (list: ThreadList, name: string): HTMLButtonElement | undefined => [...root(list).querySelectorAll('button')].find((one) => one.textContent!.trim() === name);

async function open(engine: Engine, person: string): Promise<ThreadList> {
  const list = await fixture<ThreadList>(html`<fp-thread-list lang="en" .adapter=${engineAdapter(engine, person)}></fp-thread-list>`);
  await until(() => root(list).querySelector('.line, .empty'), 'the list did not open');
  return list;
}
async function press(list: ThreadList, name: string): Promise<void> {
  await until(() => button(list, name), `no button ${name}; there are ${[...root(list).querySelectorAll('button')].map((one) => one.textContent!.trim()).join(' | ')}`);
  button(list, name)!.click();
  await list.updateComplete;
}
async function write(list: ThreadList, words: string): Promise<void> {
  const box = root(list).querySelector<HTMLTextAreaElement>('#news-words')!;
  box.value = words;
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await press(list, 'Send');
}
async function act(engine: Engine, person: string, body: object): Promise<void> {
  await engine.act(await engine.viewer(person), { id: newId(), scope: `tenant:${TENANT}`, ...body } as unknown as Action);
}
const tell = (engine: Engine, text: string, id = newId()): Promise<void> =>
  act(engine, 'p22', { type: 'announcement.post', announcement: id, to: 'p22', text, language: { tag: 'en', means: 'read' } });

describe('<fp-thread-list> and news for everyone', () => {
  let engine: Engine;
  beforeEach(async () => { engine = await riverbend(); });

  it('says nothing where nothing was told, shows one in full and several as a count (T22)', async () => {
    const rosa = await open(engine, 'p03');
    expect(root(rosa).querySelector('.group.news')).to.equal(null);
    await tell(engine, 'The bus is early on Friday.');
    await until(() => news(rosa).includes('The bus is early on Friday.'), 'one is not shown in full');
    await tell(engine, 'Bring a coat.');
    await until(() => news(rosa).includes('News from school: 2'), 'several are not counted');
    expect(news(rosa)).not.to.contain('Bring a coat.');
    await press(rosa, 'Read the news');
    expect(news(rosa)).to.contain('Bring a coat.').and.to.contain('The bus is early on Friday.');
    await expect(rosa).to.be.accessible();
  });

  it('takes a question to the one who answers alone, and brings the answer back', async () => {
    await tell(engine, 'The bus is early on Friday.');
    const [rosa, daniel, whitman] = [await open(engine, 'p03'), await open(engine, 'p04'), await open(engine, 'p22')];
    await press(rosa, 'Answer or ask');
    expect(news(rosa)).to.contain('reads this. Nobody else does.');
    await write(rosa, 'How early?');
    await until(() => news(rosa).includes('You wrote') && news(rosa).includes('How early?'), 'the question is not under it');
    await until(() => news(whitman).includes('Asked of you: 1'), 'nobody is told that a question waits');
    expect(news(daniel)).not.to.contain('How early?');
    await press(whitman, 'Read the news');
    await press(whitman, 'Write back');
    await write(whitman, 'Ten minutes.');
    await until(() => news(rosa).includes('Ten minutes.'), 'the answer did not come back');
    expect(news(daniel)).not.to.contain('Ten minutes.');
  });

  it('lets a family ask the school to tell everyone, and tells them what came of it', async () => {
    const [rosa, daniel] = [await open(engine, 'p03'), await open(engine, 'p04')];
    await press(rosa, 'Start a talk');
    await press(rosa, 'Ask the school to tell everyone');
    expect(news(rosa)).to.contain('A person from school looks at it first.');
    const to = root(rosa).querySelector<HTMLSelectElement>('#news-who')!;
    const [first, second] = [...to.options].map(({ value }) => value);
    to.value = second!;
    to.dispatchEvent(new Event('change'));
    await write(rosa, 'Spanish story hour on Saturday.');
    await until(() => news(rosa).includes('looks at it.'), 'it is not said that it waits');
    const school = await open(engine, second!);
    await until(() => news(school).includes('Asked of you: 1'), 'whom she chose is not told');
    expect(first).not.to.equal(second);
    await press(school, 'Read the news');
    await press(school, 'Tell everyone');
    await until(() => news(daniel).includes('Spanish story hour on Saturday.'), 'everyone is not told');
  });

  it('lets the safety team say what came of a report, under the message and to whoever reported it alone (T21)', async () => {
    const rosa = engine.session(await engine.viewer('p03'));
    const { items } = await rosa.list('message', { filter: { thread: 't-A' } });
    const message = (items as unknown as readonly Message[]).find(({ author, sort }) => author.person !== 'p03' && sort !== 'line')!;
    await rosa.act({ id: newId(), type: 'message.report', scope: `circle:${message.circle}`, message: message.id, report: newId(), reason: 'It hurt.' } as Action);
    const talk = await openTalk(engine, 'p03');
    await until(() => talkText(talk).includes('What came of it will stand here.'), 'the report is not under its message');
    const team = await open(engine, 'p22');
    await until(() => news(team).includes('Asked of you: 1'), 'the team is not told');
    await press(team, 'Read the news');
    expect(news(team)).to.contain('It hurt.');
    await press(team, 'Say what came of it');
    await write(team, 'We talked. It is put right.');
    await until(() => talkText(talk).includes('We talked. It is put right.'), 'whoever reported does not read what came of it');
    const other = await openTalk(engine, message.author.person);
    expect(talkText(other)).not.to.contain('put right');
  });

  it('names the plan of one’s own week at its end, to its owner alone, until it is said; on Monday nothing of it is left (P3)', async () => {
    await beginPlan(engine);
    const week = (list: ThreadList): boolean => (root(list).querySelector('.group.plans')?.textContent ?? '').includes('How was your part this week?');
    const [samir, teacher] = [await open(engine, 'p06'), await open(engine, 'p17')];
    await until(() => week(samir), 'he is not told');
    expect(week(teacher), 'another is told').to.equal(false);
    await act(engine, 'p06', { type: 'plan.log', scope: 'circle:c-p05', plan: 'begun', log: 'w', step: 'begun-step', on: '2026-11-20', week: true, done: 'no', note: '' });
    await until(() => !week(samir), 'it is said, and still asked for');
    const other = await riverbend();
    await beginPlan(other);
    pass(other, 3 * 86_400_000);
    const monday = await open(other, 'p06');
    await until(() => root(monday).querySelector('.talks-foot'), 'the forms did not come');
    expect(week(monday), 'what is past is asked for again').to.equal(false);
  });

  it('keeps the words when they do not go out', async () => {
    await tell(engine, 'The bus is early on Friday.');
    const adapter = engineAdapter(engine, 'p03');
    const list = await fixture<ThreadList>(html`<fp-thread-list lang="en" .adapter=${{ ...adapter, connect: async () => ({ ...(await adapter.connect()), act: () => Promise.reject(new Error('no line')) }) } as never}></fp-thread-list>`);
    await press(list, 'Answer or ask');
    await write(list, 'How early?');
    await until(() => news(list).includes('This did not go out.'), 'the trouble is not said');
    expect(root(list).querySelector<HTMLTextAreaElement>('#news-words')!.value).to.equal('How early?');
  });
});
