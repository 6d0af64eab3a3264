import type { Action, Device } from '@family-partnering/contract';
import type { DeviceCache } from './device.cache.js';
import type { DeviceDatabase } from './device.database.js';
import type { DeviceOutbox } from './device.outbox.js';
import type { DraftShelf } from './drafts.js';
import { unremember } from './identity.js';
import type { Owner } from './owner.js';

interface DeviceParts<A extends Action> {
  readonly owner: Owner;
  /** `undefined` where storage is blocked. */
  readonly database: DeviceDatabase | undefined;
  readonly outbox: DeviceOutbox<A>;
  readonly drafts: DraftShelf;
  readonly cache: DeviceCache;
  /** Deletes every file that lies here, but those of waiting words unless `all`. */
  dropFiles(all: boolean): Promise<void>;
  /** Ends the session; what was written meanwhile goes, too. */
  end(): Promise<unknown>;
}

/** What this device holds for one person besides the waiting actions. */
export function deviceOf<A extends Action>({ owner, database, outbox, drafts, cache, dropFiles, end }: DeviceParts<A>): Device {
  return {
    keeps: database ? 'device' : 'memory',
    drafts: { read: drafts.read, write: drafts.write, remove: drafts.remove },
    async forget(what) {
      for (const gone of await cache.forget(what)) await drafts.forget(gone);
    },
    async signOut() {
      return {
        unsent: outbox.unsent,
        async wipe() {
          await outbox.wipe();
          await Promise.all([drafts.wipe(), cache.wipe(), dropFiles(true), database && unremember(database, owner.server, owner.person)]);
          await end();
        },
      };
    },
  };
}
