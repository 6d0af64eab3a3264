import type { Action } from '@family-partnering/contract';
import type { Engine } from '@family-partnering/engine';
import type { MessageThread } from '@family-partnering/elements/message-thread/message-thread';
import { expect } from '@open-wc/testing';
import { box, hasButton, holding, open, press, riverbend, root, say, text, type, until } from './world.js';

/** The entry that holds these words. */
const entry = (element: MessageThread, words: string): HTMLElement =>
  [...root(element).querySelectorAll<HTMLElement>('.msg')].find((one) => one.querySelector('.body')?.textContent?.includes(words))!;
const under = (element: MessageThread, words: string): string => (entry(element, words)?.textContent ?? '').replace(/\s+/g, ' ');
const field = <T extends HTMLElement>(element: MessageThread, name: string): T => root(element).querySelector<T>(`.making [name=${name}]`)!;

async function openMenu(element: MessageThread, words: string): Promise<void> {
  await until(() => [...entry(element, words).querySelectorAll('button')].some((one) => one.getAttribute('aria-label')?.startsWith('More for')), 'no menu');
  [...entry(element, words).querySelectorAll('button')].find((one) => one.getAttribute('aria-label')?.startsWith('More for'))!.click();
  await until(() => entry(element, words).querySelector('.make') !== null, 'the menu did not open');
}

async function listed(engine: Engine, person: string, kind: string): Promise<readonly { readonly id: string }[]> {
  const session = engine.session(await engine.viewer(person));
  const { items } = await session.list(kind, { filter: {}, limit: 100 });
  await session.close();
  return items;
}

