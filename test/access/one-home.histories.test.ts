// Random histories of two homes: what one home does alone changes nothing that the other home gets, not even a number (A1).
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isRefusal, type Action, type Draft, type Rule } from '@family-partnering/contract';
import { memoryStorage, type Storage } from '@family-partnering/engine';
import { familyKinds, familyRules } from '@family-partnering/rules';
import { ALONE, type Ask } from './one-home.alone.js';
import { MORE } from './one-home.deeds.js';
import { NOW, OWN, wallWorld, type Name, type Step, type WallWorld } from './wall.world.js';

const OTHER: Name = 'bo';

/** A school, and everything that the other home can come by in it. */
class Look {
  constructor(readonly world: WallWorld, readonly storage: Storage) {}

  static async over(rules: readonly Rule<Action>[]): Promise<Look> {
    const storage = memoryStorage({ clock: () => NOW });
    return new Look(await wallWorld(rules, storage), storage);
  }

  /** Every record as it stands, whoever may see it. */
  readonly record: Ask = (kind, id) => this.storage.write(['tenant:looking'], async (tx) => (await tx.get(kind, id))?.value as never);

  does([who, body, scope]: Step): Promise<void> {
    if (body.type === 'roster.circle') return this.world.enrol('kim', body['without'] as readonly Name[]);
    return this.world.act([[who, body, scope]]);
  }

  /** What the stream tells from a position on, tombstones, versions and "list again" included. */
  told(since: string): Promise<unknown> {
    return this.storage.read(OTHER, async (tx) => {
      const found = await tx.changes(since, 1e6);
      return found === 'unknown position' ? found : [found.stored, found.access];
    });
  }

  position(): Promise<string> {
    return this.storage.read(OTHER, (tx) => tx.position());
  }

  /** Every list, with its cursors, and everything in it by its id. Where the feed stands is sealed on the line (`test/server/seal.test.ts`). */
  async view(): Promise<string> {
    const session = this.world.engine.session(this.world.viewer(OTHER));
    const seen = new Map<string, readonly { readonly id: string }[]>();
    const pages: unknown[] = [];
    const list = async (kind: string, filter: object): Promise<void> => {
      const { position: _, ...page } = await session.list(kind, { filter, limit: 200 });
      pages.push([kind, filter, page]);
      seen.set(kind, [...(seen.get(kind) ?? []), ...page.items]);
    };
    for (const { kind, all } of familyKinds) if (all !== undefined) await list(kind, {});
    for (const { kind, filters } of familyKinds) {
      for (const [name, { parent }] of Object.entries(filters)) {
        for (const { id } of (parent === undefined ? undefined : seen.get(parent)) ?? []) await list(kind, { [name]: id });
      }
    }
    for (const [kind, items] of seen) for (const { id } of items) pages.push(await session.get(kind, id));
    return JSON.stringify(pages);
  }
}

/** What was done alone, over all histories. */
const reached = new Set<string>();

/** Stretches of one home alone after which every list is read again; what the stream tells is looked at after every single action. */
const STRETCHES = 2;

/** One history. Fails at the first action of one home alone from which the other home can tell that there was one. */
async function play(rules: readonly Rule<Action>[], steps: readonly Step[]): Promise<void> {
  const look = await Look.over(rules);
  let left = STRETCHES;
  let view: { readonly was: string; readonly since: readonly string[] } | undefined;
  const compare = async (): Promise<void> => {
    if (view && view.since.length > 0) {
      assert.equal(await look.view(), view.was, `lists differ after ${view.since.join(', ')}`);
      left -= 1;
    }
    view = undefined;
  };
  for (const step of steps) {
    const [who, { type }] = step;
    const alone = await ALONE[type]!(step, look.record);
    if (!alone) await compare();
    else if (left > 0) view ??= { was: await look.view(), since: [] };
    const since = await look.position();
    const refused = await look.does(step).then(() => false, (thrown: unknown) => {
      if (!isRefusal(thrown)) throw thrown;
      return true;
    });
    if (!alone || refused) continue;
    reached.add(type);
    if (view) view = { was: view.was, since: [...view.since, `${who} ${type}`] };
    assert.deepEqual(await look.told(since), [[], false], `the other home is told of ${who}: ${type}`);
  }
  await compare();
}

const some = <T>(of: readonly T[]) => fc.tuple(...of.map((one) => fc.tuple(fc.constant(one), fc.nat({ max: 9 }), fc.nat({ max: 99 }))));
/** All that one home does and whatever others do, each about in its order, with gaps. */
const history = fc.tuple(some(OWN), some(MORE)).map(([own, more]): readonly Step[] => {
  const placed = [own, more].flatMap((all, late) => all.map(([step, chance, jitter], at) => ({ step, chance, when: late * 0.8 + at / all.length + jitter / 300 })));
  return placed.filter(({ chance }) => chance > 1).sort((a, b) => a.when - b.when).map(({ step }) => step);
});

const tried = (rules: readonly Rule<Action>[], numRuns: number) =>
  fc.check(fc.asyncProperty(history, (steps) => play(rules, steps)), { numRuns, seed: 20261124, endOnFailure: true });
const found = async (rules: readonly Rule<Action>[]): Promise<string> => String((await tried(rules, 40)).errorInstance);
const spoilt = (type: string, change: (rule: Rule<Action>) => Rule<Action>['decide']): readonly Rule<Action>[] =>
  familyRules.map((rule) => (rule.type === type ? { ...rule, decide: change(rule as Rule<Action>) } : rule) as Rule<Action>);

describe('what one home does alone', () => {
  it('is no word, no number and no event for the other home, in any order of things', async () => {
    const result = await tried(familyRules as readonly Rule<Action>[], 40);
    assert.equal(result.failed, false, `${fc.defaultReportMessage(result) ?? ''}\n${String(result.errorInstance)}`);
  });

  it('is said for every action that there is, and each that can be done alone was', () => {
    assert.deepEqual(familyRules.map(({ type }) => type).filter((type) => !Object.hasOwn(ALONE, type)), []);
    const never = Object.entries(ALONE).filter(([type, alone]) => alone.length > 0 && !reached.has(type)).map(([type]) => type);
    assert.deepEqual(never, [], 'no history came to do these alone');
  });

  it('finds a number that goes up for both (control: how a plan was shared before)', async () => {
    const before = spoilt('plan.share', (rule) => (action, read, context) => {
      const plan = read.get<object>('plan', (action as unknown as { plan: string }).plan)!;
      return [...rule.decide(action, read, context), { ...plan, audience: [...plan.audience, 'partner:kim:mentor'] } as Draft];
    });
    assert.match(await found(before), /the other home is told of \w+: plan\.share/);
  });

  it('finds a right that is written anew for both homes (control)', async () => {
    const renewing = spoilt('circle.block', (rule) => (action, read, context) => {
      const grant = read.get<object>('grant', 'bo|circle:kim|kim')!;
      return [...rule.decide(action, read, context), grant as Draft];
    });
    assert.match(await found(renewing), /told of \w+: circle\.block/);
  });

  it('finds a record that is only put elsewhere in a list (control)', async () => {
    const moving = spoilt('homework.stuck', (rule) => (action, read, context) => {
      const card = read.get<object>('touchpoint', 'hw|kim')!;
      return [...rule.decide(action, read, context), { ...card, index: { ...card.index, recent: ['9'] } } as Draft];
    });
    assert.match(await found(moving), /told of \w+: homework\.stuck/);
  });
});
