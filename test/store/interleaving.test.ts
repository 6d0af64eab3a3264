import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Action, Entity } from '@family-partnering/contract';
import { createRecord, createStore } from '@family-partnering/store';
import type { Wins } from '@family-partnering/store/entities';
import { replicaOf } from '@family-partnering/store/replica';
import { ScriptedServer, settled, thing } from './scripted-session.js';

type Step =
  | { readonly do: 'change' | 'act' | 'remove' | 'loseAccess' | 'regainAccess' | 'look'; readonly which: number }
  | { readonly do: 'answer'; readonly which: number }
  | { readonly do: 'push' | 'list' };

const NAMES = ['a', 'b', 'c', 'd'];
const which = fc.nat({ max: 7 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('change' as const, 'act' as const, 'look' as const), which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('remove' as const, 'loseAccess' as const, 'regainAccess' as const), which }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('answer' as const), which }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('push' as const, 'list' as const) }) },
);

/** Plays a history in which every answer arrives when the dice say so; then lets everything arrive. @returns [shown, truth] */
async function play(steps: readonly Step[], wins?: Wins): Promise<readonly [string[], string[]]> {
  const server = new ScriptedServer(true);
  const hidden = new Map<string, Entity>();
  const versions = new Map<string, number>();
  const next = (id: string): number => versions.set(id, (versions.get(id) ?? 0) + 1).get(id)!;
  const change = (id: string, changedBy: string): void => {
    const entity = { ...thing(id, next(id)), changedBy };
    if (hidden.has(id)) hidden.set(id, entity);
    else server.commit([{ type: 'upsert', entity }]);
  };
  server.decide = (action) => {
    const id = (action as Action & { thing: string }).thing;
    if (hidden.has(id)) return [];
    return [{ type: 'upsert', entity: { ...thing(id, next(id)), changedBy: action.id } }];
  };
  const session = server.session();
  if (wins) replicaOf(session, wins);
  const stores = [createStore(session, 'thing', {}, [])];
  const looks: { readonly id: string; readonly record: ReturnType<typeof createRecord> }[] = [];
  const acting: Promise<unknown>[] = [];
  for (const [i, one] of steps.entries()) {
    const id = 'which' in one ? NAMES[one.which % NAMES.length]! : '';
    if (one.do === 'change') change(id, `c${i}`);
    if (one.do === 'act') acting.push(stores[0]!.act({ id: `act${i}`, type: 'thing.make', scope: 'circle:c', thing: id } as Action));
    if (one.do === 'remove' && server.truth.has(`thing ${id}`)) server.commit([{ type: 'remove', kind: 'thing', id, version: next(id) }]);
    if (one.do === 'loseAccess' && server.truth.has(`thing ${id}`)) {
      hidden.set(id, server.truth.get(`thing ${id}`)!);
      server.truth.delete(`thing ${id}`);
      server.reset();
    }
    if (one.do === 'regainAccess' && hidden.has(id)) {
      server.truth.set(`thing ${id}`, hidden.get(id)!);
      hidden.delete(id);
      server.reset();
    }
    if (one.do === 'answer' && server.held.length > 0) server.held.splice(one.which % server.held.length, 1)[0]!.release();
    if (one.do === 'push') server.push();
    if (one.do === 'list' && stores.length < 4) stores.push(createStore(session, 'thing', {}, []));
    if (one.do === 'look' && looks.length < 3) looks.push({ id, record: createRecord(session, 'thing', id) });
    if (i % 3 === 0) await settled();
  }
  for (let i = 0; i < 20; i += 1) {
    // Late answers arrive in the worst order: the oldest question last.
    server.held.splice(0).reverse().forEach((held) => held.release());
    await settled();
    server.push();
  }
  await Promise.all(acting);
  const shown = stores.map((store) => store.snapshot.items.map(({ id, version }) => `${id}${version}`).sort().join());
  const one = (entity: { readonly id: string; readonly version: number } | undefined): string => (entity ? `${entity.id}${entity.version}` : 'none');
  const seen = looks.map(({ record }) => one(record.snapshot.item));
  [...stores, ...looks.map(({ record }) => record)].forEach((open) => open.close());
  const truth = [...server.truth.values()].map(one).sort().join();
  return [[...shown, ...seen], [...stores.map(() => truth), ...looks.map(({ id }) => one(server.truth.get(`thing ${id}`)))]];
}

const history = fc.array(step, { minLength: 5, maxLength: 40 });

describe('receipts, the stream and resets in any order', () => {
  it('end at the truth in 600 random histories', async () => {
    await fc.assert(fc.asyncProperty(history, async (steps) => {
      const [shown, truth] = await play(steps);
      assert.deepEqual(shown, truth);
    }), { numRuns: 600 });
  });

  it('do not, when the last writer wins whatever its version (planted defect, caught)', async () => {
    const lastWriterWins: Wins = () => true;
    const found = await fc.check(fc.asyncProperty(history, async (steps) => {
      const [shown, truth] = await play(steps, lastWriterWins);
      assert.deepEqual(shown, truth);
    }), { numRuns: 600, endOnFailure: true });
    assert.ok(found.failed, 'the planted defect was not caught');
  });
});
