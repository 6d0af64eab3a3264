import { Refusal, type Adapter, type Answer, type Session } from '@family-partnering/contract';
import { engineAdapter, type Engine } from '@family-partnering/engine';
import { withOutbox } from '@family-partnering/outbox';
import { expect } from '@open-wc/testing';
import { card, open, riverbend, root, seen, tap, text, until } from './world.js';

/** An adapter that can be cut off, and counts what it was asked to do. */
function line(engine: Engine, person: string) {
  const state = { away: false, acts: 0 };
  const inner = engineAdapter(engine, person);
  const reach = (): void => {
    if (state.away) throw new Refusal('offline');
  };
  const adapter: Adapter = {
    ...inner,
    name: `line-${crypto.randomUUID()}`,
    async connect(call) {
      reach();
      const session = await inner.connect(call);
      return {
        ...session,
        list: async (...all) => (reach(), session.list(...all)),
        get: async (...all) => (reach(), session.get(...all)),
        act: async (...all) => (reach(), (state.acts += 1), session.act(...all)),
      } as Session;
    },
  };
  return { state, adapter };
}

describe('<fp-homework-card> where there is no network', () => {
  const SAVED = 'Saved on this device. Not sent yet.';

  it('keeps a stuck note on this device, says so with what the school says and help, survives a reload, and sends it once', async () => {
    const engine = await riverbend();
    const { state, adapter } = line(engine, 'p04');
    const device = { online: () => !state.away };
    const outboxed = (): Adapter => withOutbox(adapter, { platform: device });
    const notes = async () => (await seen<Answer>(engine, 'p16', 'answer')).filter(({ author, sort }) => author.person === 'p04' && sort === 'stuck');
    const first = await open(outboxed(), 'p04', { touchpoint: card('p01') });
    await until(() => text(first).includes('Two trips'));
    state.away = true;
    await tap(first, 'We got stuck');
    await tap(first, 'The task is not clear');
    await tap(first, 'Send');
    await until(() => text(first).includes(SAVED));
    expect(text(first)).to.contain('You can stop here for tonight').and.to.contain('Help that opens next');
    expect(root(first).querySelector('.entry.device')).not.to.equal(null);
    expect((await notes()).length).to.equal(0);
    first.remove();

    const again = await open(outboxed(), 'p04', { touchpoint: card('p01') });
    await until(() => text(again).includes(SAVED), `not there after a reload: ${text(again)}`);
    expect((await notes()).length).to.equal(0);
    state.away = false;
    window.dispatchEvent(new Event('online'));
    await until(() => !text(again).includes(SAVED) && text(again).includes('Stuck'), 'it was not sent');
    const [note] = await notes();
    expect([note!.times, state.acts]).to.deep.equal([1, 1]);
  });

  it('shows whatever else was written without a network, and sends it once', async () => {
    const engine = await riverbend();
    const { state, adapter } = line(engine, 'p03');
    const rosa = await open(withOutbox(adapter, { platform: { online: () => !state.away } }), 'p03', { touchpoint: card('p01') });
    await until(() => text(rosa).includes('School wrote back'));
    state.away = true;
    await tap(rosa, 'Write back');
    root(rosa).querySelector('textarea')!.value = 'Gracias. Mañana lo vemos.';
    root(rosa).querySelector('textarea')!.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await tap(rosa, 'Send');
    await until(() => root(rosa).querySelector('.entry.device')?.textContent?.includes('Mañana lo vemos'), 'what was written is not to be seen');
    expect(text(rosa)).to.contain(SAVED);
    state.away = false;
    window.dispatchEvent(new Event('online'));
    await until(() => !root(rosa).querySelector('.entry.device') && text(rosa).includes('Mañana lo vemos'), 'it was not sent');
    expect(state.acts).to.equal(1);
  });

  it('keeps words that did not go out, tries again, and gives them back to be changed', async () => {
    const engine = await riverbend();
    const { state, adapter } = line(engine, 'p04');
    let refuses = true;
    const refusing: Adapter = {
      ...adapter,
      async connect(call) {
        const session = await adapter.connect(call);
        return { ...session, act: async (...all) => { if (refuses) throw new Refusal('invalid'); return session.act(...all); } } as Session;
      },
    };
    const one = await open(withOutbox(refusing, { platform: { online: () => !state.away } }), 'p04', { touchpoint: card('p01') });
    await tap(one, 'We have a question');
    root(one).querySelector('textarea')!.value = 'Is a bus a trip?';
    root(one).querySelector('textarea')!.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await tap(one, 'Send');
    await until(() => root(one).querySelector('.entry.failed'), `nothing is said to have failed: ${text(one)}`);
    expect(text(one)).to.contain('This did not go out. Your words are safe here.').and.to.contain('Is a bus a trip?');
    await tap(one, 'Take it back to change it');
    await until(() => root(one).querySelector('textarea')?.value === 'Is a bus a trip?', 'the words are not back in their box');
    refuses = false;
    await tap(one, 'Send');
    await until(() => root(one).querySelector('.entry:not(.failed, .device)'), 'it did not go out');
  });
});
