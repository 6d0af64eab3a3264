import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Action, Session } from '@family-partnering/contract';
import { createEngine, engineAdapter, type Engine } from '@family-partnering/engine';
import { familyKinds, familyRules } from '@family-partnering/rules';
import { Findings } from '@family-partnering/server/roster/findings';
import { parseBundle } from '@family-partnering/server/roster/parse';
import { planRoster } from '@family-partnering/server/roster/plan';
import { readBundle } from '@family-partnering/server/roster/read-bundle';
import { reportText } from '@family-partnering/server/roster/report';
import { importRoster } from '@family-partnering/server/roster/run';
import { sqliteStorage } from '@family-partnering/server/sqlite-storage';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SAMPLE = process.env['FP_ROSTER_SAMPLE'] ?? path.join(ROOT, '..', 'shared', 'data', 'grand-bend-oneroster');
/** In how many circles two homes stand, each of which sees nobody of the other. */
async function keptApart(engine: Engine): Promise<number> {
  const findings = new Findings();
  const bundle = await readBundle(SAMPLE, findings);
  const when = { today: '2021-10-01', now: new Date().toISOString() };
  const { circles } = planRoster(parseBundle(bundle, when.today, findings), bundle.settings, 'grand-bend', when, findings);
  let count = 0;
  for (const { circle, members } of circles) {
    const home = members.filter(({ household }) => household !== undefined);
    if (new Set(home.map(({ household }) => household)).size < 2) continue;
    await Promise.all(home.map(async ({ person, household }) => {
      const session = await engineAdapter(engine, person.id).connect();
      const seen = (await session.list('member', { filter: { circle } })).items as unknown as { person: string }[];
      for (const other of home) assert.equal(seen.some((one) => one.person === other.person.id), other.household === household);
    }));
    count += 1;
  }
  return count;
}

/** A mother starts a conversation with a teacher, and the teacher answers. */
async function talk(mother: Session, teacher: Session): Promise<void> {
  const say = (session: Session, id: string, to: string): Promise<unknown> => session.act({
    id, type: 'message.send', scope: 'circle:c-604821', message: id, thread: 'hello', text: 'Hello', language: { tag: 'en', means: 'read' }, sort: 'note',
    sensitivity: 'everyday', audience: { revision: 1, people: [to] },
  } as unknown as Action);
  await mother.act({ id: 'start', type: 'thread.start', scope: 'circle:c-604821', thread: 'hello', circle: 'c-604821', about: '', mode: 'adults', people: [teacher.viewer.person] } as unknown as Action);
  await say(mother, 'm1', teacher.viewer.person);
  await say(teacher, 'm2', mother.viewer.person);
  for (const one of [mother, teacher]) assert.deepEqual((await one.list('message', { filter: { thread: 'hello' } })).items.map(({ id }) => id), ['m1', 'm2']);
}

const skip = existsSync(path.join(SAMPLE, 'users.csv')) ? false : 'the roster of the sample district is not here: set FP_ROSTER_SAMPLE to its folder';

/** Minutes: an import of a district takes as long as the machine needs. What waits for ever still ends. */
const minutes = (count: number) => ({ skip, timeout: count * 60_000 });

describe('the roster of a whole district', { timeout: 30 * 60_000 }, () => {
  let data: string;
  let storage: ReturnType<typeof sqliteStorage>;
  let engine: Engine;
  const imported = (): ReturnType<typeof importRoster> => importRoster({ storage, rules: familyRules, tenant: 'grand-bend', act: engine.act }, { folder: SAMPLE, today: '2021-10-01' });
  const tell = (test: TestContext, text: string): void => text.trimEnd().split('\n').forEach((line) => test.diagnostic(line));
  before(async () => {
    data = await mkdtemp(path.join(tmpdir(), 'district-'));
    storage = sqliteStorage({ folder: data, tenant: 'grand-bend' });
    engine = createEngine({ storage, rules: familyRules, kinds: familyKinds, tenant: 'grand-bend' });
  });
  after(async () => {
    await engine.close();
    await rm(data, { recursive: true, force: true });
  });

  it('is imported once', minutes(15), async (test) => {
    const first = await imported();
    tell(test, reportText(first));
    assert.equal(first.outcome, 'imported', reportText(first));
    assert.deepEqual([first.read.students, first.read.caregivers, first.read.staff], [960, 1873, 68]);
    assert.equal(first.counts.circle.created, 960);
  });

  it('changes nothing the second time', minutes(10), async (test) => {
    const second = await imported();
    tell(test, reportText(second));
    assert.deepEqual([second.outcome, second.actions], ['unchanged', 0]);
  });

  it('keeps two homes apart in each of 192 circles', minutes(10), async () => assert.equal(await keptApart(engine), 192));

  it('lets a mother and a teacher talk', minutes(5), async () => {
    const people = await Promise.all(['604821', 'K778393', 'T207223'].map((person) => engineAdapter(engine, person).connect()));
    for (const one of people) assert.equal((await one.get('circle', 'c-604821')).id, 'c-604821');
    await talk(people[1]!, people[2]!);
  });
});
