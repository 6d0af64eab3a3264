import { familyKinds } from '@family-partnering/rules';
import { createHandler } from '@family-partnering/server/handler';
import { ROWS, type Row } from './wall.rows.js';
import { LAST, MARKER, NOW, OWN, type Name, type Step, type WallWorld } from './wall.world.js';

/** The ways in which a server tells anything of a kind. */
export const SERVER_WAYS = ['list', 'get', 'watch', 'count', 'search'] as const;
export type ServerWay = (typeof SERVER_WAYS)[number];

const UNKNOWN = 'never-was';
/** Ends the wait for the stream: everything before it has been told by then. */
const END = '"The last one"';

/** One person’s sight of one school: every answer whole, with its status and its headers. */
export interface Sight {
  ask(path: string): Promise<string>;
  /** What a stream that was open all the time told, kind by kind. */
  readonly told: ReadonlyMap<string, string>;
}

/** Where the feed of the school stands is opaque, and counts nothing of one home: it is the only thing left out. */
const withoutPosition = (text: string): string => text.replace(/"position":"[^"]*",?/g, '').replace(/^id: .*$/gm, '');

/** Lets a history happen while somebody looks on, over the server’s own handler. */
export async function lookOn(world: WallWorld, who: Name, history: readonly Step[]): Promise<Sight> {
  const stopping = new AbortController();
  const handler = createHandler({
    engine: world.engine, rules: [], kinds: familyKinds, auth: async () => ({ person: who, expires: Date.parse(NOW) + 600_000 }), clock: () => Date.parse(NOW),
    stopping: stopping.signal, limits: { readsPerMinute: 1e6 },
  });
  const request = (path: string): Promise<Response> => handler(new Request(`http://school.example${path}`));
  const { position } = (await (await request('/v1/person?limit=1')).json()) as { position: string };
  const stream = (await request(`/v1/changes?since=${position}`)).body!.pipeThrough(new TextDecoderStream()).getReader();
  await world.act(history);
  await world.act([LAST]);
  let text = '';
  while (!text.includes(END)) text += (await stream.read()).value!;
  stopping.abort();
  return {
    told: toldByKind(text),
    ask: async (path) => {
      const answer = await request(path);
      return withoutPosition(JSON.stringify([answer.status, [...answer.headers], await answer.text()]).replaceAll('\\"', '"'));
    },
  };
}

interface Told { readonly entity?: { readonly kind: string }; readonly kind?: string }

function toldByKind(stream: string): ReadonlyMap<string, string> {
  const told = new Map<string, string>([['reset', String(stream.split('event: reset').length - 1)]]);
  for (const [, data] of stream.matchAll(/^event: change\ndata: (.*)$/gm)) {
    for (const change of (JSON.parse(data!) as { changes: readonly Told[] }).changes) {
      const kind = change.entity?.kind ?? change.kind!;
      told.set(kind, `${told.get(kind) ?? ''}${JSON.stringify(change)}\n`);
    }
  }
  return told;
}

/** The lists of a kind: with no filter, under everything of the home, and under everything that all homes share. */
function* listsOf(kind: string): Generator<readonly [path: string, foreign?: string]> {
  const rule = familyKinds.find((one) => one.kind === kind)!;
  if (rule.all !== undefined) yield [`/v1/${kind}`];
  for (const [name, { parent }] of Object.entries(rule.filters)) {
    const row = ROWS[parent!];
    if (row === undefined) continue;
    yield 'own' in row ? [`/v1/${kind}?${name}=${UNKNOWN}`, `/v1/${kind}?${name}=${encodeURIComponent(row.own)}`] : [`/v1/${kind}?${name}=${row.id}`];
    for (const id of ALL_HOMES[parent!] ?? []) yield [`/v1/${kind}?${name}=${encodeURIComponent(id)}`];
  }
}

/** What every home of the student has, and under which one home keeps things of its own. */
const ALL_HOMES: Readonly<Record<string, readonly string[]>> = { announcement: ['told'], opportunity: ['garden', 'vote'], plan: ['both'], touchpoint: ['hw|kim'], thread: ['bos'], circle: ['kim'] };

/** How often a list has to be turned over, one thing at a time. */
async function count({ ask }: Sight, path: string): Promise<string> {
  const join = path.includes('?') ? '&' : '?';
  let pages = 0;
  for (let before = ''; ; pages += 1) {
    const text = await ask(`${path}${join}limit=1${before}`);
    const next = /"before":"([^"]+)"/.exec(text)?.[1];
    if (next === undefined) return `${pages} ${text.length}`;
    before = `&before=${encodeURIComponent(next)}`;
  }
}

/**
 * What is told of a kind in one way, and what it has to be equal to, byte for byte: a thing of the home that answers as one that
 * never was, or a school in which the home had done nothing at all.
 */
const PROBES: Readonly<Record<ServerWay, (kind: string, row: Row, after: Sight, without: Sight) => Promise<readonly (readonly [what: string, is: string, wanted: string])[]>>> = {
  async get(kind, row, after, without) {
    if (!('own' in row)) return [['the shared one', await after.ask(`/v1/${kind}/${row.id}`), await without.ask(`/v1/${kind}/${row.id}`)]];
    return [['its own', await after.ask(`/v1/${kind}/${encodeURIComponent(row.own)}`), await after.ask(`/v1/${kind}/${UNKNOWN}`)]];
  },
  list: async (kind, _row, after, without) => Promise.all([...listsOf(kind)].map(async ([path, foreign]) =>
    foreign === undefined ? [path, await after.ask(path), await without.ask(path)] as const : [foreign, await after.ask(foreign), await after.ask(path)] as const)),
  watch: async (kind, _row, after, without) => [kind, 'reset'].map((what) => [what, after.told.get(what) ?? '', without.told.get(what) ?? ''] as const),
  count: async (kind, _row, after, without) => Promise.all([...listsOf(kind)].map(async ([path, foreign]) =>
    [foreign ?? path, await count(after, foreign ?? path), await count(foreign === undefined ? without : after, path)] as const)),
  search: async (kind, _row, after) => Promise.all(['q', 'search', 'find', 'text', 'filter'].map(async (name) =>
    [name, await after.ask(`/v1/${kind}?${name}=${MARKER}`), await after.ask(`/v1/${kind}?${name}=${'x'.repeat(MARKER.length)}`)] as const)),
};

/** What is told of one kind in one way that must not be; empty where the wall holds. */
export async function leaks(kind: string, way: ServerWay, after: Sight, without: Sight): Promise<readonly string[]> {
  const found = await PROBES[way](kind, ROWS[kind]!, after, without);
  if (found.length === 0 && way !== 'list' && way !== 'count') return [`${kind} was never asked for by ${way}`];
  return found.filter(([, is, wanted]) => is !== wanted || is.includes(MARKER) && way !== 'search').map(([what, is, wanted]) => `${way} ${what}\n  is     ${is.slice(0, 600)}\n  wanted ${wanted.slice(0, 600)}`);
}

/** Two schools alike, in one of which a home has done all that it can. */
export async function twoSchools(make: () => Promise<WallWorld>, who: Name): Promise<readonly [after: Sight, without: Sight]> {
  return [await lookOn(await make(), who, OWN), await lookOn(await make(), who, [])];
}
