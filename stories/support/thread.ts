import { newId, Refusal, type Action, type Adapter, type Code, type SendMessage, type Session, type Waiting } from '@family-partnering/contract';
import { engineAdapter, type Engine } from '@family-partnering/engine';
import { pass } from './clock.js';
import { once } from './once.js';
import { outOfReach, still } from './still.js';

interface Talk {
  readonly circle: string;
  readonly revision: number;
  readonly members: readonly { readonly person: string; readonly state: string }[];
}

/** Words as this person would send them now. */
async function words(session: Session, thread: string, text: string): Promise<SendMessage> {
  const { circle, revision, members } = (await session.get('thread', thread)) as unknown as Talk;
  const people = members.filter(({ person, state }) => state === 'in' && person !== session.viewer.person).map(({ person }) => person);
  return {
    id: newId(), type: 'message.send', scope: `circle:${circle}`, message: newId(), thread, text, language: { tag: 'en', means: 'read' },
    sort: 'note', sensitivity: 'everyday', audience: { revision, people },
  };
}

const LINES = ['We drew it first. It took ten minutes.', 'Good. Ask which point told him the most.', 'He said: the one where the lines cross.', 'That is the idea!', 'Could we talk on Thursday at the break? I have ten minutes then.', 'Yes. I will call at half past two.'];

/** Two people who may write in each talk of the stories. */
const PAIRS: Readonly<Record<string, readonly [string, string]>> = { 't-A': ['p03', 'p16'], 't-B': ['p04', 'p16'], 't-C': ['p06', 'p16'], 't-H': ['p01', 'p20'], 't-I': ['p03', 'p16'] };

/** A long talk between two people. */
export async function fill(engine: Engine, thread: string, count: number): Promise<void> {
  const sides = await Promise.all((PAIRS[thread] ?? PAIRS['t-A']!).map(async (person) => engine.session(await engine.viewer(person))));
  const first = await Promise.all(sides.map((session) => words(session, thread, '')));
  for (let i = 0; i < count; i += 1) {
    pass(engine, 60_000);
    const action = { ...first[i % 2]!, id: newId(), message: newId(), text: `${LINES[i % LINES.length]} (${i + 1})` };
    await sides[i % 2]!.act(action as Action);
  }
}

export const MATTERS = ['Reading at home', 'The trip to the river', 'Glasses', 'Math club on Tuesdays', 'What helped this week'];

/** More talks, begun by this person in a circle of theirs. */
export async function startTalks(engine: Engine, person: string, count: number): Promise<void> {
  const session = engine.session(await engine.viewer(person));
  const { items } = await session.list('thread', { filter: {}, limit: 20 });
  const found = (items as unknown as readonly (Talk & { mode: string })[]).findLast(({ mode }) => mode === 'all');
  if (!found) return;
  const people = found.members.filter(({ person: one, state }) => state === 'in' && one !== person).map(({ person: one }) => one);
  for (let i = 0; i < count; i += 1) {
    const action = { id: newId(), type: 'thread.start', scope: `circle:${found.circle}`, thread: newId(), circle: found.circle, about: `${MATTERS[i % MATTERS.length]} (${i + 1})`, mode: 'all', people };
    // Not everyone may begin a talk; whoever may not has only a long one.
    if (!(await session.act(action as Action).then(() => true, () => false))) return;
  }
}

/** What waits on this device, and a stream that says it is offline. */
export const offlineSession = (engine: Engine, person: string, texts: readonly string[], thread = 't-A'): Adapter =>
  once(engine, JSON.stringify(['offline', person, texts, thread]), () => makeOffline(engine, person, texts, thread));

function makeOffline(engine: Engine, person: string, texts: readonly string[], thread: string): Adapter {
  return outOfReach(still(engineAdapter(engine, person), (session) => Promise.all(texts.map((text) => words(session, thread, text))), { state: 'kept' }));
}

/** Words that were refused with one code. */
export const refusedSession = (engine: Engine, person: string, text: string, code: Code, reason?: string, thread = 't-A'): Adapter =>
  once(engine, JSON.stringify(['refused', person, text, code, reason, thread]), () => makeRefused(engine, person, text, code, reason, thread));

function makeRefused(engine: Engine, person: string, text: string, code: Code, reason: string | undefined, thread: string): Adapter {
  const adapter = still(engineAdapter(engine, person), async (session) => [await words(session, thread, text)], { state: 'refused', refusal: new Refusal(code, reason === undefined ? {} : { reason }) });
  if (reason !== 'audience-grew') return adapter;
  // As it was when the words were written: without the last one who joined.
  return {
    ...adapter,
    async connect() {
      const session = await adapter.connect();
      const outbox = session.outbox as unknown as { waiting: readonly Waiting<SendMessage>[] };
      outbox.waiting = outbox.waiting.map((one) => ({ ...one, action: { ...one.action, audience: { ...one.action.audience, people: one.action.audience.people.slice(0, -1) } } }));
      return session;
    },
  };
}
