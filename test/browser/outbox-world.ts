import { CONTRACT, newId, Refusal } from '@family-partnering/contract';
import type { Action, Adapter, Change, Code, Entity, Id, Observer, Page, Receipt, RefusalDetail, Session, Viewer } from '@family-partnering/contract';
import { withOutbox } from '@family-partnering/outbox';
import type { OutboxOptions } from '@family-partnering/outbox';

export const ROSA: Viewer = { person: 'rosa', side: 'home', tenant: 'riverbend' };
export const DENISE: Viewer = { person: 'denise', side: 'home', tenant: 'riverbend' };

/** A message in a thread of one circle, ready to be kept. */
export const words = (text: string, more: Partial<Action> & object = {}): Action =>
  ({ id: newId(), type: 'message.send', scope: 'circle:c1', thread: 't1', message: newId(), text, ...more }) as Action;
export const textOf = (action: Action): string => (action as unknown as { text: string }).text;

/** The other end, scripted: what is sent to it, and how it answers. One for all tabs of a test. */
export class School {
  readonly decided: Action[] = [];
  readonly attempts: Action[] = [];
  readonly things = new Map<string, Entity>();
  readonly observers = new Set<Observer>();
  viewer: Viewer = ROSA;
  away: Code | undefined;
  /** Why, where a code alone does not say it. */
  awayReason: string | undefined;
  /** The page's own sign-in cannot be reached. */
  noToken = false;
  /** Refuses these, by text. */
  readonly refuses = new Map<string, Refusal>();
  /** Called before each decision; a test may wait in it. */
  before: (action: Action, session: number) => Promise<void> = async () => undefined;
  sessions = 0;
  /** The files that have come, each with how often. */
  readonly files = new Map<Id, { readonly content: Blob; readonly times: number }>();
  under = 0;
  most = 0;

  go(code: Code | undefined): void {
    this.away = code;
    this.awayReason = undefined;
  }

  refuse(text: string, code: Code, detail: RefusalDetail = {}): void {
    this.refuses.set(text, new Refusal(code, detail));
  }

  put(kind: string, id: Id, more: object = {}, version = 1): Entity {
    const entity = { kind, id, version, changedBy: `by-${id}`, ...more } as Entity;
    this.things.set(`${kind}:${id}`, entity);
    return entity;
  }

  tell(changes: readonly Change[]): void {
    for (const observer of [...this.observers]) observer.next({ position: 'live', changes });
  }

  adapter(): Adapter {
    return { name: 'school', contract: CONTRACT, connect: async () => this.session() };
  }

  private session(): Session {
    if (this.noToken) throw new Refusal('unauthenticated', { reason: 'token-missing' });
    this.reach();
    this.sessions += 1;
    const number = this.sessions;
    return {
      viewer: this.viewer,
      now: new Date().toISOString(),
      supports: { kinds: ['thread', 'message', 'circle'], actions: ['message.send'], watch: 'push', paging: 'both', durability: 'server', files: { count: 4, types: { 'image/png': 1_000_000 } } },
      files: {
        put: async ({ id, type }, content) => {
          this.reach();
          this.files.set(id, { content, times: (this.files.get(id)?.times ?? 0) + 1 });
          return { id, type, size: content.size };
        },
        get: async (id) => {
          this.reach();
          const found = this.files.get(id);
          if (!found) throw new Refusal('not-found');
          return found.content;
        },
      },
      list: async (kind, query) => this.list(kind, query.filter as Record<string, unknown>),
      get: async (kind, id) => this.get(kind, id),
      act: (action) => this.decide(action, number),
      watch: (since, to, { signal }) => {
        this.observers.add(to);
        signal.addEventListener('abort', () => this.observers.delete(to));
        if (since === 'device') queueMicrotask(() => to.reset());
      },
      close: async () => undefined,
    };
  }

  private reach(): void {
    if (this.away) throw new Refusal(this.away, this.awayReason === undefined ? {} : { reason: this.awayReason });
  }

  private list(kind: string, filter: Record<string, unknown>): Page {
    this.reach();
    for (const [field, id] of Object.entries(filter)) this.get(field, id as Id);
    const items = [...this.things.values()].filter((thing) => thing.kind === kind &&
      Object.entries(filter).every(([field, value]) => (thing as unknown as Record<string, unknown>)[field] === value));
    return { items, position: 'live' };
  }

  private get(kind: string, id: Id): Entity {
    this.reach();
    const thing = this.things.get(`${kind}:${id}`);
    if (!thing) throw new Refusal('not-found');
    return thing;
  }

  private async decide(action: Action, session: number): Promise<Receipt> {
    this.attempts.push(action);
    this.under += 1;
    this.most = Math.max(this.most, this.under);
    try {
      await this.before(action, session);
      this.reach();
      const refusal = this.refuses.get(textOf(action));
      if (refusal) throw refusal;
      if (!this.decided.some((other) => other.id === action.id)) this.decided.push(action);
      return { action: action.id, changes: [] };
    } finally {
      this.under -= 1;
    }
  }
}

/** One device: a database of its own, and tabs that are opened on it one after another or side by side. */
export class TestDevice {
  readonly databaseName = `test-${newId()}`;
  readonly open: Session[] = [];
  readonly wakes = new Set<() => void>();

  constructor(readonly school: School) {}

  /** A tab: its own adapter, its own outbox, the same device. */
  async tab(options: OutboxOptions = {}): Promise<Session> {
    const adapter = withOutbox(this.school.adapter(), {
      server: this.databaseName, // locks and channels are shared by all tests that run on this origin
      ...options,
      platform: {
        databaseName: this.databaseName,
        openTimeoutMs: 5_000, // what is slow is not blocked
        pace: { firstMs: 20, mostMs: 60 },
        wakes: (heard, signal) => {
          this.wakes.add(heard);
          signal.addEventListener('abort', () => this.wakes.delete(heard));
        },
        ...options.platform,
      },
    });
    const session = await adapter.connect();
    this.open.push(session);
    return session;
  }

  async close(): Promise<void> {
    for (const session of this.open) await session.close();
    indexedDB.deleteDatabase(this.databaseName);
  }
}

/** Waits until `holds` does, or fails with what it was about. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, looks = 800): Promise<void> {
  for (let left = looks; left > 0; left -= 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`still not so: ${what}`);
}

export const states = (session: Session): string =>
  (session.outbox?.waiting ?? []).map((waiting) => `${textOf(waiting.action)}:${waiting.state}`).join(' ');

/** The refusal that a promise ends with. */
export async function refusalOf(promise: Promise<unknown>): Promise<Refusal> {
  return promise.then(() => { throw new Error('it was not refused'); }, (thrown: Refusal) => thrown);
}
