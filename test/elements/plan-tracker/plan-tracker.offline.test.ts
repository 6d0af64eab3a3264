import { Refusal, type Adapter, type Observer } from '@family-partnering/contract';
import { engineAdapter, type Engine } from '@family-partnering/engine';
import type { PlanTracker } from '@family-partnering/elements/plan-tracker/plan-tracker';
import { withOutbox } from '@family-partnering/outbox';
import { expect } from '@open-wc/testing';
import { riverbend } from '../../../stories/support/school.js';
import { all, button, field, open, press, root, text, until, write } from './support.js';

const SAVED = 'Saved on this device. Not sent yet.';

/** A school that can be out of reach, and pages of one person on one device that keep what is done. */
class Away {
  away = false;
  refuses: Refusal | undefined;
  readonly #database = `plan-${crypto.randomUUID()}`;
  readonly #watching = new Set<Observer>();
  constructor(readonly engine: Engine, readonly person: string) {}

  go(away: boolean): void {
    this.away = away;
    for (const one of this.#watching) one.status?.(away ? 'offline' : 'live');
    if (!away) dispatchEvent(new Event('online'));
  }

  /** As after a reload: the same device, a new page. */
  page(): Adapter {
    const adapter = engineAdapter(this.engine, this.person);
    const reach = <T>(work: () => Promise<T>): Promise<T> => (this.away ? Promise.reject(new Refusal('offline')) : work());
    const far: Adapter = {
      ...adapter,
      connect: () => reach(async () => {
        const session = await adapter.connect();
        return {
          ...session,
          list: (...call) => reach(() => session.list(...call)), get: (...call) => reach(() => session.get(...call)),
          act: (...call) => reach(() => (this.refuses ? Promise.reject(this.refuses) : session.act(...call))),
          watch: (since, to, call) => {
            this.#watching.add(to);
            session.watch!(since, to, call);
          },
        };
      }),
    };
    return withOutbox(far, { server: this.#database, platform: { databaseName: this.#database, pace: { firstMs: 20, mostMs: 60 }, online: () => !this.away } as never });
  }
}

const marked = (element: PlanTracker): string => root(element).querySelector('[data-step="p-1-a2"]')?.textContent ?? text(element);

describe('<fp-plan-tracker>, out of reach', () => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await riverbend();
  });

  it('keeps what is being written through a reload, and forgets it once it is sent', async () => {
    const device = new Away(engine, 'p03');
    const rosa = await open(device.page(), 'p03');
    await press(rosa, 'Suggest a step');
    await write(rosa, 'What?', 'A walk before homework');
    await write(rosa, 'When?', 'at four');
    const shelf = (await device.page().connect()).device!.drafts;
    const kept = async (): Promise<string> => JSON.stringify((await shelf.read('plan:c-p01:p-1:forms')) ?? '');
    await until(async () => (await kept()).includes('at four'), 'it is not kept');
    rosa.remove();

    const again = await open(device.page(), 'p03');
    await until(() => root(again).querySelector('[data-form=step]'), 'the form is not open again');
    expect([field(again, 'What?').value, field(again, 'When?').value]).to.deep.equal(['A walk before homework', 'at four']);
    await press(again, 'Suggest it', '[data-form=step]');
    await until(async () => (await all(engine, 'p03', 'plan-step')).some(({ asks, now }) => JSON.stringify([asks, now]).includes('A walk before homework')), 'it did not go out');
    again.remove();
    const last = await open(device.page(), 'p03');
    expect(root(last).querySelector('[data-form]')).to.equal(null);
  });

  it('keeps an entry and a count in their places through a reload, and sends them once', async () => {
    const device = new Away(engine, 'p16');
    const grant = await open(device.page(), 'p16');
    const [logs, points] = [(await all(engine, 'p16', 'plan-log')).length, (await all(engine, 'p16', 'plan-point')).length];
    device.go(true);
    await press(grant, 'Yes', '[data-step="p-1-a2"]');
    await until(() => marked(grant).includes(SAVED), 'it does not say that it waits');
    expect(root(grant).querySelectorAll('.week .here').length).to.equal(1);
    expect(button(root(grant).querySelector('[data-step="p-1-a2"]')!, 'Partly'), 'it is not asked again').to.equal(undefined);
    await press(grant, 'Add what you saw');
    await press(grant, '4', '.counts');
    await until(() => root(grant).querySelectorAll('svg.here > .pt.school').length === 1, 'the count is not drawn dotted');
    expect((await all(engine, 'p16', 'plan-log')).length).to.equal(logs);
    grant.remove();

    const again = await open(device.page(), 'p16');
    await until(() => marked(again).includes(SAVED) && root(again).querySelectorAll('svg.here > .pt.school').length === 1, 'lost with the page');
    device.go(false);
    await until(() => !text(again).includes(SAVED), 'it did not go out');
    await until(async () => (await all(engine, 'p16', 'plan-log')).length === logs + 1, 'not once');
    expect((await all(engine, 'p16', 'plan-point')).length).to.equal(points + 1);
    expect(root(again).querySelectorAll('.week .here').length).to.equal(0);
    await until(() => root(again).querySelectorAll('.pt.school').length === 17, 'the count is gone');
  });

  it('keeps a yes to a step, which nobody is asked for again', async () => {
    const device = new Away(engine, 'p01');
    const mateo = await open(device.page(), 'p01');
    device.go(true);
    await press(mateo, 'Yes, I will');
    await until(() => !text(mateo).includes('This waits for you'), 'it is asked again');
    const step = root(mateo).querySelector('[data-step="p-1-a6"]')!;
    expect(step.textContent).to.contain(SAVED);
    device.go(false);
    await until(async () => (await all(engine, 'p01', 'plan-step')).some(({ id, now }) => id === 'p-1-a6' && now !== undefined), 'it did not go out');
    await until(() => !text(mateo).includes(SAVED), 'it still says that it waits');
  });

  it('shows what was refused with its words, until it goes or is thrown away; never as if it were done (control)', async () => {
    const device = new Away(engine, 'p16');
    const grant = await open(device.page(), 'p16');
    device.refuses = new Refusal('invalid', { reason: 'day-ahead' });
    await press(grant, 'Yes', '[data-step="p-1-a2"]');
    await until(() => text(grant).includes('That day has not come yet.'), 'nothing was said');
    expect(root(grant).querySelectorAll('.week .here').length, 'a refused entry is drawn').to.equal(0);
    expect(button(root(grant).querySelector('[data-step="p-1-a2"]')!, 'Yes'), 'it can be said again').not.to.equal(undefined);
    await press(grant, 'Throw away');
    await until(() => !text(grant).includes('That day has not come yet.'), 'it stays');
  });
});
