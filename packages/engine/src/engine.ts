import {
  CONTRACT, Refusal, type Action, type Adapter, type Call, type FileLimits, type Id, type Instant, type Key, type Kinds, type KindRule, type Receipt, type CheckedRule, type Session, type Side, type Supports, type Viewer,
} from '@family-partnering/contract';
import { decide, entityOf } from './decide.js';
import { EngineFiles, type FileOptions } from './files.js';
import { listPage } from './listing.js';
import { lotsOf } from './lots.js';
import { isOpen, noSeal, type GrantValue, type Read, type Storage } from './storage.js';
import { follow } from './watching.js';

export interface EngineOptions {
  readonly storage: Storage;
  readonly rules: readonly CheckedRule<Action>[];
  readonly kinds: readonly KindRule[];
  readonly tenant: Id;
  /** The server's clock: an instant in UTC. */
  readonly clock?: () => Instant;
  /** How often a stream looks by itself, in milliseconds: finds lost hints and planned ends of access. */
  readonly beatMs?: number;
  /** Where pictures, pages and recordings lie; without it none are taken. */
  readonly files?: FileOptions;
}

/** Rules and a storage: everything an adapter promises, on this machine. */
export interface Engine {
  readonly tenant: Id;
  /** What files are taken; absent when none are. */
  readonly fileLimits?: FileLimits;
  /** Signs a person in. Rejects `unauthenticated`, reason `person-unknown`, for whoever holds no right any more. */
  viewer(person: Id): Promise<Viewer>;
  session(viewer: Viewer): Session<Kinds, Action>;
  /** Decides as of a given instant: for an import or a sample, never for a person's own wish. */
  act(viewer: Viewer, action: Action, now?: Instant): Promise<Receipt>;
  /** Deletes files that nothing carries any more and those that were never sent. @returns how many */
  sweepFiles(unsentMs?: number): Promise<number>;
  close(): Promise<void>;
}

export function createEngine(options: EngineOptions): Engine {
  const { storage, tenant, clock = () => new Date().toISOString(), beatMs = 2000 } = options;
  const rules = new Map(options.rules.map((rule) => [rule.type, rule]));
  const kinds = new Map(options.kinds.map((kindRule) => [kindRule.kind, kindRule]));
  const files = options.files && new EngineFiles(storage, options.files, clock);
  const supports: Supports = {
    kinds: [...kinds.keys()], actions: [...rules.keys()], watch: 'push', paging: 'both', durability: storage.durability,
    ...(files && { files: files.limits }),
  };
  const kindOf = (kind: string): KindRule => {
    const known = kinds.get(kind);
    if (known === undefined) throw new Refusal('unsupported', { message: `There is no kind ${JSON.stringify(kind)} here.` });
    return known;
  };
  const act = async (viewer: Viewer, action: Action, now: Instant = clock()): Promise<Receipt> =>
    decide(storage, rules, action, { actor: viewer, now, lots: lotsOf(await storage.secret()) });

  const session = (viewer: Viewer): Session<Kinds, Action> => {
    const ended = new AbortController();
    return {
      viewer, now: clock(), supports, ...(files && { files: files.of(viewer.person) }),
      list: (kind, query, call) => guarded(call, async () => {
        const kindRule = kindOf(kind);
        return storage.read(viewer.person, (tx) => listPage(tx, kindRule, query, storage.seal ?? noSeal)) as never;
      }),
      get: (kind, id, call) => guarded(call, async () => {
        kindOf(kind);
        const stored = await storage.read(viewer.person, (tx) => tx.get(kind, id));
        if (stored === undefined) throw new Refusal('not-found');
        return entityOf(stored) as never;
      }),
      act: (action, call) => guarded(call, () => act(viewer, action)),
      watch: (since, to, { signal }) => follow(storage, viewer.person, since, to, AbortSignal.any([signal, ended.signal]), beatMs),
      close: async () => ended.abort(),
    };
  };

  return { tenant, ...(files && { fileLimits: files.limits }), session, act, viewer: (person) => findViewer(storage, tenant, person, clock), sweepFiles: async (unsentMs) => files?.sweep(unsentMs) ?? 0, close: () => storage.close() };
}

/** An aborted call rejects with its reason, and reports nothing afterwards. */
async function guarded<T>(call: Call | undefined, work: () => Promise<T>): Promise<T> {
  call?.signal?.throwIfAborted();
  const result = await work();
  call?.signal?.throwIfAborted();
  return result;
}

async function findViewer(storage: Storage, tenant: Id, person: Id, clock: () => Instant): Promise<Viewer> {
  return storage.read(person, async (tx) => {
    const record = await tx.get('person', person);
    if (record === undefined || !(await holdsAnyKey(tx, clock()))) {
      throw new Refusal('unauthenticated', { reason: 'person-unknown', message: 'This person is not on the roster, or is no longer.' });
    }
    return { person, side: (record.value as { side: Side }).side, tenant };
  });
}

/** Page by page, because a teacher of many years has thousands of grants and one is enough. */
async function holdsAnyKey(tx: Read, now: Instant): Promise<boolean> {
  let after: readonly Key[] | undefined;
  for (;;) {
    const page = await tx.list('grant', 'place', [], { limit: 50, ...(after && { after }) });
    if (page.some(({ value }) => isOpen(value as GrantValue, now))) return true;
    const last = page.at(-1);
    if (page.length < 50 || last === undefined) return false;
    after = [...(last.index['place'] ?? []), last.id];
  }
}

/** An adapter for one person over an engine in the same process: stories, tests, the local source. */
export function engineAdapter(engine: Engine, person: Id, name = 'engine'): Adapter {
  return { name, contract: CONTRACT, connect: (call) => guarded(call, async () => engine.session(await engine.viewer(person))) };
}
