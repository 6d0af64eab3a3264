// With actions kept on this device, as over a real server: what is said, where the focus goes, and what comes back.
import { Refusal, type Action, type Adapter, type Opportunity, type Session } from '@family-partnering/contract';
import { engineAdapter, type Engine } from '@family-partnering/engine';
import '@family-partnering/elements/opportunity-picker/opportunity-picker.define';
import type { OpportunityPicker } from '@family-partnering/elements/opportunity-picker/opportunity-picker';
import { withOutbox } from '@family-partnering/outbox';
import { seedOpportunities } from '@family-partnering/riverbend';
import { expect, fixture, html } from '@open-wc/testing';
import { riverbend, TODAY } from '../../../stories/support/school.js';
import { focused } from '../../support/walk.js';
import { all, button, nameOf, press, root, until } from './support.js';

/** What stands between the widget and its data. */
interface Line {
  offline: boolean;
  /** Refuses an action of this type as a server would that knows more. */
  refuses: { readonly type: string; readonly refusal: Refusal } | undefined;
  readonly sent: Action[];
}

describe('<fp-opportunity-picker> with an outbox', function outbox() {
  this.timeout(30_000);
  let engine: Engine;
  before(async function () {
    this.timeout(60_000);
    engine = await riverbend();
    await seedOpportunities(engine.act, TODAY);
  });

  const newLine = (): Line => ({ offline: false, refuses: undefined, sent: [] });
  function device(person: string, line: Line): Adapter {
    const plain = engineAdapter(engine, person);
    const guard = <T>(work: () => Promise<T>): Promise<T> => (line.offline ? Promise.reject(new Refusal('offline')) : work());
    const adapter: Adapter = { ...plain, connect: () => guard(async () => {
      const session = await plain.connect();
      const act = (action: Action, call: never) => guard(() => {
        line.sent.push(action);
        return line.refuses?.type === action.type ? Promise.reject(line.refuses.refusal) : session.act(action, call);
      });
      return { ...session, act } as Session;
    }) };
    const name = `picker-${Math.random()}`;
    return withOutbox(adapter, { server: name, platform: { databaseName: name, pace: { firstMs: 20, mostMs: 60 } } });
  }
  async function open(person: string, line = newLine(), adapter = device(person, line)): Promise<{ one: OpportunityPicker; line: Line }> {
    const one = await fixture<OpportunityPicker>(html`<fp-opportunity-picker lang="en" .adapter=${adapter}></fp-opportunity-picker>`);
    await until(() => root(one).querySelector('.ocard') && root(one).querySelector('[type=search]'), 'nothing came');
    return { one, line };
  }
  const session = async (person: string): Promise<Session> => engine.session(await engine.viewer(person)) as unknown as Session;
  const type = (one: OpportunityPicker, selector: string, text: string): void => {
    const field = root(one).querySelector<HTMLInputElement | HTMLTextAreaElement>(selector)!;
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  /** Shows one card alone, presses something in it with the focus on it, as a finger or a key does. */
  async function tap(one: OpportunityPicker, name: string): Promise<void> {
    await until(() => button(one, name), `no button ${name}`);
    button(one, name)!.focus();
    button(one, name)!.click();
    await one.updateComplete;
  }
  const see = async (one: OpportunityPicker, letters: string): Promise<void> => {
    type(one, '[type=search]', letters);
    await until(() => all(one, '.ocard').length < 8, `too many of ${letters}`);
  };
  const toldIn = (one: OpportunityPicker): string => (root(one).activeElement?.hasAttribute('data-told') ? nameOf(root(one).activeElement!) : `not told: ${focused(one)}`);

  it('a yes leaves thanks where its button was, in focus, and says where it stands now; nothing slides into its place', async () => {
    const { one } = await open('p13');
    await see(one, 'Ask at home: which');
    await tap(one, 'I can do this: Ask at home: which number did you meet today?');
    await until(() => toldIn(one) === 'Thank you. You said yes.', 'it is not told');
    const card = root(one).activeElement!.closest<HTMLElement>('.ocard')!;
    expect(card.dataset['id']).to.equal('o-02');
    await until(() => root(one).querySelector('.mineone[data-id="o-02"]'), 'it is not below what one said yes to');
    await until(() => card.textContent!.includes('You find it under “You said yes to these”.'), 'where it is now is not told');
    expect(toldIn(one), 'the focus stays when the server has decided').to.equal('Thank you. You said yes.');
  });

  it('a yes said in a form, “not this time”, “show it again” and “I cannot come” keep the focus inside, on what says that it is done', async () => {
    const { one } = await open('p14');
    await see(one, 'Sit in on a class');
    await tap(one, 'Choose a time: Sit in on a class, any day');
    await until(() => root(one).querySelector('.inside input[type=radio]'), 'no times');
    await tap(one, 'Say yes');
    await until(() => root(one).querySelector('.inside .notice')?.textContent?.includes('Please choose one.'), 'nothing is asked for');
    expect(root(one).activeElement?.matches('.inside input'), 'the focus is where something is missing').to.equal(true);
    all<HTMLInputElement>(one, '.inside input[type=radio]')[0]!.click();
    await tap(one, 'Say yes');
    await until(() => toldIn(one) === 'Thank you. You said yes.', 'it is not told');
    await see(one, 'Garden hour');
    await tap(one, 'Not this time: Garden hour, all ages');
    await until(() => toldIn(one) === 'Hidden for you. Nobody is told.', 'it is not told');
    await tap(one, 'Show it again');
    await until(() => button(one, 'I can do this: Garden hour, all ages'), 'it is not back');
    await until(() => root(one).activeElement?.closest('[data-id="o-33"]'), 'the focus is lost');
    await until(() => button(one, 'I cannot come: Sit in on a class, any day'), 'it has not come');
    await tap(one, 'I cannot come: Sit in on a class, any day');
    await until(() => /Thank you for telling us\. Your place goes to the next family\./.test(toldIn(one)), 'it is not told');
  });

  it('what is hidden can be found again below, and comes back by its name (O7)', async () => {
    const { one } = await open('p15');
    await see(one, 'Garden hour');
    await tap(one, 'Not this time: Garden hour, all ages');
    await until(() => root(one).querySelector('.hidden-ones'), 'it is gone for good');
    // Something else is done: the line goes, and the card with it.
    type(one, '[type=search]', '');
    await tap(one, 'Suggest another way: Ask at home: which number did you meet today?');
    await until(() => !all(one, '.ocard').some(({ dataset }) => dataset['id'] === 'o-33'), 'it is shown still');
    await tap(one, 'Show it again: Garden hour, all ages');
    await until(() => all(one, '.ocard').some(({ dataset }) => dataset['id'] === 'o-33'), 'it does not come back');
    expect((await (await session('p16')).list('not-this-time', { filter: {} })).items, 'nobody is told').to.deep.equal([]);
  });

  it('the teacher’s yes leaves a line in its place, in focus, until she does something else', async () => {
    const { one } = await open('p16');
    await until(() => root(one).querySelector('.askone'), 'nothing to answer');
    await tap(one, 'Yes, thank you: How a warehouse counts, for grade 8');
    await until(() => toldIn(one) === 'Thank you. You said yes. All can see it now.', 'it is not told');
    expect(root(one).activeElement!.closest<HTMLElement>('.askone')!.dataset['id']).to.equal('o-60');
    await until(async () => ((await (await session('p13')).get('opportunity', 'o-60')) as unknown as Opportunity).state === 'open', 'it did not open');
    expect(toldIn(one)).to.equal('Thank you. You said yes. All can see it now.');
  });

  it('a double tap is one yes, one suggestion, one offer', async () => {
    const { one, line } = await open('p11');
    const twice = (name: string): void => { for (let n = 0; n < 2; n += 1) button(one, name)!.click(); };
    await see(one, 'Ask at home: which');
    twice('I can do this: Ask at home: which number did you meet today?');
    await until(() => root(one).querySelector('[data-told]'), 'it was not said');
    await see(one, 'Garden hour');
    await tap(one, 'Suggest another way: Garden hour, all ages');
    await until(() => root(one).querySelector('#way'), 'no box');
    type(one, '#way', 'By phone?');
    await one.updateComplete;
    twice('Send');
    await until(() => all(one, '[data-told]').some(({ textContent }) => /sees your idea/.test(textContent!)), 'it was not sent');
    await press(one, 'I can offer…');
    await until(() => root(one).querySelector('#offer-name'), 'no form');
    type(one, '#offer-name', 'Bread without a scale');
    await one.updateComplete;
    twice('Send');
    await until(() => /will answer you here/.test(root(one).querySelector('.toldbox')?.textContent ?? ''), 'it was not offered');
    await until(() => ['claim', 'suggest', 'offer'].every((what) => line.sent.some((action) => action.type === `opportunity.${what}`)), 'not all has gone out');
    expect(['claim', 'suggest', 'offer'].map((what) => line.sent.filter((action) => action.type === `opportunity.${what}`).length)).to.deep.equal([1, 1, 1]);
  });

  it('what an offer cannot be is said before it is sent, in the field in which it is, and nothing typed goes', async () => {
    const { one, line } = await open('p15');
    await press(one, 'I can offer…');
    await until(() => root(one).querySelector('#offer-name'), 'no form');
    const wrong = async (field: string, says: string): Promise<void> => {
      await press(one, 'Send');
      await until(() => root(one).querySelector(`#${field}-fault`)?.textContent?.includes(says), `${field} is not told`);
      await until(() => root(one).activeElement?.id === field, `the focus is not in ${field}`);
      expect(root(one).querySelector(`#${field}`)!.getAttribute('aria-invalid')).to.equal('true');
      expect(root(one).querySelector(`#${field}`)!.getAttribute('aria-describedby')).to.contain(`${field}-fault`);
    };
    await wrong('offer-name', 'Please give it a short name.');
    type(one, '#offer-name', 'Sunday soup');
    type(one, '#offer-minutes', '-5');
    await wrong('offer-minutes', 'from 5 to 600');
    type(one, '#offer-minutes', '45');
    type(one, '#offer-places', '99999999');
    await wrong('offer-places', 'from 1 to 1,000');
    type(one, '#offer-places', '12');
    type(one, '#offer-day-0', '2020-01-01T10:00');
    await wrong('offer-day-0', 'This day is over.');
    expect(root(one).querySelector<HTMLDetailsElement>('#offer-day-0')!.closest('details')!.open, 'what is wrong is not folded away').to.equal(true);
    expect(['#offer-name', '#offer-minutes', '#offer-places', '#offer-day-0'].map((field) => root(one).querySelector<HTMLInputElement>(field)!.value)).to.deep.equal(['Sunday soup', '45', '12', '2020-01-01T10:00']);
    expect(line.sent.filter((action) => action.type === 'opportunity.offer')).to.deep.equal([]);
  });

  it('an offer that the server refuses is in its form again, as it was typed, with the reason, and goes out once it is right', async () => {
    const { one, line } = await open('p14');
    await press(one, 'I can offer…');
    await until(() => root(one).querySelector('#offer-name'), 'no form');
    type(one, '#offer-name', 'Count the stars');
    type(one, '#offer-minutes', '30');
    line.refuses = { type: 'opportunity.offer', refusal: new Refusal('invalid', { reason: 'time-passed' }) };
    await press(one, 'Send');
    await until(() => all(one, '.band').some(({ textContent }) => /Count the stars.*did not go out\. They are safe here\. This day is over/.test(textContent!.replace(/[\u2066-\u2069]/g, ''))), 'it does not say which one, and why');
    await until(() => root(one).querySelector<HTMLInputElement>('#offer-name')?.value === 'Count the stars', 'the form is empty');
    line.refuses = undefined;
    await press(one, 'Send');
    await until(async () => ((await (await session('p14')).list('opportunity', { filter: {}, limit: 200 })).items as unknown as Opportunity[]).some(({ title }) => title === 'Count the stars'), 'it did not go out');
    await until(() => all(one, '.band').length === 0, 'the earlier try is there still');
  });

  it('so is a suggestion; and what was written is kept while it is looked at', async () => {
    const { one, line } = await open('p13');
    await see(one, 'Museum trip');
    await tap(one, 'Suggest another way: Museum trip partner');
    await until(() => root(one).querySelector('#way'), 'no box');
    type(one, '#way', 'Could it be on a Saturday?');
    line.refuses = { type: 'opportunity.suggest', refusal: new Refusal('invalid', { reason: 'text' }) };
    await press(one, 'Send');
    await until(() => root(one).querySelector('.inside .notice')?.textContent?.includes('Please look at it again.'), 'it does not come back');
    expect(root(one).querySelector<HTMLTextAreaElement>('#way')!.value).to.equal('Could it be on a Saturday?');
    await press(one, 'Cancel');
    await press(one, 'Look at it again');
    await until(() => root(one).querySelector<HTMLTextAreaElement>('#way')?.value === 'Could it be on a Saturday?', 'it is gone after a second look');
    line.refuses = undefined;
    await press(one, 'Send');
    await until(() => all(one, '.band').length === 0, 'the earlier try is there still');
  });

  it('words on what has ended meanwhile can be looked at and kept: their form stands on top', async () => {
    const { one, line } = await open('p13');
    await see(one, 'Museum trip');
    await tap(one, 'Suggest another way: Museum trip partner');
    await until(() => root(one).querySelector('#way'), 'no box');
    type(one, '#way', 'By train?');
    line.refuses = { type: 'opportunity.suggest', refusal: new Refusal('conflict', { reason: 'closed' }) };
    await press(one, 'Send');
    await until(() => /Your words on Museum trip partner did not go out\. They are safe here\. It is not open any more\./.test(root(one).querySelector('.band')?.textContent?.replace(/[\u2066-\u2069]/g, '') ?? ''), 'it is not told');
    type(one, '[type=search]', 'zzzz');
    await press(one, 'Look at it again');
    await until(() => root(one).querySelector<HTMLTextAreaElement>('#way')?.value === 'By train?', 'they are gone');
    expect(root(one).activeElement?.id).to.equal('way');
  });

  it('so is the teacher’s answer: day, places and words stand in its form again', async () => {
    const school = await session('p06');
    await school.act({
      id: 'tea', type: 'opportunity.offer', scope: 'opportunity:tea', opportunity: 'tea', to: 'p16', title: 'Tea and numbers', summary: '', lifts: '', sort: 'share', setting: 'school', minutes: 30, languages: ['ar'], supports: [],
      slots: [{ id: 'any' }], giving: { way: 'first' }, term: 'fall', hold: 720, another: [], also: [], language: { tag: 'en', means: 'read' },
    } as unknown as Action);
    const { one, line } = await open('p16');
    await until(() => root(one).querySelector('#ask-tea-day-0'), 'nothing to answer');
    type(one, '#ask-tea-day-0', '2027-01-09T13:00');
    type(one, '#ask-tea-places', '4');
    type(one, '#w-tea', 'In the library.');
    line.refuses = { type: 'opportunity.answer', refusal: new Refusal('invalid', { reason: 'fields' }) };
    await press(one, 'Yes, thank you: Tea and numbers');
    await until(() => all(one, '.band').some(({ textContent }) => /Tea and numbers.*did not go out\. They are safe here\./.test(textContent!.replace(/[\u2066-\u2069]/g, ''))), 'it is not told');
    await until(() => ['#ask-tea-day-0', '#ask-tea-places', '#w-tea'].map((field) => root(one).querySelector<HTMLInputElement>(field)?.value).join('|') === '2027-01-09T13:00|4|In the library.', 'what was set is gone');
    line.refuses = undefined;
    await press(one, 'Yes, thank you: Tea and numbers');
    await until(async () => ((await school.get('opportunity', 'tea')) as unknown as Opportunity).state === 'open', 'it did not go out');
    await until(() => all(one, '.band').length === 0, 'the earlier try is there still');
  });

  it('a yes that was refused does not say that it is saved; it says what it was, and why', async () => {
    const { one, line } = await open('p14');
    line.refuses = { type: 'opportunity.claim', refusal: new Refusal('conflict', { reason: 'closed' }) };
    await see(one, 'Library math club');
    await press(one, 'Join the waiting list: Library math club partner');
    await press(one, 'Say yes');
    await until(() => /Your yes to Library math club partner did not go out\. It is not open any more\./.test(root(one).querySelector('.band')?.textContent?.replace(/[\u2066-\u2069]/g, '') ?? ''), 'it is not told');
    expect(root(one).querySelector('.ocard[data-id="o-40"]')!.textContent).not.to.match(/Saved on this device|on its way/);
    line.refuses = undefined;
    await press(one, 'Discard');
    await until(() => all(one, '.band').length === 0, 'it is there still');
  });

  it('a yes that waits on this device can be taken back, and then nothing is sent', async () => {
    const line = newLine();
    const { one } = await open('p11', line);
    line.offline = true;
    await see(one, 'Sit in on a class');
    await tap(one, 'Choose a time: Sit in on a class, any day');
    await until(() => root(one).querySelector('.inside input[type=radio]'), 'no times');
    all<HTMLInputElement>(one, '.inside input[type=radio]')[1]!.click();
    await tap(one, 'Say yes');
    await until(() => toldIn(one) === 'Thank you. You said yes.', 'it is not told');
    // It is tried and fails, then waits for its next turn: while it is under way it cannot be taken back.
    await until(async () => {
      button(one, 'Take it back: Sit in on a class, any day')?.click();
      await one.updateComplete;
      return all(one, '[data-say]').some(({ textContent }) => textContent === 'It is taken back. Nothing was sent.') || !button(one, 'Take it back: Sit in on a class, any day');
    }, 'it cannot be taken back');
    line.offline = false;
    await see(one, 'Garden hour');
    await tap(one, 'Not this time: Garden hour, all ages');
    await until(() => line.sent.some((action) => action.type === 'opportunity.notnow'), 'the line is not open again');
    expect(line.sent.filter((action) => action.type === 'opportunity.claim' && (action as Action & { opportunity: string }).opportunity === 'o-25')).to.deep.equal([]);
  });
});
