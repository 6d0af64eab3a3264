import { filesIn, Refusal } from '@family-partnering/contract';
import type { Action, Adapter, Call, Id, Kinds, Session, Supports } from '@family-partnering/contract';
import { DeviceCache } from './device.cache.js';
import { DeviceDatabase } from './device.database.js';
import type { Keeper } from './device.database.js';
import { DeviceOutbox } from './device.outbox.js';
import { deviceOf } from './device.js';
import { deviceDrafts } from './drafts.js';
import { recall, remember } from './identity.js';
import { KeptSession } from './kept.session.js';
import { connectOver, isAway, Link } from './link.js';
import { ownerKey } from './owner.js';
import { browserPlatform } from './platform.js';
import type { Platform } from './platform.js';
import { FAMILY_SUBJECTS } from './subjects.js';
import type { Subjects } from './subjects.js';
import { deviceShelf } from './waiting.shelf.js';

export interface OutboxOptions {
  /** Names the server, so that device data of two servers never meet: its address. Default: the adapter's name. */
  readonly server?: string;
  /** Whom the host says is signed in, if it can tell without the network. Then an offline start opens for nobody else. */
  readonly signedIn?: () => Promise<Id | undefined>;
  /** `false`: nothing that others wrote is kept on this device; an offline start shows one's own waiting words alone. */
  readonly cache?: boolean;
  /** For adapters with actions of their own. */
  readonly subjects?: Subjects;
  readonly platform?: Partial<Platform>;
}

/**
 * Any adapter, with actions kept on this device until they are decided.
 * Its sessions carry `outbox` and `device`; when the other end cannot be reached and somebody was signed in here before,
 * `connect` gives that person's session with what was last seen.
 */
export function withOutbox<K extends Kinds, A extends Action>(adapter: Adapter<K, A>, options: OutboxOptions = {}): Adapter<K, A> {
  const platform = browserPlatform(options.platform);
  const database = new DeviceDatabase(platform.databaseName, platform.openTimeoutMs);
  const server = options.server ?? adapter.name;
  return {
    name: adapter.name,
    contract: adapter.contract,
    async connect(call?: Call): Promise<Session<K, A>> {
      const works = database.works();
      const known = await connectOver(adapter, platform.online, call).catch(async (thrown: unknown) => {
        const last = isAway(thrown) && (await works) ? await recall(database, server, await options.signedIn?.()) : undefined;
        if (!last) throw thrown;
        const now = new Date(platform.now() + last.skewMs).toISOString();
        return { viewer: last.viewer, supports: last.supports as unknown as Supports<K, A>, now };
      });
      return assemble(known, { adapter, options, platform, server, database, works: await works });
    },
  };
}

interface Setting<K extends Kinds, A extends Action> {
  readonly adapter: Adapter<K, A>;
  readonly options: OutboxOptions;
  readonly platform: Platform;
  readonly server: string;
  readonly database: DeviceDatabase;
  /** `false` where storage is blocked. */
  readonly works: boolean;
}

type Known<K extends Kinds, A extends Action> = Pick<Session<K, A>, 'viewer' | 'supports' | 'now'>;

async function assemble<K extends Kinds, A extends Action>(known: Known<K, A> | Session<K, A>, setting: Setting<K, A>): Promise<Session<K, A>> {
  const { adapter, options, platform, server } = setting;
  const database = setting.works ? setting.database : undefined;
  const { viewer, supports, now } = known;
  const subjects = options.subjects ?? FAMILY_SUBJECTS;
  const owner = { server, tenant: viewer.tenant, person: viewer.person };
  const key = ownerKey(owner);
  let over: Refusal | undefined;
  // A session that has ended puts nothing on this device any more: neither words to send nor half a sentence.
  const gate = { run: (...asked: Parameters<DeviceDatabase['run']>) => (over ? Promise.reject(over) : setting.database.run(...asked)) } as Keeper;
  const cache = new DeviceCache(options.cache === false ? undefined : database && gate, key);
  const makeRoom = (): Promise<void> => cache.wipe();
  // Without a database nobody starts offline, so there is a network to fetch this from.
  const drafts = database ? deviceDrafts(gate, key, makeRoom) : (await import('./drafts.memory.js')).memoryDrafts();
  const end = (refusal: Refusal): Promise<void> => session.end((over = refusal));
  const recheck = (): void => void Promise.all([link.open(), import('./recheck.js')])
    .then(([open, { recheckDevice }]) => recheckDevice(open, cache, drafts, device.forget, outbox, subjects)).catch(() => undefined);
  const opened = (open: Session<K, A>): void => {
    if (database) void remember(database, remembered(server, open, platform));
    queueMicrotask(recheck);
    outbox.wake();
  };
  // What others wrote, and what was begun among them, does not outlive the right to see it. Waiting words are the writer's own.
  const departed = (): void => void Promise.all([cache.wipe(), drafts.wipe().then(() => dropFiles(false))]).catch(() => undefined);
  // The code for files comes right after the first view: a picture can then be kept offline, too.
  const files = once(() => import('./kept.files.js').then(({ KeptFiles }) => new KeptFiles<K, A>({ link, database: database && gate, drafts, outbox, owner: key, now: platform.now, makeRoom })));
  const dropFiles = async (all: boolean): Promise<void> => { if (supports.files) await (await files()).drain(all); };
  const link = new Link<K, A>(adapter, viewer, { now: platform.monotonic, online: platform.online, opened, otherPerson: (refusal) => void end(refusal), departed });
  const outbox: DeviceOutbox<A> = new DeviceOutbox<A>({
    owner, platform, makeRoom,
    shelf: deviceShelf<A>(gate, key),
    subjects: subjects,
    send: (action, call, alive) => link.use(async (open) => (filesIn(action).length > 0 ? (await files()).act(open, action, call, alive) : open.act(action, call))).catch((thrown: unknown) => {
      if (isAway(thrown)) platform.persist();
      throw thrown;
    }),
    onRefused: (refusal) => { if (refusal.code === 'not-found' || refusal.code === 'forbidden') recheck(); },
    onWord: (word) => { if (word.type === 'wiped') void end(signedOut()).then(sweep).catch(() => undefined); },
  });
  // What a tab wrote before it heard of it goes, too.
  const sweep = async (): Promise<unknown> => database && Promise.all([deviceShelf(database, key), deviceDrafts(database, key, makeRoom), new DeviceCache(database, key)].map((one) => one.wipe()));
  const device = deviceOf({ owner, database, outbox, drafts, cache, dropFiles, end: () => end(signedOut()).then(sweep) });
  const session: KeptSession<K, A> = new KeptSession<K, A>({ viewer, now, supports, link, outbox, cache, device, platform, recheck, files: supports.files && files });
  if ('act' in known) {
    link.adopt(known);
    opened(known);
  }
  await outbox.open();
  if (supports.files) void files().then((kept) => kept.tidy()).catch(() => undefined);
  return session;
}

/** Asked for once, and again where it failed. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () => (asked ??= ask().catch((thrown: unknown) => { asked = undefined; throw thrown; }));
}

const signedOut = (): Refusal => new Refusal('unauthenticated', { reason: 'signed-out', message: 'this person signed out on this device' });

function remembered<K extends Kinds, A extends Action>(server: string, session: Session<K, A>, platform: Platform): Parameters<typeof remember>[1] {
  const { viewer, supports, now } = session;
  const at = platform.now();
  return { server, person: viewer.person, viewer, supports: supports as unknown as Supports, skewMs: Date.parse(now) - at, at: new Date(at).toISOString() };
}
