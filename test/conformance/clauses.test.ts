// The clauses of the document and the cases of the suite are the same.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { collect, reportTable, runCase, runConformance, type Backend } from '@family-partnering/conformance';
import { familyKinds, familyRules } from '@family-partnering/rules';
import { memoryBackend } from './backends.js';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const document = read('docs/adapters/contract.md');
const clauses = (text: string): readonly string[] => [...text.matchAll(/<a id="(C-[A-Z]+-\d\d)"><\/a>/g)].map(([, id]) => id!);
const ids = collect().map(({ id }) => id);

test('every case has its clause in the document, and every clause its case', () => {
  assert.deepEqual(clauses(document), ids);
});

test('a clause that is missing in the document is found', () => {
  assert.notDeepEqual(clauses(document.replace('<a id="C-LIST-03"></a>', '')), ids);
});

test('every id is used once', () => {
  assert.equal(new Set(ids).size, ids.length);
});

test('the places that the code of the contract points to are there', () => {
  const named = [...read('packages/contract/src/adapter.ts').matchAll(/contract\.md#([\w-]+)/g)].map(([, id]) => id!);
  assert.ok(named.length > 0);
  assert.deepEqual(named.filter((id) => !document.includes(`<a id="${id}"></a>`)), []);
});

test('the example in the document is the one that the suite runs', () => {
  const blocks = [...read('docs/adapters/write-an-adapter.md').matchAll(/<!-- from (\S+) -->\n```ts\n([\s\S]*?)```/g)];
  assert.deepEqual(blocks.map(([, path]) => path), ['test/conformance/example-adapter.ts', 'test/conformance/example-backend.ts']);
  for (const [, path, code] of blocks) assert.equal(code, read(path!), `${path} in write-an-adapter.md`);
});

/** What no case names, and why. */
const UNNAMED: Readonly<Record<string, string>> = {
  school: 'read by every widget, written by a roster alone', circle: 'as school', member: 'as school', grant: 'what lists and the stream give already depends on it',
  block: 'ended by the same rules as a right (C-ACCESS)', invitation: 'asked of a student of two homes alone, and the stage has one', seen: 'off until all turn it on; the rules test it', passed: 'as report, without words',
  'safety-note': 'as report, for the safety team',
};
const UNNAMED_ACTIONS = /^(thread\.(start|join|hand|seen|earlier)|message\.pass|person\.(quiet|languages)$|circle\.|roster\.|opportunity\.depart$)/;
const unnamed = (kinds: readonly string[], actions: readonly string[]): readonly string[] => {
  const named = new Set(collect().flatMap(({ needs }) => [...(needs.kinds ?? []), ...(needs.actions ?? [])]));
  return [...kinds.filter((kind) => UNNAMED[kind] === undefined), ...actions.filter((type) => !UNNAMED_ACTIONS.test(type))].filter((one) => !named.has(one));
};

test('every kind and every action of people stands in a case, or says why not', () => {
  assert.deepEqual(unnamed(familyKinds.map(({ kind }) => kind), familyRules.map(({ type }) => type)), []);
  assert.deepEqual(unnamed(['new-kind'], ['new.action']), ['new-kind', 'new.action'], 'the control');
});

const withoutKnobs: Backend = { ...memoryBackend, open: async () => {
  const { around: _, ...stage } = await memoryBackend.open();
  return { ...stage, faults: {} };
} };

test('a fault knob or a person that is missing makes its cases not run, never passed', async () => {
  const cases = collect().filter(({ needs }) => needs.fault === 'endAccess' || needs.around === true);
  const { outcomes } = await runConformance(withoutKnobs, { cases });
  assert.deepEqual([...new Set(outcomes.map(({ state }) => state))], ['not run']);
});

test('what supports leaves out is skipped and named', async () => {
  const still: Backend = {
    ...memoryBackend,
    async open() {
      const stage = await memoryBackend.open();
      return { ...stage, adapter: (person) => ({ ...stage.adapter(person), async connect() {
        const session = await stage.adapter(person).connect();
        return { ...session, watch: undefined, supports: { ...session.supports, watch: 'none' } } as never;
      } }) as never };
    },
  };
  const report = await runConformance(still, { cases: collect().filter(({ id }) => id.startsWith('C-WATCH-')) });
  assert.deepEqual([...new Set(report.outcomes.map(({ state }) => state))], ['skipped']);
  assert.match(reportTable([report]), /skipped, supports\.watch is none: C-WATCH-01 /);
});

test('a call that never settles fails its case and holds up nothing', async () => {
  const [one] = collect().filter(({ id }) => id === 'C-GET-01');
  const stuck: Backend = { ...memoryBackend, patienceMs: 50, open: async () => {
    const stage = await memoryBackend.open();
    return { ...stage, adapter: (person) => ({ ...stage.adapter(person), async connect() {
      const session = await stage.adapter(person).connect();
      return { ...session, get: () => new Promise(() => {}) } as never;
    } }) as never };
  } };
  assert.equal((await runCase(one!, stuck)).state, 'failed');
});

test('an answer that has come while the machine was busy with something else is not late', async () => {
  const [one] = collect().filter(({ id }) => id === 'C-GET-01');
  let busy = 1;
  const held: Backend = { ...memoryBackend, patienceMs: 20, open: async () => {
    const stage = await memoryBackend.open();
    return { ...stage, adapter: (person) => ({ ...stage.adapter(person), async connect() {
      const session = await stage.adapter(person).connect();
      const get: typeof session.get = async (...asked) => {
        if (busy-- > 0) await answered(() => { for (const end = performance.now() + 100; performance.now() < end;); });
        return session.get(...asked);
      };
      return { ...session, get } as never;
    } }) as never };
  } };
  assert.equal((await runCase(one!, held)).state, 'passed');
});

/** Resolves with a message that is there before the work; a clock that runs out meanwhile is asked before it. */
function answered(work: () => void): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port2.onmessage = () => { port2.close(); resolve(); };
    setImmediate(() => {
      port1.postMessage('here');
      work();
    });
  });
}
