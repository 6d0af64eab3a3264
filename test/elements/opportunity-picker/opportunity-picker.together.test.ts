// What two people, two devices or two sides have of one thing.
import { newId, type Action, type Adapter, type Opportunity, type Session } from '@family-partnering/contract';
import { engineAdapter, type Engine } from '@family-partnering/engine';
import '@family-partnering/elements/opportunity-picker/opportunity-picker.define';
import type { OpportunityPicker } from '@family-partnering/elements/opportunity-picker/opportunity-picker';
import { withOutbox } from '@family-partnering/outbox';
import { expect, fixture, html } from '@open-wc/testing';
import { aDozen } from '../../../stories/support/picker.js';
import { evening, riverbend } from '../../../stories/support/school.js';
import { all, button, nameOf, press, root, until } from './support.js';

describe('<fp-opportunity-picker>: one thing, seen from two sides', function together() {
  this.timeout(30_000);
  let engine: Engine;
  before(async function () {
    this.timeout(60_000);
    engine = await riverbend();
    await aDozen(engine);
  });
  const sessionOf = async (person: string): Promise<Session> => engine.session(await engine.viewer(person)) as unknown as Session;
  const open = async (person: string, adapter: Adapter = engineAdapter(engine, person), lang = 'en'): Promise<OpportunityPicker> => {
    const one = await fixture<OpportunityPicker>(html`<fp-opportunity-picker lang=${lang} .adapter=${adapter}></fp-opportunity-picker>`);
    await until(() => root(one).querySelector('.ocard') && root(one).querySelector('[type=search]'), 'nothing came');
    return one;
  };
  const type = (one: OpportunityPicker, selector: string, text: string): void => {
    const field = root(one).querySelector<HTMLInputElement>(selector)!;
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  const text = (one: OpportunityPicker, selector: string): string => (root(one).querySelector(selector)?.textContent ?? '').replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ');
  const act = async (person: string, opportunity: string, body: object): Promise<void> =>
    void (await (await sessionOf(person)).act({ id: newId(), scope: `opportunity:${opportunity}`, opportunity, ...body } as unknown as Action));

  it('a place is shared by a code: both know it, the organizer too, nobody else; whoever stays keeps it', async () => {
    const denise = await open('p13');
    const before = (await (await sessionOf('p14')).list('claim', { filter: {} })).items;
    await press(denise, 'Share my place: Family math night: play, eat, go home');
    await press(denise, 'Make a code');
    await until(() => /Your code to hand over: [2-9A-Z]{4} [2-9A-Z]{4}/.test(text(denise, '.mineone')), 'no code');
    const [code] = /[2-9A-Z]{4} [2-9A-Z]{4}/.exec(text(denise, '.mineone'))!;

    const samir = await open('p06');
    await press(samir, 'I have a code: Family math night: play, eat, go home');
    await until(() => root(samir).querySelector('#code'), 'no field for it');
    expect(text(samir, '.inside')).to.contain('Only Ms. Rahimi will see this.');
    type(samir, '#code', 'ABC');
    await press(samir, 'Join them');
    await until(() => text(samir, '.inside .notice').includes('A code has eight letters and numbers.'), 'a short code is not told');
    type(samir, '#code', 'WRN9 WRN9');
    await press(samir, 'Join them');
    await until(() => text(samir, '.band').includes('We do not know this code. Please ask for it again.'), 'a wrong code is not told');
    expect(root(samir).querySelector<HTMLInputElement>('#code')!.value, 'what was typed is there').to.equal('WRN9 WRN9');
    type(samir, '#code', code.toLowerCase().replace(' ', '-'));
    await press(samir, 'Join them');
    await until(() => text(samir, '.mineone[data-id="o-26"]').includes('You take turns with Denise in this place.'), 'he does not see her');
    await until(() => text(denise, '.mineone[data-id="o-26"]').includes('You take turns with Samir in this place.'), 'she does not see him');
    expect(button(denise, /^Take the code back/), 'the code was for one').to.equal(undefined);

    const rahimi = await open('p19');
    await until(() => text(rahimi, '.arrange').includes('in turns with Samir'), 'the organizer does not see it');
    expect(text(rahimi, '.arrange')).to.contain('Places given: 52.');
    expect((await (await sessionOf('p14')).list('claim', { filter: {} })).items).to.deep.equal(before);

    await press(denise, 'I cannot come: Family math night: play, eat, go home');
    await until(() => text(denise, '.mineone[data-id="o-26"]').includes('Your place stays with Samir.'), 'it is not told');
    await until(() => !text(samir, '.mineone[data-id="o-26"]').includes('take turns'), 'he takes turns with nobody');
    expect(text(samir, '.mineone[data-id="o-26"]')).to.contain('You have a place.');
  });

  it('what is begun on one device goes on on another; a recording stays where it was made, and that is said', async () => {
    const adapter = (): Adapter => {
      const databaseName = `device-${Math.random()}`;
      return withOutbox(engineAdapter(engine, 'p11'), { server: databaseName, platform: { databaseName, pace: { firstMs: 20, mostMs: 60 } } });
    };
    const phone = await open('p11', adapter());
    await press(phone, 'Start: Tell us one thing that helps your student start');
    await until(() => root(phone).querySelector('.task input'), 'it did not open');
    all<HTMLInputElement>(phone, '.task input')[1]!.click();
    await press(phone, 'Next');
    await until(async () => (await (await sessionOf('p11')).list('begun', { filter: {} })).items.length === 1, 'it is not kept for other devices');
    expect((await (await sessionOf('p19')).list('begun', { filter: {} })).items, 'nobody else has it').to.deep.equal([]);

    const desk = await open('p11', adapter());
    await press(desk, 'Go on: Tell us one thing that helps your student start');
    await until(() => text(desk, '.task').includes('Step 2 of 2'), 'it begins anew');
    await press(desk, 'Back');
    await until(() => all<HTMLInputElement>(desk, '.task input')[1]?.checked, 'what was answered is not there');
    await press(desk, 'Next');
    await until(() => root(desk).querySelector('#task-words'), 'the second step does not come');
    type(desk, '#task-words', 'Slowly.');
    await press(desk, 'Send');
    await until(() => root(desk).querySelector('[data-told]'), 'no thanks');
    await until(async () => (await (await sessionOf('p11')).list('begun', { filter: {} })).items.length === 0, 'it is begun still');

    await act('p11', 'o-16', { type: 'opportunity.keep', step: 0, answers: [], elsewhere: [((await (await sessionOf('p11')).get('opportunity', 'o-16')) as unknown as Opportunity).task![0]!.id] });
    await until(() => button(desk, /^Go on: Show numbers at your work/), 'it is not told as begun');
    await press(desk, /^Go on: Show numbers at your work/);
    await until(() => text(desk, '.task').includes('Your recording is on your other device.'), 'it is not said');
  });

  it('before something is sent it says who will see it, in the task too', async () => {
    const one = await open('p14');
    await press(one, 'Start: Vote: what should family night be about?');
    await until(() => text(one, '.task').includes('Only Ms. Rahimi will see this.'), 'it is not said');
    const words = text(one, '.task');
    expect(words.indexOf('Only Ms. Rahimi')).to.be.lessThan(words.indexOf('Send'));
  });

  it('opens where it was started, with its question and what one answers with in view, at 360 by 740', async () => {
    const one = await open('p14');
    const frame = document.createElement('div');
    Object.assign(frame.style, { inlineSize: '360px' });
    one.replaceWith(frame);
    frame.append(one);
    await until(() => root(one).querySelector('.nowcard button'), 'nothing came');
    await press(one, 'Start: Tell us how to say your names');
    await until(() => root(one).querySelector('.task'), 'it did not open');
    const task = root(one).querySelector('.task')!;
    const mine = root(one).querySelector('.mine, .finder')!;
    expect(task.compareDocumentPosition(mine) & Node.DOCUMENT_POSITION_FOLLOWING, 'it stands where its button was').to.be.greaterThan(0);
    const search = root(one).querySelector<HTMLInputElement>('[type=search]')!;
    await press(one, 'Stop for now');
    search.value = 'Question for the principal';
    search.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await until(() => all(one, '.ocard').length === 1, 'it is not found');
    await press(one, 'Do it now: Question for the principal, answered for all');
    await until(() => root(one).querySelector('.ocard .task #task-words'), 'it does not open in its card');
    await until(() => root(one).activeElement?.id === 'task-title', 'the focus is elsewhere');
    const { top, bottom } = root(one).querySelector('#task-words')!.getBoundingClientRect();
    expect([top >= 0, bottom <= Math.max(innerHeight, 740)], 'what one answers with is out of view').to.deep.equal([true, true]);
  });

  it('counts a vote for whoever asked, who may tell all; names are folded, and no voter has the count before', async () => {
    const [step] = ((await (await sessionOf('p13')).get('opportunity', 'o-07')) as unknown as Opportunity).task!;
    for (const [person, line] of [['p13', 0], ['p03', 0], ['p06', 1]] as const) await act(person, 'o-07', { type: 'opportunity.do', answers: [{ step: step!.id, line }], language: { tag: 'en', means: 'read' } });
    const rahimi = await open('p19');
    const run = (): HTMLElement => all(rahimi, '.run').find(({ textContent }) => textContent!.includes('Vote: what should'))!;
    await until(() => run()?.querySelector('.tally'), 'nothing is counted');
    const counts = [...run().querySelectorAll('.tally dl > div')].map((row) => (row.textContent ?? '').replace(/\s+/g, ' ').trim());
    expect(counts.slice(0, 2).map((row) => row.at(-1))).to.deep.equal(['2', '1']);
    expect(counts.length, 'a choice that nobody made is told too').to.equal(step!.lines!.length);
    expect(run().querySelector<HTMLDetailsElement>('.fold')!.open, 'who said what is folded').to.equal(false);
    run().querySelector<HTMLElement>('summary')!.click();
    [...run().querySelectorAll('button')].find((one) => nameOf(one) === 'Put the count into words for all')!.click();
    const telling = (): HTMLInputElement => run().querySelector('#w-tell-o-07')!;
    await until(() => /: 2 · .*: 1/.test(telling().value), 'it is not put into words');
    expect(((await (await sessionOf('p03')).get('opportunity', 'o-07')) as unknown as Opportunity).came, 'nobody is told yet').to.equal(undefined);
    [...run().querySelectorAll('button')].find((one) => nameOf(one) === 'Tell everyone')!.click();
    await until(async () => /: 2/.test(((await (await sessionOf('p03')).get('opportunity', 'o-07')) as unknown as Opportunity).came?.text ?? ''), 'they are not told');
    await until(() => run().querySelector('[data-told]') && root(rahimi).activeElement === run().querySelector('[data-told]'), 'it is not said where it was done');
  });

  it('a day that is over is not taken in the answer to an offer; how places are given, help and checks go with the yes', async () => {
    const grant = await open('p16');
    await until(() => root(grant).querySelector('#ask-o-60-day-0'), 'nothing to answer');
    type(grant, '#ask-o-60-day-0', '2020-01-01T10:00');
    await press(grant, /^Yes, thank you: How a warehouse counts/);
    await until(() => text(grant, '#ask-o-60-day-0-fault').includes('This day is over. Please choose one to come.'), 'it is taken');
    expect(root(grant).activeElement?.id).to.equal('ask-o-60-day-0');
    expect(((await (await sessionOf('p16')).get('opportunity', 'o-60')) as unknown as Opportunity).state).to.equal('asked');
    type(grant, '#ask-o-60-day-0', '2027-01-09T13:00');
    type(grant, '#ask-o-60-places', '4');
    type(grant, '#ask-o-60-asked', 'Your name.');
    await grant.updateComplete;
    const choose = (label: string): void => all(grant, '.askone .choice').find((one) => nameOf(one) === label)!.querySelector('input')!.click();
    choose('Some places are kept for families who had none this term');
    choose('Food');
    await until(() => root(grant).querySelector('#ask-o-60-kept'), 'how many is not asked');
    type(grant, '#ask-o-60-kept', '2');
    await press(grant, /^Yes, thank you: How a warehouse counts/);
    await until(async () => ((await (await sessionOf('p13')).get('opportunity', 'o-60').catch(() => undefined)) as Opportunity | undefined)?.state === 'open', 'it did not open');
    const { giving, supports, checks, slots } = (await (await sessionOf('p13')).get('opportunity', 'o-60')) as unknown as Opportunity;
    expect([giving, supports.includes('food'), checks?.asked, slots[0]!.capacity]).to.deep.equal([{ way: 'kept', kept: 2 }, true, 'Your name.', 4]);
    const samir = await open('p06');
    await until(() => /says yes\. All can see what you offer\./.test(text(samir, '.news')), 'whoever offered it is not told');
    expect(text(samir, '.news'), 'the year, where it is another one').to.contain('2027');
    expect(button(samir, /^I can do this: .*warehouse/), 'nobody says yes to what they offer').to.equal(undefined);
    const denise = await open('p13');
    await until(() => button(denise, /^I can do this: How a warehouse counts/), 'others can say yes');
  });

  it('texts that nobody has put into Arabic say their own language, in cards and in steps', async () => {
    await (await sessionOf('p16')).act({
      id: newId(), type: 'opportunity.offer', scope: 'opportunity:mixed', opportunity: 'mixed', to: 'p16', title: 'Help us sort', summary: 'Two boxes of books.', lifts: 'reading', sort: 'help', setting: 'school', minutes: 1, languages: ['en'], supports: [],
      place: 'Library', slots: [{ id: 'any' }], giving: { way: 'first' }, term: 'fall', hold: 720, another: [], language: { tag: 'en', means: 'read' }, task: [{ id: 'a', how: 'choose', ask: 'Which box?', lines: ['Red', 'Blue'] }],
      checks: { asked: 'Your name.', notAsked: '', seenBy: 'Ms. Grant', paid: false }, also: [{ tag: 'ar', title: 'ساعدونا في الفرز', summary: '', lifts: 'القراءة', checks: { asked: 'اسمكم.', notAsked: '', seenBy: '' } }],
    } as unknown as Action);
    const samir = await open('p06', undefined, 'ar');
    const nowcard = (): HTMLElement | null => root(samir).querySelector('.nowcard[data-id=mixed]');
    await until(() => nowcard()?.textContent?.includes('ساعدونا'), 'it is not in Arabic');
    expect(nowcard()!.querySelector('h4 [lang]'), 'Arabic in an Arabic widget says nothing').to.equal(null);
    nowcard()!.querySelector('button')!.click();
    await until(() => root(samir).querySelector('.task legend'), 'it did not open');
    expect(['.task h3', '.task legend', '.task .choice span'].map((one) => root(samir).querySelector(one)!.getAttribute('lang'))).to.deep.equal([null, 'en', 'en']);
  });

  it('reminds on top from the day before until it begins', async () => {
    const clock = evening();
    const later = await riverbend(clock);
    const teacher = later.session(await later.viewer('p16'));
    const starts = new Date(Date.parse(clock()) + 20 * 60 * 60_000).toISOString();
    await teacher.act({
      id: newId(), type: 'opportunity.offer', scope: 'opportunity:soon', opportunity: 'soon', to: 'p16', title: 'Soup hour', summary: '', lifts: '', sort: 'help', setting: 'school', minutes: 60, languages: ['en'], supports: [],
      slots: [{ id: 'any', starts }], giving: { way: 'first' }, term: 'fall', hold: 720, another: [], also: [], language: { tag: 'en', means: 'read' },
    } as unknown as Action);
    await later.session(await later.viewer('p13')).act({ id: newId(), type: 'opportunity.claim', scope: 'opportunity:soon', opportunity: 'soon', slot: 'any', needs: [], words: '', language: { tag: 'en', means: 'read' } } as unknown as Action);
    const one = await fixture<OpportunityPicker>(html`<fp-opportunity-picker lang="en" .adapter=${engineAdapter(later, 'p13')}></fp-opportunity-picker>`);
    await until(() => /^ ?(Tomorrow|Today) at .+: Soup hour/.test(text(one, '.reminders').trim()), 'nothing reminds');
  });
});
