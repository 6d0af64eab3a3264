import { newId, type FamilyAction } from '@family-partnering/contract';
import { engineAdapter, type Engine } from '@family-partnering/engine';
import '@family-partnering/elements/message-thread/message-thread.define';
import type { MessageThread } from '@family-partnering/elements/message-thread/message-thread';
import type { ThreadList } from '@family-partnering/elements/thread-list/thread-list';
import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { itNeeds } from '../../support/capability.js';
import 'axe-core';
import { adapterFor } from '../../../stories/support/school.js';
import { say } from '../message-thread/world.js';
import { button as found, focused, keys as press, names, open, riverbend, root, rows, session, text, threadsOf, waiting } from './world.js';

const button = (list: ThreadList, name: string): HTMLButtonElement => found(list, name)!;

async function messages(engine: Engine, person: string, thread: string): Promise<readonly { text: string; recipients: readonly { person: string }[] }[]> {
  return (await (await session(engine, person)).list('message', { filter: { thread }, limit: 200 })).items as never;
}

describe('<fp-thread-list>', () => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await riverbend();
  });

  it('shows first what waits for the one who looks, the oldest on top, and for the other side the same talk waits for them', async () => {
    const grant = await open(engine, 'p16');
    const waiting = (await threadsOf(engine, 'p16')).filter(({ waits, answerers }) => waits?.for === 'school' && (answerers.school ?? 'p16') === 'p16');
    const oldest = [...waiting].sort((a, b) => (a.waits!.since < b.waits!.since ? -1 : 1))[0]!;
    expect(rows(grant)[0]!.dataset['thread']).to.equal(oldest.id);
    expect(rows(grant).length).to.equal(waiting.length);
    const rosa = await open(engine, 'p03');
    const hers = waiting.find(({ members }) => members.some(({ person }) => person === 'p03'))!;
    expect(rows(rosa, 'them').map((row) => row.dataset['thread'])).to.contain(hers.id);
  });

  it('names the home beside the student for staff, and never tells a home of another one', async () => {
    const grant = await open(engine, 'p16');
    expect([...names(grant), ...names(grant, 'them'), ...names(grant, 'rest')]).to.include.members(['Mateo, with Rosa', 'Mateo, with Daniel']);
    const rosa = await open(engine, 'p03');
    expect(text(rosa)).not.to.contain('Daniel').and.not.to.contain('other home');
    expect(root(rosa).innerHTML).not.to.contain('Daniel');
  });

  it('tells the page which talk was chosen, opens it in the thread named by "for", and leaves it to the page if asked', async () => {
    const target = await fixture<HTMLElement & { thread?: string }>(html`<div id="there"></div>`);
    const grant = await open(engine, 'p16', { for: 'there' });
    const first = rows(grant)[0]!;
    first.click();
    expect(target.thread).to.equal(first.dataset['thread']);
    grant.addEventListener('fp-thread-select', (event) => event.preventDefault());
    rows(grant)[1]!.click();
    expect(target.thread).to.equal(first.dataset['thread']);
  });

  itNeeds('held keys', 'with Enter the focus goes to where one writes; after sending, what waits next stands ready', async () => {
    const thread = await fixture<MessageThread>(html`<fp-message-thread id="beside" lang="en" .adapter=${engineAdapter(engine, 'p16')}></fp-message-thread>`);
    const grant = await open(engine, 'p16', { for: 'beside' });
    const [first, second] = rows(grant).map((row) => row.dataset['thread']!);
    rows(grant)[0]!.focus();
    await press('Enter');
    await waitUntil(() => thread.shadowRoot!.activeElement?.id === 'words', 'the focus is not where one writes', { timeout: 4000 });
    expect(thread.thread).to.equal(first);
    grant.autoNext = true;
    await sendKeys({ type: 'Thank you for asking.' });
    await sendKeys({ down: 'Control' });
    await press('Enter');
    await sendKeys({ up: 'Control' });
    await waitUntil(() => thread.thread === second, 'the next one was not opened', { timeout: 4000 });
    await waitUntil(() => !rows(grant).some((row) => row.dataset['thread'] === first), 'it waits still');
    expect((await messages(engine, 'p16', first!)).at(-1)!.text).to.equal('Thank you for asking.');
  });

  it('is one stop for Tab with its tools behind it, and arrows, Home and End move', async () => {
    const grant = await open(engine, 'p16');
    expect(root(grant).querySelectorAll('.line[tabindex="0"]').length).to.equal(1);
    rows(grant)[0]!.focus();
    const order = [focused(grant)];
    for (const key of ['ArrowDown', 'End', 'Home', 'Tab', 'Tab', 'Tab']) {
      await press(key);
      await grant.updateComplete;
      order.push(focused(grant).split(/[,:·]/)[0]!.trim());
    }
    expect(order.slice(1)).to.deep.equal([names(grant)[1]!.split(',')[0], names(grant, 'rest').at(-1)!.split(',')[0], names(grant)[0]!.split(',')[0], 'I will answer by Tuesday', 'Hand on', 'Mark as done']);
  });

  it('does nothing by a letter while the focus is not in the list', async () => {
    const grant = await open(engine, 'p16');
    const before = names(grant);
    button(grant, 'Start a talk').focus();
    await press('a', 'd', 'x');
    await aTimeout(100);
    expect(names(grant)).to.deep.equal(before);
  });

  it('promises a day with one key: the other side reads it, the focus stays, and an arrow goes on to what waits next', async () => {
    const grant = await open(engine, 'p16');
    const [first, second] = rows(grant).map((row) => row.dataset['thread']!);
    rows(grant)[0]!.focus();
    await press('a');
    await waitUntil(() => waiting(grant)[0]?.dataset['thread'] === second);
    expect((root(grant).activeElement as HTMLElement).dataset['thread']).to.equal(first);
    await press('a', 'ArrowDown');
    await waitUntil(() => (root(grant).activeElement as HTMLElement | null)?.dataset['thread'] === second, 'the focus did not go on');
    expect(rows(grant)[0]!.dataset['thread'], 'who moves on leaves it behind').to.equal(second);
    const kept = (await threadsOf(engine, 'p16')).find(({ id }) => id === first)!;
    expect(kept.promise?.by).to.equal('2026-11-24');
    const family = kept.members.find(({ side }) => side === 'home')!.person;
    const theirs = await open(engine, family);
    expect(text(theirs)).to.contain('Ms. Grant will answer by Tuesday');
  });

  it('answers several alike: one text, looked at first, a private copy each, and no two families in one audience', async () => {
    const grant = await open(engine, 'p16');
    const chosen = rows(grant).slice(0, 3).map((row) => row.dataset['thread']!);
    rows(grant)[0]!.focus();
    await press('x', 'ArrowDown', 'x', 'ArrowDown', 'x');
    const words = root(grant).querySelector<HTMLTextAreaElement>('#alike')!;
    words.focus();
    await sendKeys({ type: 'The bus leaves at 8.' });
    button(grant, 'Look before sending').click();
    await grant.updateComplete;
    expect(root(grant).querySelectorAll('.copies li').length).to.equal(3);
    expect([...root(grant).querySelectorAll('.copies li')].every((copy) => copy.textContent!.includes('will see this'))).to.equal(true);
    button(grant, 'Send. Copies: 3').click();
    await waitUntil(() => !root(grant).querySelector('.panel'), 'the copies did not go out');
    for (const id of chosen) {
      const last = (await messages(engine, 'p16', id)).at(-1)!;
      expect(last.text).to.equal('The bus leaves at 8.');
      const thread = (await threadsOf(engine, 'p16')).find((one) => one.id === id)!;
      const inside = thread.members.filter(({ state, person }) => state === 'in' && person !== 'p16').map(({ person }) => person).sort();
      expect(last.recipients.map(({ person }) => person).sort()).to.deep.equal(inside);
    }
  });

  it('keeps the words for several when some did not go out, and sends none of them twice', async () => {
    const adapter = engineAdapter(engine, 'p16');
    let broken = true;
    const acts: string[] = [];
    const flaky = { ...adapter, connect: async () => {
      const real = await adapter.connect();
      return { ...real, act: async (action: FamilyAction) => {
        acts.push(action.id);
        const receipt = await real.act(action);
        if (broken && acts.length === 2) throw new Error('the answer was lost');
        return receipt;
      } };
    } };
    const grant = await fixture<ThreadList>(html`<fp-thread-list lang="en" .adapter=${flaky}></fp-thread-list>`);
    await waitUntil(() => root(grant).querySelector('.line'));
    await aTimeout(50);
    const chosen = rows(grant).slice(0, 2).map((row) => row.dataset['thread']!);
    rows(grant)[0]!.focus();
    await press('x', 'ArrowDown', 'x');
    root(grant).querySelector<HTMLTextAreaElement>('#alike')!.focus();
    await sendKeys({ type: 'Once.' });
    button(grant, 'Look before sending').click();
    await grant.updateComplete;
    button(grant, 'Send. Copies: 2').click();
    await waitUntil(() => text(grant).includes('Not sent: 1'), 'it was not told');
    broken = false;
    button(grant, 'Send. Copies: 1').click();
    await waitUntil(() => !root(grant).querySelector('.panel'));
    for (const id of chosen) expect((await messages(engine, 'p16', id)).filter((one) => one.text === 'Once.').length).to.equal(1);
  });

  it('sends to each home on its own: two talks, two audiences, and each home sees one', async () => {
    const grant = await open(engine, 'p16');
    const before = { rosa: (await threadsOf(engine, 'p03')).length, daniel: (await threadsOf(engine, 'p04')).length };
    button(grant, 'Start a talk').click();
    const whom = await waitUntil(() => root(grant).querySelector<HTMLSelectElement>('#whom'), 'the form did not come', { timeout: 9000 }).then(() => root(grant).querySelector<HTMLSelectElement>('#whom')!);
    whom.value = [...whom.options].find((option) => option.textContent === 'Mateo')!.value;
    whom.dispatchEvent(new Event('change'));
    await waitUntil(() => text(grant).includes('Send to each home on its own'));
    [...root(grant).querySelectorAll<HTMLLabelElement>('.choice')].find((choice) => choice.textContent!.includes('each home'))!.click();
    await grant.updateComplete;
    expect([...root(grant).querySelectorAll('.see')].map((line) => line.textContent!.trim())).to.deep.equal(['Rosa will see this.', 'Daniel will see this.']);
    expect(text(grant)).to.contain('We ask Mateo first');
    const first = root(grant).querySelector<HTMLTextAreaElement>('#first')!;
    first.value = 'Report evening is December 3.';
    first.dispatchEvent(new Event('input'));
    button(grant, 'Start').click();
    await waitUntil(() => !root(grant).querySelector('.panel'), `not started: ${text(grant).slice(0, 300)}`);
    expect((await threadsOf(engine, 'p03')).length).to.equal(before.rosa + 1);
    expect((await threadsOf(engine, 'p04')).length).to.equal(before.daniel + 1);
    const mateo = await open(engine, 'p01');
    expect(text(mateo)).to.contain('Ms. Grant asks: would you like to be in this talk?');
  });

  it('hands on to a colleague, and says before what the family will read', async () => {
    const grant = await open(engine, 'p16');
    const row = rows(grant).find((one) => one.textContent!.includes('Mateo'))!;
    row.focus();
    await press('h');
    await waitUntil(() => root(grant).querySelector('.panel .choice'), 'no colleague is offered');
    const choice = root(grant).querySelector<HTMLLabelElement>('.panel .choice')!;
    const called = choice.querySelector('bdi')!.textContent!;
    choice.click();
    await grant.updateComplete;
    expect(text(grant)).to.contain(`The family will read: “${called} answers now.”`);
    button(grant, 'Hand it on').click();
    await waitUntil(() => !waiting(grant).some((one) => one.dataset['thread'] === row.dataset['thread']), 'it waits still', { timeout: 9000 });
    expect(text(grant)).to.contain(`${called} answers now`);
    const rosa = await open(engine, 'p03');
    await waitUntil(() => text(rosa).includes(called), 'the family was not told');
  });

  it('tells once of news in talks that are not open', async () => {
    const rosa = await open(engine, 'p03');
    const heard: { conversations: number }[] = [];
    rosa.addEventListener('fp-alert', (event) => heard.push((event as CustomEvent).detail));
    const thread = (await threadsOf(engine, 'p16')).find(({ members }) => members.some(({ person }) => person === 'p03'))!;
    const action: FamilyAction = {
      id: newId(), type: 'message.send', scope: `circle:${thread.circle}`, message: newId(), thread: thread.id, text: 'Good morning', sort: 'note', sensitivity: 'everyday',
      language: { tag: 'en', means: 'read' }, audience: { revision: thread.revision, people: thread.members.filter(({ person }) => person !== 'p16').map(({ person }) => person) },
    };
    await (await session(engine, 'p16')).act(action);
    await waitUntil(() => heard.length > 0, 'no alert came', { timeout: 3000 });
    expect(heard[0]!.conversations).to.equal(1);
    expect(document.title).not.to.contain('1');
  });

  it('reminds once, gently, the one who is waited for, when the day is over; the one who waits is asked for nothing', async () => {
    const thread = (await threadsOf(engine, 'p16')).find(({ members }) => members.some(({ person }) => person === 'p03'))!;
    const [rosa, grant] = [await open(engine, 'p03'), await open(engine, 'p16')];
    const ask = (words: string): Promise<void> => say(engine, 'p16', words, thread.id, { needsReplyBy: '2026-11-19' } as Partial<FamilyAction>);
    await ask('By Thursday, please.');
    await waitUntil(() => text(rosa).includes('The day has passed, and it is still open: A short week'), `not reminded: ${text(rosa)}`, { timeout: 5000 });
    const band = [...root(rosa).querySelectorAll('.band')].find((one) => one.textContent!.includes('The day has passed'))!;
    band.querySelector('button')!.click();
    await rosa.updateComplete;
    expect(text(rosa)).not.to.contain('The day has passed');
    await ask('It is not urgent.');
    await aTimeout(300);
    expect(text(rosa), 'a second reminder of the same day').not.to.contain('The day has passed');
    expect(text(rosa)).to.contain('Still open');
    expect(text(grant), 'a reminder to the one who waits').not.to.contain('The day has passed');
  });

  it('is Arabic from right to left when asked, every word of ours, with names kept apart', async () => {
    const grant = await open(engine, 'p16', { lang: 'ar' });
    await waitUntil(() => text(grant).includes('المحادثات'), 'the words did not come', { timeout: 4000 });
    expect(root(grant).querySelector('.fp')!.getAttribute('dir')).to.equal('rtl');
    expect(text(grant)).not.to.match(/Waiting|Start|Hand|Mark|answer by/);
    expect(root(grant).querySelector('.line .name bdi')).to.exist;
    rows(grant)[0]!.focus();
    const first = rows(grant)[0]!.dataset['thread'];
    await press('ArrowDown');
    await grant.updateComplete;
    expect((root(grant).activeElement as HTMLElement).dataset['thread']).not.to.equal(first);
    const order: string[] = [];
    await press('Home');
    for (let i = 0; i < 3; i += 1) {
      await press('Tab');
      order.push(focused(grant).split(':')[0]!.trim());
    }
    expect(order).to.deep.equal(['سأجيب حتى', 'تسليم لزميل', 'وضع علامة «تم»']);
  });

  it('keeps every word of ours in brackets in pseudo-English: none is hard-coded', async () => {
    const grant = await open(engine, 'p16', { lang: 'en-XA' });
    await waitUntil(() => text(grant).includes('['), 'the words did not come', { timeout: 4000 });
    const people = (await threadsOf(engine, 'p16')).flatMap((thread) => [thread.about, thread.student, ...thread.members.map(({ called }) => called)]);
    const walk = document.createTreeWalker(root(grant).querySelector('.fp')!, NodeFilter.SHOW_TEXT);
    const plain: string[] = [];
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const own = node.parentElement!;
      const words = node.textContent!.trim();
      if (!/\p{L}/u.test(words) || people.includes(words) || own.closest('bdi, option, kbd')) continue;
      // A sentence with names is cut into pieces: its first and last carry the brackets.
      const whole = own.closest('button, p, h2, h3, legend, label, summary, td, li, span')!.textContent!;
      if (!/\[/.test(words) && !/\]/.test(words) && !(/\[/.test(whole) && /\]/.test(whole))) plain.push(words);
    }
    expect(plain).to.deep.equal([]);
  });

  for (const [person, lang, width] of [['p16', 'en', 1280], ['p03', 'en', 320], ['p16', 'ar', 320], ['p01', 'es', 280]] as const) {
    itNeeds('viewport', `has no complaint of axe and nothing cut off for ${person} in ${lang} at ${width}`, async () => {
      await setViewport({ width, height: 800 });
      const list = await open(engine, person, { lang });
      await aTimeout(300);
      root(list).querySelector<HTMLElement>('.talks-head .start')!.click();
      await aTimeout(100);
      const { violations } = await (window as unknown as { axe: typeof import('axe-core') }).axe.run(list, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).to.deep.equal([]);
      const wide = [...root(list).querySelectorAll<HTMLElement>('.fp *')].filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX !== 'visible' && !one.closest('.vh, select, [aria-live]'));
      expect(wide.map((one) => one.className)).to.deep.equal([]);
      expect(document.documentElement.scrollWidth).to.be.at.most(width);
      await setViewport({ width: 1280, height: 800 });
    });
  }

  itNeeds('held keys', 'takes thirty waiting talks by keyboard alone in at most 150 key presses beside the text (S6)', async function () {
    this.timeout(90_000);
    for (const thread of await threadsOf(engine, 'p16')) {
      const home = thread.members.find(({ side, state }) => side === 'home' && state === 'in');
      if (!home || thread.waits?.for === 'school') continue;
      await (await session(engine, home.person)).act({
        id: newId(), type: 'message.send', scope: `circle:${thread.circle}`, message: newId(), thread: thread.id, text: 'A question', sort: 'request', sensitivity: 'everyday',
        language: { tag: 'en', means: 'read' }, audience: { revision: thread.revision, people: thread.members.filter(({ person }) => person !== home.person).map(({ person }) => person) },
      } as FamilyAction);
    }
    const grant = await open(engine, 'p16');
    const all = rows(grant).length;
    expect(all).to.be.at.least(30);
    let presses = 0;
    const key = async (...keys: string[]): Promise<void> => {
      presses += keys.length;
      await press(...keys);
      await grant.updateComplete;
    };
    const gone = async (count: number): Promise<void> => waitUntil(() => waiting(grant).length === count, `${waiting(grant).length} wait, not ${count}`, { timeout: 9000 });
    rows(grant)[0]!.focus();
    // Five ask the same.
    for (let i = 0; i < 5; i += 1) await key('x', 'ArrowDown');
    await sendKeys({ down: 'Shift' });
    for (let i = 0; i < 8 && root(grant).activeElement?.id !== 'alike'; i += 1) await key('Tab');
    await sendKeys({ up: 'Shift' });
    expect(root(grant).activeElement?.id).to.equal('alike');
    await sendKeys({ type: 'The bus leaves at 8.' });
    await key('Tab', 'Enter');
    await waitUntil(() => root(grant).querySelector('.copies'));
    for (let i = 0; i < 6; i += 1) await key('Tab');
    expect(focused(grant)).to.contain('Send. Copies: 5');
    await key('Enter');
    await gone(all - 5);
    await waitUntil(() => (root(grant).activeElement as HTMLElement | null)?.matches('.line'), 'the focus did not come back to the list');
    // Four get a day, two go to a colleague where there is one, the rest are done.
    for (let i = 1; i <= 4; i += 1) {
      await key('a');
      await gone(all - 5 - i);
      await key('ArrowDown');
    }
    for (let left = all - 9; left > 0; left -= 1) {
      await key('d');
      await gone(left - 1);
      await key('ArrowDown');
    }
    expect(presses).to.be.at.most(150);
    expect(text(grant)).to.contain('Nothing waits for you');
  });

  it('says what to do when there is nothing yet, when nobody answers, and when it is not set up', async () => {
    const nobody = await open(engine, 'p22');
    expect(text(nobody)).to.match(/No talk yet|Waiting for you/);
    for (const [code, words] of [['offline', 'You are offline. We show this when you are back.'], ['unavailable', 'We keep trying'], ['unauthenticated', 'Please sign in again'], ['unsupported', 'does not use this here'], ['forbidden', 'We cannot show this']] as const) {
      const list = await fixture<ThreadList>(html`<fp-thread-list lang="en" .adapter=${adapterFor(engine, 'p16', code)}></fp-thread-list>`);
      await waitUntil(() => text(list).includes(words), `${code}: ${text(list)}`, { timeout: 3000 });
      expect(text(list)).not.to.contain('No talk yet');
    }
    const alone = await fixture<ThreadList>(html`<fp-thread-list lang="en"></fp-thread-list>`);
    await waitUntil(() => text(alone).includes('not set up yet'), 'it does not say so', { timeout: 4000 });
  });
});