describe('<fp-message-thread>, talks that were had elsewhere', () => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await riverbend();
  });

  it('shows a talk in person as a slip: how, when, who was there, and that the other remembers it so too', async () => {
    const rosa = await open(engine, 'p03');
    await until(() => under(rosa, 'drew the trip as a picture').includes('Talk in person'), 'no slip');
    expect(under(rosa, 'drew the trip as a picture')).to.contain('Ms. Grant and Mateo').and.to.contain('Mateo remembers it like this too.');
  });

  it('is written down in three taps and words, with whoever spoke last, and stands as its writer remembers it', async () => {
    const rosa = await open(engine, 'p03');
    await press(rosa, 'More');
    await until(() => root(rosa).querySelector('.panel input[name=sort]') !== null);
    [...root(rosa).querySelectorAll('label.choice')].find((one) => one.textContent?.includes('A talk we had'))!.querySelector('input')!.click();
    await until(() => root(rosa).querySelector('input[name=log-how]') !== null);
    await type(rosa, 'We talked at the door. He shows her the picture first.');
    await press(rosa, 'Send');
    const grant = await open(engine, 'p16');
    await until(() => under(grant, 'talked at the door').includes('Is this how you remember it?'), 'the teacher was not asked');
    expect(under(grant, 'talked at the door')).to.contain('Phone call').and.to.contain('As Rosa remembers it');
    expect(under(rosa, 'talked at the door')).to.contain('As you remember it').and.not.to.contain('Is this how');
  });

  it('is confirmed in one tap, corrected in words, by either side; both stay', async () => {
    const log = { sort: 'log', log: { how: 'call', on: '2026-11-20', with: ['p16'] } } as unknown as Partial<Action>;
    await say(engine, 'p03', 'He will come at lunch.', 't-A', log as never);
    const grant = await open(engine, 'p16');
    await until(() => hasButton(grant, 'I remember it in another way'), 'no way to correct');
    await press(grant, 'I remember it in another way');
    await until(() => text(grant).includes('You say how you remember what Rosa wrote down'), 'the box does not say so');
    await type(grant, 'It was after lunch.');
    await press(grant, 'Send');
    const rosa = await open(engine, 'p03');
    await until(() => under(rosa, 'He will come at lunch').includes('Ms. Grant remembers it in another way.'), 'nothing came of it');
    expect(text(rosa)).to.contain('It was after lunch.');
    await say(engine, 'p16', 'We saw the new bus.', 't-A', { sort: 'log', log: { how: 'visit', on: '2026-11-20', with: ['p03'] } } as never);
    await until(() => under(rosa, 'We saw the new bus').includes('Is this how'), 'the family was not asked');
    [...entry(rosa, 'We saw the new bus').querySelectorAll('button')].find((one) => one.textContent?.trim() === 'Yes')!.click();
    await until(() => under(grant, 'We saw the new bus').includes('Rosa remembers it like this too.'), 'the yes did not come');
  });

  it('waits on this device while there is no way out, and says by which way they talked', async () => {
    const { adapter, outbox } = holding(engine, 'p03');
    const rosa = await open(adapter as never, 'p03');
    await press(rosa, 'More');
    await until(() => root(rosa).querySelector('.panel input[name=sort]') !== null);
    [...root(rosa).querySelectorAll('label.choice')].find((one) => one.textContent?.includes('A talk we had'))!.querySelector('input')!.click();
    await until(() => root(rosa).querySelector('input[name=log-how]') !== null);
    await type(rosa, 'A call about the bus.');
    await press(rosa, 'Send');
    await until(() => root(rosa).querySelector('.msg.device')?.textContent?.includes('Phone call') === true, 'it does not wait in sight');
    expect(outbox.waiting.map(({ action }) => action.type)).to.deep.equal(['message.send']);
  });

  it('says so when nobody was there, and sends nothing', async () => {
    const rosa = await open(engine, 'p03');
    await press(rosa, 'More');
    await until(() => root(rosa).querySelector('.panel input[name=sort]') !== null);
    [...root(rosa).querySelectorAll('label.choice')].find((one) => one.textContent?.includes('A talk we had'))!.querySelector('input')!.click();
    await until(() => root(rosa).querySelector('input[name=log-how]') !== null);
    for (const one of root(rosa).querySelectorAll<HTMLInputElement>('.panel fieldset input[type=checkbox]:checked')) one.click();
    await rosa.updateComplete;
    await type(rosa, 'words');
    await press(rosa, 'Send');
    expect(root(rosa).querySelector('#about-words')!.textContent).to.contain('Choose who was there');
    expect(box(rosa).value).to.equal('words');
  });
});

