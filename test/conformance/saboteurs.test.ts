// The suite is tested itself: a backend with one fault fails exactly the case that was written for it.
import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { collect, runConformance, type Backend, type Case } from '@family-partnering/conformance';
import type { Adapter } from '@family-partnering/contract';
import { overlay } from '@family-partnering/conformance/overlay';
import { messageOf } from '@family-partnering/conformance/report';
import { saboteurs, type Saboteur } from '@family-partnering/conformance/saboteurs';
import { memoryBackend, outboxMemoryBackend } from './backends.js';

/** Long enough for a busy machine: only what never comes is waited for so long. */
const PATIENCE_MS = 4_000;

const aboutDevice = ({ breaks }: Saboteur): boolean => /^C-(OUTBOX|DEVICE)-/.test(breaks);
const baseOf = (one: Saboteur): Backend => (aboutDevice(one) ? outboxMemoryBackend : memoryBackend);

/** C-SESSION tells whether there is an outbox, so it stands with the cases of the device. */
const touchesDevice = ({ id, device }: Case): boolean => device || id.startsWith('C-SESSION-');

const groupOf = ({ id }: Pick<Case, 'id'>): string => id.slice(0, id.lastIndexOf('-'));

/** Every saboteur meets the cases of its own group, and each time another eighth of all others; in the full run it meets them all. */
const SHARES = process.env['FP_FULL'] ? 1 : 8;
const metBy = (one: Saboteur) => (aCase: Case, at: number): boolean => groupOf(aCase) === groupOf({ id: one.breaks }) || at % SHARES === saboteurs.indexOf(one) % SHARES;

async function failuresWith(one: Saboteur): Promise<readonly string[]> {
  const base = baseOf(one);
  const cases = (one.within === 'device' ? collect().filter(touchesDevice) : collect()).filter(metBy(one));
  const spoilt: Backend = { ...base, patienceMs: PATIENCE_MS, open: async () => one.spoil(await base.open()) };
  const { outcomes } = await runConformance(spoilt, { cases, atATime: 6 });
  return outcomes.flatMap((outcome) => (outcome.state === 'failed' ? [`${outcome.id}: ${messageOf(outcome.error)}`] : []));
}

describe('each saboteur fails exactly its case', { concurrency: 4 }, () => {
  for (const one of saboteurs) {
    test(`${one.breaks}: ${one.fault}`, async () => {
      const failures = await failuresWith(one);
      assert.deepEqual(failures.map((failure) => failure.split(':')[0]), [one.breaks], failures.join('\n'));
    });
  }
});

test('no case but those of the device touches outbox or device: a fault within these cannot reach the others', async () => {
  const shut = new Proxy({}, { get: () => { throw new Error('it was touched'); } });
  const base = outboxMemoryBackend;
  const closed: Backend = {
    ...base, patienceMs: PATIENCE_MS,
    async open() {
      const stage = await base.open();
      return { ...stage, adapter: (person) => {
        const adapter = stage.adapter(person) as Adapter;
        return { ...adapter, connect: async (call) => overlay(await adapter.connect(call), { outbox: shut as never, device: shut as never }) } as Adapter;
      } };
    },
  };
  const cases = collect().filter((one) => !touchesDevice(one));
  const stateOf = async (some: readonly Case[]): Promise<readonly string[]> => [...new Set((await runConformance(closed, { cases: some, atATime: 6 })).outcomes.map(({ state }) => state))].sort();
  assert.ok(cases.length > 90);
  assert.deepEqual((await stateOf(cases)).filter((state) => state !== 'skipped'), ['passed']);
  assert.deepEqual(await stateOf(collect().filter(({ id }) => id === 'C-OUTBOX-01')), ['failed'], 'the control: a case of the device notices');
});

test('every saboteur names a case that there is', () => {
  const known = new Set(collect().map(({ id }) => id));
  assert.deepEqual(saboteurs.filter(({ breaks }) => !known.has(breaks)), []);
});

/** What nobody can hide: each says why it has no saboteur. */
const WITHOUT: Readonly<Record<string, string>> = {
  'C-OUTBOX-02': 'an outbox that never sends fails in every case that waits for words to arrive',
};

test('every case has a saboteur, or a reason why not', () => {
  const covered = new Set([...saboteurs.map(({ breaks }) => breaks), ...Object.keys(WITHOUT)]);
  assert.deepEqual(collect().map(({ id }) => id).filter((id) => !covered.has(id)), []);
});
