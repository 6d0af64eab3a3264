import { createHmac, randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId, ROSTER, type Action, type Id, type RosterCircle, type RosterPerson, type Side, type Viewer } from '@family-partnering/contract';
import { createEngine, type Engine, type FileOptions } from '@family-partnering/engine';
import { familyKinds, familyRules } from '@family-partnering/rules';
import { bearerAuth } from '@family-partnering/server/auth';
import { createHandler, type HandlerOptions } from '@family-partnering/server/handler';
import { sqliteStorage } from '@family-partnering/server/sqlite-storage';

export const TENANT = 'riverbend';
export const ROSTER_VIEWER: Viewer = { person: ROSTER, side: 'school', tenant: TENANT };

const person = (id: Id, called: string, side: Side, role = ''): RosterPerson =>
  ({ id, called, given: called, family: 'Ash', side, role, by: 'page', speaks: ['en'], reads: ['en'], means: ['read'] });

export const PEOPLE = {
  rosa: person('rosa', 'Rosa', 'home'), maya: person('maya', 'Maya', 'student'), dave: person('dave', 'Dave', 'home'), ben: person('ben', 'Ben', 'student'),
  whitaker: person('whitaker', 'Ms. Whitaker', 'school', 'grade 8 maths'), cole: person('cole', 'Mr. Cole', 'school', 'grade 3'),
};

const circle = (student: RosterPerson, home: RosterPerson, teacher: RosterPerson): RosterCircle => ({
  id: newId(), type: 'roster.circle', scope: `circle:${student.id}`, circle: student.id, student: student.id, grade: '8', band: 'secondary', restricted: [],
  members: [{ person: student, relation: 'student', household: 'h1' }, { person: home, relation: 'mother', household: 'h1' }, { person: teacher, relation: 'teacher' }],
});

export const mayasCircle = circle(PEOPLE.maya, PEOPLE.rosa, PEOPLE.whitaker);
export const bensCircle = circle(PEOPLE.ben, PEOPLE.dave, PEOPLE.cole);

/** A small school: Maya with Rosa and Ms. Whitaker, and another family that must see nothing of it. */
export async function fillSchool(act: Engine['act']): Promise<void> {
  const school: Action = {
    id: newId(), type: 'roster.school', scope: `tenant:${TENANT}`, staff: [PEOPLE.whitaker, PEOPLE.cole], safetyTeam: ['cole'],
    school: { id: TENANT, name: 'Riverbend', zone: 'America/Denver', editMinutes: 15, holidays: [], safetyReaders: 'school leaders' },
  } as Action;
  for (const action of [school, mayasCircle, bensCircle]) await act(ROSTER_VIEWER, action);
}

export const startThread = (thread: Id, circleId = 'maya', people: readonly Id[] = ['maya', 'whitaker'], id: Id = newId()): Action =>
  ({ id, type: 'thread.start', scope: `circle:${circleId}`, thread, circle: circleId, about: 'Fractions', mode: 'all', people }) as Action;

export const sendMessage = (thread: Id, text: string, people: readonly Id[], { id = newId(), circle: circleId = 'maya', revision = 1 } = {}): Action => ({
  id, type: 'message.send', scope: `circle:${circleId}`, message: id, thread, text, language: { tag: 'en', means: 'read' }, sort: 'note', sensitivity: 'everyday',
  audience: { revision, people },
}) as Action;

const secret = new Uint8Array(randomBytes(32));
export const AUDIENCE = 'family-partnering';
export const ISSUER = 'school';

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token in its three parts, signed by whatever is handed in: written without the library that the server proves it with. */
export function makeToken(header: object, claims: object, sign: (text: string) => Buffer): string {
  const text = `${encoded(header)}.${encoded(claims)}`;
  return `${text}.${sign(text).toString('base64url')}`;
}

export const goodClaims = (sub: unknown, now = Math.floor(Date.now() / 1000)) => ({ iss: ISSUER, aud: AUDIENCE, sub, iat: now, exp: now + 600 });
export const hmac = (key: Uint8Array, hash = 'sha256') => (text: string) => createHmac(hash, key).update(text).digest();

/** A token as a school's own server would sign it. `claims` may spoil it. */
export const signToken = (sub: unknown, claims: object = {}): string =>
  makeToken({ alg: 'HS256', typ: 'JWT' }, { ...goodClaims(sub), ...claims }, hmac(secret));
export const testSecret = secret;

export interface World {
  readonly engine: Engine;
  readonly handler: (request: Request) => Promise<Response>;
  ask(person: string | null, path: string, init?: RequestInit): Promise<Response>;
  act(person: string, action: Action, headers?: Record<string, string>): Promise<Response>;
  close(): Promise<void>;
}

/** The server over SQLite in a new folder, without a network. */
export async function makeWorld(options: Partial<HandlerOptions> & { readonly folder?: string; readonly files?: FileOptions } = {}): Promise<World> {
  const storage = sqliteStorage({ folder: options.folder ?? mkdtempSync(join(tmpdir(), 'fp-world-')), tenant: TENANT });
  const engine = createEngine({ storage, rules: options.rules ?? familyRules, kinds: familyKinds, tenant: TENANT, beatMs: 200, ...(options.files && { files: options.files }) });
  await fillSchool(engine.act);
  const stopping = new AbortController();
  const handler = createHandler({
    engine, kinds: familyKinds, auth: bearerAuth({ key: { algorithm: 'HS256', key: secret }, audience: AUDIENCE, issuer: ISSUER, tenant: TENANT }),
    stopping: stopping.signal, limits: { actionsPerMinute: 1e6, readsPerMinute: 1e6 }, ...options, rules: familyRules,
  });
  const ask = async (who: string | null, path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    if (who !== null) headers.set('authorization', `Bearer ${signToken(who)}`);
    return handler(new Request(`http://school.example${path}`, { ...init, headers }));
  };
  return {
    engine, handler, ask,
    act: (who, action, headers = {}) => ask(who, '/v1/actions', {
      method: 'POST', body: JSON.stringify(action), headers: { 'content-type': 'application/json', 'idempotency-key': action.id, ...headers },
    }),
    async close() {
      stopping.abort();
      await engine.close();
    },
  };
}
