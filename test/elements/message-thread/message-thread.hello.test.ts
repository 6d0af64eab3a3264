import type { Person } from '@family-partnering/contract';
import { engineAdapter, type Engine } from '@family-partnering/engine';
import { likesToListen } from '@family-partnering/elements/message-thread/writing.model';
import { expect } from '@open-wc/testing';
import { button, hasButton, open, press, riverbend, root, say, text, until } from './world.js';

const LISTENS = 'Mirlande likes to listen. Record it, or ask a person.';
const composerText = (element: Awaited<ReturnType<typeof open>>): string => (root(element).querySelector('.composer')!.textContent ?? '').replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ');
const hello = (element: Awaited<ReturnType<typeof open>>): HTMLElement | null => root(element).querySelector('.hello');
const pressed = (element: Awaited<ReturnType<typeof open>>, name: string): string | null => button(element, name).getAttribute('aria-pressed');

describe('a first hello in <fp-message-thread>', () => {
  let engine: Engine;
  const mirlande = async (): Promise<Person> => {
    const session = engine.session(await engine.viewer('p19'));
    const person = (await session.get('person', 'p11')) as unknown as Person;
    await session.close();
    return person;
  };
  before(async () => {
    engine = await riverbend();
    const session = engine.session(await engine.viewer('p19'));
    await session.act({ id: 'hello', type: 'thread.start', scope: 'circle:c-p10', thread: 't-hello', circle: 'c-p10', about: 'Our first hello', mode: 'all', people: ['p11', 'p10'] } as never);
    await session.close();
    await say(engine, 'p19', 'Welcome. How shall we reach you?', 't-hello');
  });

  it('asks in the talk how words are best brought; each tap is kept, and what stands about a person is shown to them', async () => {
    const home = await open(engine, 'p11', 't-hello');
    await until(() => hello(home));
    expect(text(home).replace(/[\u2066-\u2069]/g, '')).to.contain('you speak Haitian Creole and a little French. You read a little French. Not right? Tell us here.');
    await expect(home).to.be.accessible({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } as never);
    // What the roster has is no answer of theirs.
    expect(pressed(home, 'I listen')).to.equal('false');
    await press(home, 'I listen');
    await until(() => pressed(home, 'I listen') === 'true');
    await press(home, 'A person calls');
    await until(() => pressed(home, 'A person calls') === 'true');
    const told = await mirlande();
    expect(told.means).to.deep.equal(['listen', 'person']);
    expect([told.speaks, told.reads, told.little]).to.deep.equal([['ht', 'fr'], ['fr'], { speaks: ['fr'], reads: ['fr'] }]);
    expect(told.toldAt).to.be.a('string');
  });

  it('tells the next writer, who sees in the circle who said it and when', async () => {
    const rahimi = await open(engine, 'p19', 't-hello');
    await until(() => composerText(rahimi).includes(LISTENS));
    await press(rahimi, 'About this talk');
    await until(() => text(rahimi).replace(/[\u2066-\u2069]/g, '').includes('Speaks Haitian Creole and a little French. Reads a little French. Prefers voice or a call. Told by Mirlande today.'));
    // The control: what somebody asks for now stands above it, and nobody is told of a person who reads.
    const session = engine.session(await engine.viewer('p11'));
    await session.act({ id: 'way', type: 'person.way', scope: 'person:p11', how: 'call' } as never);
    root(rahimi).querySelector<HTMLButtonElement>('.thread-head .tools button')!.click();
    await until(() => root(rahimi).querySelector('.composer') && composerText(rahimi).includes('prefers a call'));
    expect(composerText(rahimi)).not.to.include(LISTENS);
    await session.close();
  });

  it('is not asked of somebody who has answered, nor of the school, nor where it cannot be kept', async () => {
    const adapter = engineAdapter(engine, 'p11');
    const unable = { ...adapter, connect: async () => {
      const session = await adapter.connect();
      return { ...session, supports: { ...session.supports, actions: session.supports.actions.filter((one) => one !== 'person.languages') } };
    } };
    const without = await open(unable, 'p11', 't-hello');
    await until(() => hasButton(without, 'Thank you'));
    expect(hello(without)).to.equal(null);
    await say(engine, 'p11', 'Bonswa.', 't-hello');
    const after = await open(engine, 'p11', 't-hello');
    await say(engine, 'p19', 'Thank you, Mirlande.', 't-hello');
    await until(() => hasButton(after, 'Thank you'));
    expect(hello(after)).to.equal(null);
  });

  it('can be said in another way later, under "About this talk", by either side', async () => {
    for (const [person, thread] of [['p11', 't-hello'], ['p19', 't-hello']] as const) {
      const element = await open(engine, person, thread);
      await press(element, 'About this talk');
      await until(() => hasButton(element, 'I read'));
      const before = pressed(element, 'I read');
      await press(element, 'I read');
      await until(() => pressed(element, 'I read') !== before);
    }
    expect((await mirlande()).means).to.include('read');
  });

  it('knows who likes to listen: best of all, or instead of reading', () => {
    expect([['listen'], ['listen', 'read'], ['person', 'listen']].map((means) => likesToListen(means as never))).to.deep.equal([true, true, true]);
    expect([['read'], ['read', 'listen'], ['person'], []].map((means) => likesToListen(means as never))).to.deep.equal([false, false, false, false]);
  });
});
