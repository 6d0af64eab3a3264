import type { Id, Instant, Supports, Viewer } from '@family-partnering/contract';
import type { DeviceDatabase } from './device.database.js';
import { answerOf } from './indexeddb.js';

/** The last session of one person with one server, so that an offline start knows whose device data to open. */
export interface Remembered {
  readonly server: string;
  readonly person: Id;
  readonly viewer: Viewer;
  readonly supports: Supports;
  /** Server clock minus device clock when the session began, in milliseconds. */
  readonly skewMs: number;
  readonly at: Instant;
}

export async function remember(database: DeviceDatabase, session: Remembered): Promise<void> {
  await database.run(['sessions'], 'readwrite', 'default', (tx) => answerOf(tx.objectStore('sessions').put(session))).catch(() => undefined);
}

/**
 * Whose session to open while the server cannot be reached.
 * @param person whom the host says is signed in, if it knows without the network: another person's words stay shut.
 *   Without it, the last one who was signed in and did not sign out.
 */
export async function recall(database: DeviceDatabase, server: string, person: Id | undefined): Promise<Remembered | undefined> {
  const all = await database.run(['sessions'], 'readonly', 'default', (tx) =>
    answerOf(tx.objectStore('sessions').index('server').getAll(server))).catch(() => []);
  return all
    .filter((session) => person === undefined || session.person === person)
    .sort((a, b) => (a.at < b.at ? 1 : -1))[0];
}

/** Sign-out: an offline start no longer opens anything for this person. */
export async function unremember(database: DeviceDatabase, server: string, person: Id): Promise<void> {
  await database.run(['sessions'], 'readwrite', 'strict', (tx) => answerOf(tx.objectStore('sessions').delete([server, person]))).catch(() => undefined);
}
