import type { Action, Adapter, Session } from '@family-partnering/contract';
import { engineAdapter, type Engine } from '@family-partnering/engine';
import '@family-partnering/elements/opportunity-picker/opportunity-picker.define';
import type { OpportunityPicker } from '@family-partnering/elements/opportunity-picker/opportunity-picker';
import { seedOpportunities } from '@family-partnering/riverbend';
import { expect, fixture, html } from '@open-wc/testing';
import { riverbend, TODAY } from '../../../stories/support/school.js';
import { all, nameOf, press, root, until } from './support.js';

describe('fp-opportunity-picker', () => {
  let engine: Engine;
  before(async function () {
    this.timeout(60_000);
    engine = await riverbend();
    await seedOpportunities(engine.act, TODAY);
  });

  async function open(person: string, more: { lang?: string; adapter?: Adapter; width?: number } = {}): Promise<OpportunityPicker> {
    const one = await fixture<OpportunityPicker>(html`<fp-opportunity-picker lang=${more.lang ?? 'en'} .adapter=${more.adapter ?? engineAdapter(engine, person)}></fp-opportunity-picker>`);
    if (more.width) one.style.inlineSize = `${more.width}px`;
    await until(() => root(one).querySelector('.ocard') && root(one).querySelector('[type=search]'), 'no card, or nothing to do with it');
    return one;
  }

  /** Everything that leaves the widget for its data, written down as it goes. */
  function listening(person: string, heard: string[]): Adapter {
    const adapter = engineAdapter(engine, person);
    return { ...adapter, connect: async () => {
      const session = await adapter.connect();
      return { ...session,
        list: (kind: never, query: never, call: never) => (heard.push(JSON.stringify([kind, query])), session.list(kind, query, call)),
        get: (kind: never, id: never, call: never) => (heard.push(JSON.stringify([kind, id])), session.get(kind, id, call)),
        act: (action: Action, call: never) => (heard.push(JSON.stringify(action)), session.act(action, call)),
      } as Session;
    } };
  }

  it('shows three things to do now before any question, and the questions beside the results', async () => {
    const one = await open('p13');
    const now = all(one, '.nowcard');
    expect(now.length).to.equal(3);
    const questions = root(one).querySelector('.questions')!;
    expect(now[0]!.compareDocumentPosition(questions) & Node.DOCUMENT_POSITION_FOLLOWING).to.be.greaterThan(0);
    expect(all(one, '.b.go').length, 'one filled button').to.equal(1);
  });

  it('sorts by the three answers, and sends them nowhere: no question and no action holds one', async () => {
    const heard: string[] = [];
    const one = await open('p13', { adapter: listening('p13', heard) });
    const choices = all<HTMLInputElement>(one, '.qs input');
    const choose = async (label: string): Promise<void> => {
      choices.find((input) => input.closest('label')!.textContent!.trim() === label)!.click();
      await one.updateComplete;
    };
    await choose('1 hour');
    await choose('Nearby');
    await choose('Childcare');
    await until(() => /Fit you well: 2/.test(root(one).querySelector('[role=status]')!.textContent!), 'they did not sort');
    expect(root(one).querySelector('.ocard .fit')!.textContent).to.contain('Fits all your answers');
    await press(one, /^Not this time: /);
    await until(() => heard.some((line) => line.includes('opportunity.notnow')), 'nothing was done');
    expect(heard.filter((line) => /childcare|"minutes"|"where"|"helps"|community/i.test(line))).to.deep.equal([]);
    // The measure finds what it looks for: an action that held an answer would be seen.
    expect(/childcare/i.test(JSON.stringify({ type: 'opportunity.claim', needs: ['childcare'] }))).to.equal(true);
  });

  it('finds by words without accents or case, tells the count, and says so when nothing is there', async () => {
    const one = await open('p13');
    const search = root(one).querySelector<HTMLInputElement>('input[type=search]')!;
    const type = async (words: string): Promise<void> => {
      search.value = words;
      search.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await one.updateComplete;
    };
    await type('BA lan HALVE');
    expect(all(one, '.ocard').map(({ dataset }) => dataset['id'])).to.deep.equal(['o-36']);
    expect(root(one).querySelector('[role=status]')!.textContent).to.equal('Ways here: 1');
    expect(root(one).querySelector('#results-title')!.textContent).to.equal('What was found');
    await type('zzzz');
    expect(root(one).querySelector('.results')!.textContent).to.contain('Nothing here with these words.');
  });

  it('does one thing inside the picker: kept at each step, resumed, sent as one action, seen by the one who asked', async () => {
    const session = engine.session(await engine.viewer('p14')) as unknown as Session;
    const one = await fixture<OpportunityPicker>(html`<fp-opportunity-picker lang="en" .session=${session}></fp-opportunity-picker>`);
    await until(() => root(one).querySelector('.nowcard'), 'nothing came');
    await press(one, 'Start: Tell us one thing that helps your student start');
    await until(() => root(one).querySelector('.task'), 'it did not open');
    expect(root(one).activeElement?.id).to.equal('task-title');
    await press(one, 'Next');
    expect(root(one).querySelector('.notice')!.textContent).to.contain('Please choose one.');
    all<HTMLInputElement>(one, '.task input')[2]!.click();
    await press(one, 'Next');
    expect(root(one).querySelector('.task')!.textContent).to.contain('Step 2 of 2');
    one.remove();

    const again = await fixture<OpportunityPicker>(html`<fp-opportunity-picker lang="en" .session=${session}></fp-opportunity-picker>`);
    await until(() => all(again, '.nowcard button').some((any) => any.textContent!.includes('Go on')), 'what was begun was lost');
    await press(again, 'Go on: Tell us one thing that helps your student start');
    await until(() => root(again).querySelector('.task'), 'it did not open again');
    expect(root(again).querySelector('.task')!.textContent).to.contain('Step 2 of 2');
    const words = root(again).querySelector<HTMLTextAreaElement>('#task-words')!;
    words.value = 'He likes to begin with me beside him.';
    words.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await press(again, 'Send');
    const rahimi = engine.session(await engine.viewer('p19')) as unknown as Session;
    await until(() => !root(again).querySelector('.task'), 'it did not close');
    const [made] = (await rahimi.list('contribution', { filter: { opportunity: 'o-01' } })).items as unknown as { answers: unknown; by: { person: string } }[];
    expect(made!.by.person).to.equal('p14');
    expect(made!.answers).to.deep.equal([{ step: 'a', line: 2 }, { step: 'b', text: 'He likes to begin with me beside him.' }]);
    const denise = engine.session(await engine.viewer('p13')) as unknown as Session;
    expect((await denise.list('contribution', { filter: {} })).items).to.deep.equal([]);
  });

  it('puts somebody on the list of a full one, with three that may fit, and shows no number of others', async () => {
    const one = await open('p15');
    await press(one, 'Join the waiting list: Library math club partner');
    await press(one, 'Say yes');
    await until(() => root(one).querySelector('.mineone[data-id="o-40"] .instead'), 'no place in the list');
    const row = root(one).querySelector('.mineone[data-id="o-40"]')!;
    expect(row.textContent).to.contain('All places are taken. You are on the list.');
    expect(row.querySelectorAll('.instead li').length).to.equal(3);
    expect(row.textContent).to.not.match(/\b(third|fourth|4th|#\d)\b/);
  });

  it('shows what a family offered to the teacher, whose yes opens it to everyone', async () => {
    const grant = await open('p16');
    await until(() => root(grant).querySelector('.askone'), 'nothing to answer');
    expect(root(grant).querySelector('.askone')!.textContent).to.contain('How a warehouse counts');
    await press(grant, /^Yes, thank you: /);
    const denise = await open('p13');
    await until(() => all(denise, '.ocard').some(({ dataset }) => dataset['id'] === 'o-60'), 'it did not open');
  });

  it('shows the answers to one named adult by one tap, and takes them back; an offer begun stays on this device', async () => {
    const session = engine.session(await engine.viewer('p15')) as unknown as Session;
    const one = await fixture<OpportunityPicker>(html`<fp-opportunity-picker lang="en" .session=${session}></fp-opportunity-picker>`);
    await until(() => all<HTMLInputElement>(one, '.qs input').length > 0, 'no questions came');
    const shared = async (): Promise<readonly unknown[]> => (await session.list('fit-answers', { filter: {} })).items;
    all<HTMLInputElement>(one, '.qs input')[1]!.click();
    await press(one, /^Show my answers to /);
    await until(() => /sees your answers/.test(root(one).querySelector('.sharing')!.textContent!), 'they were not shown');
    await until(async () => (await shared()).length === 1, 'nothing was sent');
    expect((await shared()).map((row) => (row as { minutes: number }).minutes)).to.deep.equal([15]);
    await press(one, 'Stop sharing');
    await until(() => all(one, 'button').some((any) => /^Show my answers/.test(nameOf(any))), 'they were not taken back');
    await until(async () => (await shared()).length === 0, 'they are still there');
    await press(one, 'Offer something of your own');
    await until(() => root(one).querySelector('#offer-name'), 'the form did not open');
    const name = root(one).querySelector<HTMLInputElement>('#offer-name')!;
    name.value = 'Bread without a scale';
    name.dispatchEvent(new InputEvent('input', { bubbles: true }));
    one.remove();
    const again = await fixture<OpportunityPicker>(html`<fp-opportunity-picker lang="en" .session=${session}></fp-opportunity-picker>`);
    await press(again, 'Offer something of your own');
    await until(() => root(again).querySelector<HTMLInputElement>('#offer-name')?.value === 'Bread without a scale', 'what was begun was lost');
  });

  for (const [lang, width] of [['en', 280], ['ar', 720]] as const) {
    it(`has no accessibility fault that axe knows, and nothing wider than its frame, in ${lang} at ${width} px`, async () => {
      const one = await open('p13', { lang, width });
      await until(() => root(one).querySelector('section.fp')!.getAttribute('lang') === lang, 'the language did not come');
      await one.updateComplete;
      await expect(one).to.be.accessible({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } as never);
      const frame = root(one).querySelector<HTMLElement>('.fp')!;
      expect(frame.scrollWidth).to.be.at.most(frame.clientWidth + 1);
    });
  }
});
