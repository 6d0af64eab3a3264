import { newId, type Action, type Thread } from '@family-partnering/contract';
import type { Engine } from '@family-partnering/engine';
import type { MessageThread } from '@family-partnering/elements/message-thread/message-thread';
import { expect } from '@open-wc/testing';
import { box, button, hasButton, open, press, riverbend, root, text, until } from './world.js';

const bare = (words: string): string => words.replace(/[\u2066-\u2069]/g, '');
const panel = (element: MessageThread): string => bare(root(element).querySelector('.talk-panel')?.textContent ?? '').replace(/\s+/g, ' ');
const shown = (element: MessageThread): string => bare(text(element));
/** What the panel says of what was done last. */
const saved = (element: MessageThread): string => bare([...root(element).querySelectorAll('.talk-panel [role=status]')].at(-1)?.textContent ?? '').trim();

describe('about this talk: who comes, stays and goes (A4, T21)', function circle() {
  this.timeout(30_000);
  let engine: Engine;
  beforeEach(async () => {
    engine = await riverbend();
  });

  async function about(person: string, thread: string): Promise<MessageThread> {
    const element = await open(engine, person, thread);
    await press(element, 'About this talk');
    await until(() => root(element).querySelector('.talk-panel'), 'the panel did not open');
    return element;
  }
  /** What the engine gives to somebody of a talk, as a word. */
  async function sees(person: string, thread: string): Promise<string> {
    const session = await engine.viewer(person).then((viewer) => engine.session(viewer), () => undefined);
    const seen = await session?.get('thread', thread).then(() => 'seen', ({ code }: { code: string }) => code) ?? 'nobody here';
    await session?.close();
    return seen;
  }
  async function endOf(person: string): Promise<string | undefined> {
    const session = engine.session(await engine.viewer('p03'));
    const { members } = (await session.get('thread', 't-I')) as unknown as Thread;
    await session.close();
    return members.find((seat) => seat.person === person)?.until;
  }

  it('brings somebody of the circle in, after it was said what they will see; both sides see them there', async () => {
    const grant = await about('p16', 't-A');
    const rosa = await about('p03', 't-A');
    await press(rosa, 'Bring somebody in');
    await until(() => panel(rosa).includes('They see messages from now on. Earlier ones open only when everyone here agrees.'), 'it is not said what they will see');
    // The control: what is only looked at changes nothing.
    await press(rosa, 'Cancel');
    await until(() => !panel(rosa).includes('They see messages from now on'), 'it stays open');
    expect(await sees('p20', 't-A')).to.equal('not-found');
    await press(rosa, 'Bring somebody in');
    await press(rosa, 'Dr. Okafor');
    await until(() => saved(rosa) === 'Dr. Okafor comes in, or is asked first.', 'it is not said what was done');
    expect(await sees('p20', 't-A')).to.equal('seen');
    for (const element of [rosa, grant]) await until(() => root(element).querySelector('.people')!.textContent!.includes('Dr. Okafor'), 'one side does not see who came');
    const okafor = await open(engine, 'p20', 't-A');
    expect(shown(okafor)).not.to.contain('Maths is hard');
    expect(root(okafor).querySelectorAll('.msg').length, 'what was said before is open to whoever came').to.equal(0);
  });

  it('gives a partner more time, until a day that is chosen; both sides see it', async () => {
    const bell = await open(engine, 'p23', 't-I');
    await until(() => shown(bell).includes('Your time in this circle ends on'), 'he is not told');
    const rosa = await about('p03', 't-I');
    expect(panel(rosa)).to.contain('Coach Bell is with us until');
    const before = await endOf('p23');
    await press(rosa, 'Give more time: Coach Bell');
    await until(() => panel(rosa).includes('Until when may Coach Bell stay?'), 'no day can be chosen');
    await press(rosa, 'Cancel');
    expect(await endOf('p23'), 'a question changed it').to.equal(before);
    await press(rosa, 'Give more time: Coach Bell');
    await press(rosa, /February/);
    await until(() => saved(rosa) === 'Saved', 'it is not said that it is done');
    expect((await endOf('p23'))! > before!, 'he has no more time').to.equal(true);
    await until(() => !shown(bell).includes('Your time in this circle ends on'), 'he is still told that it ends');
    expect(panel(rosa)).not.to.contain('Coach Bell is with us until');
  });

  it('ends a partner’s time after a second question; his open page lets go of it', async () => {
    const bell = await open(engine, 'p23', 't-I');
    const rosa = await about('p03', 't-I');
    await press(rosa, 'End their time: Coach Bell');
    await until(() => panel(rosa).includes('Coach Bell leaves this circle now and sees nothing of it any more.'), 'it is not said what it does');
    expect(await sees('p23', 't-I'), 'one tap was enough').to.equal('seen');
    await press(rosa, 'End their time');
    await until(() => saved(rosa) === 'Saved', 'it is not said that it is done');
    await until(() => shown(bell).includes('This talk has ended for you.'), 'his page still shows it');
    // It was his last circle: the school does not know him any more.
    expect([await sees('p23', 't-I'), box(bell)]).to.deep.equal(['nobody here', null]);
    expect(root(rosa).querySelector('.people')!.textContent).not.to.contain('Coach Bell');
    // Nothing can be ended of school or of a student.
    expect(['Ms. Grant', 'Mateo'].some((name) => hasButton(rosa, new RegExp(`: ${name}$`)))).to.equal(false);
  });

  it('parts two people after a second question, says so, and lets it be taken back', async () => {
    const bell = await open(engine, 'p23', 't-I');
    const rosa = await about('p03', 't-I');
    await press(rosa, 'No shared talk any more: Coach Bell');
    await until(() => panel(rosa).includes('You and Coach Bell will be in no talk together any more.') && panel(rosa).includes('It holds from now on'), 'it is not said what it does');
    expect(await sees('p23', 't-I')).to.equal('seen');
    await press(rosa, 'No shared talk any more');
    await until(() => panel(rosa).includes('You share no talk with Coach Bell.'), 'it does not say so');
    await until(() => shown(bell).includes('This talk has ended for you.'), 'his page still shows it');
    await press(rosa, 'Allow it again');
    await until(() => !panel(rosa).includes('You share no talk with'), 'it cannot be taken back');
    await press(rosa, 'Bring somebody in');
    await press(rosa, 'Coach Bell');
    await until(() => saved(rosa).startsWith('Coach Bell comes in'), 'he cannot come back');
    expect(await sees('p23', 't-I')).to.equal('seen');
  });

  it('says in words that somebody whom one shares no talk with cannot come in', async () => {
    const session = engine.session(await engine.viewer('p03'));
    await session.act({ id: newId(), type: 'circle.block', scope: 'circle:c-p01', circle: 'c-p01', person: 'p23', blocked: true } as Action);
    const rosa = await about('p03', 't-A');
    await until(() => panel(rosa).includes('You share no talk with Coach Bell.'), 'it does not say so');
    await press(rosa, 'Bring somebody in');
    await until(() => hasButton(rosa, 'Dr. Okafor'), 'nobody can come in');
    expect(hasButton(rosa, 'Coach Bell'), 'he is offered, though it cannot be').to.equal(false);
    // The control: once it is taken back, he is.
    await press(rosa, 'Allow it again');
    await until(() => saved(rosa) === 'Saved', 'it is not said that it is done');
    await press(rosa, 'Bring somebody in');
    await until(() => hasButton(rosa, 'Coach Bell'), 'he cannot come in again');
  });

  it('offers nobody of another home, says to staff that it is for one home, and to a home nothing of it', async () => {
    const grant = await about('p16', 't-A');
    await press(grant, 'Bring somebody in');
    await until(() => hasButton(grant, 'Dr. Okafor'), 'nobody can be brought in');
    expect(bare(root(grant).querySelector('.one-home')!.textContent!)).to.contain('One home only: Rosa.');
    expect(hasButton(grant, 'Daniel')).to.equal(false);
    // The rule says no to what is not offered.
    const session = engine.session(await engine.viewer('p16'));
    const refusal = await session.act({ id: newId(), type: 'thread.add', scope: 'circle:c-p01', thread: 't-A', person: 'p04' } as Action).then(() => undefined, (reason: { code: string; reason?: string }) => reason);
    expect([refusal?.code, refusal?.reason]).to.deep.equal(['invalid', 'two-homes']);
    const rosa = await about('p03', 't-A');
    await press(rosa, 'Bring somebody in');
    await until(() => hasButton(rosa, 'Dr. Okafor'), 'nobody can be brought in');
    expect([root(rosa).querySelector('.one-home'), shown(rosa).includes('Daniel'), shown(rosa).includes('home only')]).to.deep.equal([null, false, false]);
    // The control: in the talk of his own home the same name is there.
    expect(shown(await open(engine, 'p16', 't-B'))).to.contain('Daniel');
  });

  it('has each control as large as a finger needs, named after whom it is about', async () => {
    const rosa = await about('p03', 't-I');
    for (const name of ['Give more time: Coach Bell', 'End their time: Coach Bell', 'No shared talk any more: Coach Bell', 'Bring somebody in']) {
      expect(button(rosa, name).getBoundingClientRect().height, name).to.be.at.least(43);
    }
  });
});
