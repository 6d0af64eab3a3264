import { CONTRACT, Refusal, type Action, type Adapter, type Entity, type Id, type Kinds, type Page, type Query, type Session, type Viewer } from '@family-partnering/contract';

/** What the school's own software offers: notices, and which of them a person may read. */
export interface SchoolApi {
  signIn(person: Id): Promise<{ readonly school: Id; readonly kind: 'parent' | 'teacher' }>;
  /** Oldest first; nothing that this person may not read. */
  notices(person: Id): Promise<readonly Notice[]>;
}

export interface Notice {
  readonly number: number;
  readonly title: string;
  readonly postedAt: Date;
}

const wait = <T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> =>
  new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    work.then(resolve, reject);
  });

/** A notice never changes here, so it has one state, and the notice itself is what made it. */
const entityOf = ({ number, title, postedAt }: Notice): Entity =>
  ({ kind: 'notice', id: String(number), version: 1, changedBy: `notice-${number}`, title, at: postedAt.toISOString() }) as Entity;

/** The school's notices, to be read. Says in `supports` that nothing can be done here and that nothing comes by itself. */
export function noticeAdapter(api: SchoolApi, person: Id): Adapter {
  const known = (kind: string): void => {
    if (kind !== 'notice') throw new Refusal('unsupported', { message: `There is no kind ${kind} here.` });
  };
  const session = (viewer: Viewer): Session<Kinds, Action> => ({
    viewer,
    now: new Date().toISOString(),
    supports: { kinds: ['notice'], actions: [], watch: 'none', paging: 'none', durability: 'server' },
    async list(kind: string, { filter, limit = 50 }: Query, call = {}) {
      known(kind);
      if (Object.keys(filter).length > 0) throw new Refusal('invalid', { reason: 'filter', message: 'Notices have no filter.' });
      if (!Number.isInteger(limit) || limit < 1) throw new Refusal('invalid', { reason: 'limit' });
      const notices = await wait(api.notices(person), call.signal);
      const page: Page = { items: notices.slice(-limit).map(entityOf), position: 'none' };
      return page as never;
    },
    async get(kind: string, id: Id, call = {}) {
      known(kind);
      const found = (await wait(api.notices(person), call.signal)).find(({ number }) => String(number) === id);
      if (found === undefined) throw new Refusal('not-found'); // not there, or not for this person: nobody can tell
      return entityOf(found) as never;
    },
    async act(action) {
      throw new Refusal('unsupported', { message: `Nothing can be done here, so not ${action.type} either.` });
    },
    async close() {},
  });
  return {
    name: 'notices',
    contract: CONTRACT,
    async connect(call = {}) {
      const { school, kind } = await wait(api.signIn(person), call.signal);
      return session({ person, side: kind === 'teacher' ? 'school' : 'home', tenant: school });
    },
  };
}
