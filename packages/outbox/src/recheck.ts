import { isPassing, isRefusal } from '@family-partnering/contract';
import type { Action, Id, Kinds, Outbox, Session } from '@family-partnering/contract';
import { parts, shownBy } from './cache.model.js';
import type { DeviceCache } from './device.cache.js';
import type { DraftShelf } from './drafts.js';
import { madeBy } from './subjects.js';
import type { Subjects } from './subjects.js';

/** The thing a draft was begun in: `thread:7` for `thread:7` and `thread:7:reply`. */
const placeOf = (key: string): string => key.split(':').slice(0, 2).join(':');

/**
 * After a time away, and after a reset: asks again for everything this device holds of others, and forgets what is no
 * longer there for this person. What is made by something that waits to be sent has not ended: it has not begun.
 * Stops at the first sign of a bad connection; the next connection begins anew.
 */
export async function recheckDevice<K extends Kinds, A extends Action>(
  session: Session<K, A>, cache: DeviceCache, drafts: DraftShelf, forget: (what: string) => Promise<void>, outbox: Pick<Outbox<A>, 'waiting'>, subjects: Subjects,
): Promise<void> {
  const waits = (id: Id): boolean => outbox.waiting.some(({ action }) => madeBy(action, subjects) === id);
  const asked = new Set([...(await cache.parents()), ...(await drafts.keys()).map(placeOf)]);
  try {
    for (const what of asked) {
      const [, id] = parts(what);
      if (!waits(id) && (await isEnded(session, what)) && !waits(id)) await forget(what);
    }
    for (const name of await cache.names()) await listAgain(session, cache, name);
  } catch {
    // The connection is gone again.
  }
}

async function isEnded<K extends Kinds, A extends Action>(session: Session<K, A>, what: string): Promise<boolean> {
  const [kind, id] = parts(what);
  if (!session.supports.kinds.includes(kind)) return false;
  return session.get(kind, id).then(() => false, (thrown: unknown) => {
    if (isRefusal(thrown) && !isPassing(thrown)) return thrown.code === 'not-found';
    throw thrown;
  });
}

/** A list of everything of a kind has no parent that could answer for it. */
async function listAgain<K extends Kinds, A extends Action>(session: Session<K, A>, cache: DeviceCache, name: string): Promise<void> {
  const shown = shownBy(name);
  if ('id' in shown || Object.keys(shown.filter).length > 0) return;
  const { era } = cache;
  cache.saw(shown.kind, { filter: {} }, await session.list(shown.kind, { filter: {} }), era);
}