describe('<fp-message-thread>, what came of a message', () => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await riverbend();
  });

  it('shows the step that came of Rosa’s words to her talk; to the other home the step comes from nowhere', async () => {
    const rosa = await open(engine, 'p03');
    await until(() => under(rosa, 'Quiero poner en el plan').includes('I draw the problem first'), 'no tie');
    expect(under(rosa, 'Quiero poner en el plan')).to.contain('Step in the plan').and.to.contain('Nothing starts before a yes.');
    expect(await listed(engine, 'p04', 'link')).to.have.lengthOf(1);
    expect((await listed(engine, 'p03', 'link')).map(({ id }) => id)).to.deep.equal(['A-10-to-p-1-a6']);
  });

  it('makes a step in the plan of it: asked of its owner, of nobody from outside, in force for nobody', async () => {
    const rosa = await open(engine, 'p03');
    await openMenu(rosa, 'Quiero poner en el plan');
    await press(rosa, 'A step in the plan');
    await until(() => field(rosa, 'what') !== null, 'no form');
    const owners = [...field<HTMLSelectElement>(rosa, 'owner').options].map(({ value }) => value);
    expect(owners[0]).to.equal('p03');
    expect(owners).to.include('p16').and.to.include('p01').and.not.to.include('p04');
    field<HTMLSelectElement>(rosa, 'owner').value = 'p16';
    field<HTMLTextAreaElement>(rosa, 'what').value = 'Ask him for the picture before he begins';
    await press(rosa, 'Ask for this step');
    await until(() => under(rosa, 'Quiero poner en el plan').includes('Ask him for the picture'), 'the step does not stand under it');
    const steps = (await listed(engine, 'p16', 'link')) as unknown as readonly { thing: string; what: string }[];
    expect(steps.filter(({ what }) => what === 'plan-step')).to.have.lengthOf(2);
    const session = engine.session(await engine.viewer('p16'));
    const step = (await session.get('plan-step', steps.find(({ thing }) => thing !== 'p-1-a6' && thing !== 'p04-meets' && thing !== 'p-2')!.thing)) as unknown as { now?: object; home: string };
    expect(step.now).to.equal(undefined);
    await session.close();
  });

  it('makes a card, an offer and a wish to meet of it, by either side', async () => {
    const grant = await open(engine, 'p16');
    await openMenu(grant, 'Quiero poner en el plan');
    await press(grant, 'A card for home');
    await until(() => field(grant, 'title') !== null);
    field<HTMLInputElement>(grant, 'title').value = 'Draw it first';
    await press(grant, 'Start the card');
    await until(() => under(grant, 'Quiero poner en el plan').includes('Card for home: Draw it first'), 'no card');
    const rosa = await open(engine, 'p03');
    await openMenu(rosa, 'Quiero poner en el plan');
    await press(rosa, 'A way to take part');
    await until(() => field(rosa, 'title') !== null);
    field<HTMLInputElement>(rosa, 'title').value = 'My phone plan, told in class';
    await press(rosa, 'Offer this');
    await until(() => under(rosa, 'Quiero poner en el plan').includes('My phone plan'), 'no offer');
    await openMenu(rosa, 'Quiero poner en el plan');
    await press(rosa, 'A wish to meet');
    await until(() => field(rosa, 'why') !== null);
    await press(rosa, 'I would like to meet');
    await until(() => text(rosa).includes('You would like to meet.'), 'no wish');
    await until(() => text(grant).includes('Rosa would like to meet.'), 'the teacher does not see it');
    await press(grant, 'We met');
    await until(() => !text(rosa).includes('You would like to meet.'), 'the wish stays');
    // The card is Daniel's too; that it came from Rosa's words is not.
    expect(((await listed(engine, 'p04', 'touchpoint')) as unknown as readonly { title: string }[]).some(({ title }) => title === 'Draw it first')).to.equal(true);
    expect(await listed(engine, 'p04', 'link')).to.have.lengthOf(1);
  });

  it('keeps what was made on this device while there is no way out', async () => {
    const { adapter, outbox } = holding(engine, 'p03');
    const rosa = await open(adapter as never, 'p03');
    await openMenu(rosa, 'Quiero poner en el plan');
    await press(rosa, 'A wish to meet');
    await until(() => field(rosa, 'why') !== null);
    await press(rosa, 'I would like to meet');
    await until(() => under(rosa, 'Quiero poner en el plan').includes('Saved on this device'), 'it is not said');
    expect(outbox.waiting.map(({ action }) => action.type)).to.deep.equal(['meeting.wish', 'link.make']);
    await outbox.flush();
    await until(() => text(rosa).includes('You would like to meet.'), 'it did not go out');
  });

  it('draws nothing of a thing that this viewer does not see, whoever ties it', async () => {
    const session = engine.session(await engine.viewer('p16'));
    const rosa = await open(engine, 'p03');
    await until(() => under(rosa, 'Quiero poner en el plan').includes('Step in the plan'));
    const blind = { ...session, get: (kind: string, id: string, call?: never) => (kind === 'plan-step' ? Promise.reject(Object.assign(new Error('x'), { code: 'not-found' })) : session.get(kind, id, call)) };
    const grant = await open({ name: 'blind', contract: 0, connect: async () => blind } as never, 'p16');
    await until(() => under(grant, 'Quiero poner en el plan') !== '');
    expect(under(grant, 'Quiero poner en el plan')).not.to.contain('Step in the plan');
  });
});
