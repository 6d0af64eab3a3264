import { CONTRACT, Refusal } from '@family-partnering/contract';
import type { Action, Adapter, Id, Instant, KindRule, CheckedRule } from '@family-partnering/contract';
import { createEngine } from '@family-partnering/engine';
import type { Engine } from '@family-partnering/engine';
import { familyKinds, clocklessRules } from '@family-partnering/rules';
import { indexedDbFiles } from './indexeddb-files.js';
import { indexedDbStorage } from './indexeddb-storage.js';

export interface LocalOptions {
  /** Who uses this page. Anyone on this device may say they are anyone: nothing here proves it. */
  readonly person: Id;
  /** Whose data it is; each tenant has a database of its own. */
  readonly tenant: Id;
  /** The name of the database. Default: made from the tenant. */
  readonly database?: string;
  /**
   * Puts people and circles into an empty database, once, however many tabs open it. `act` decides as of a given instant.
   * If it is cut off, the next start begins it anew, on an empty database.
   */
  readonly fill?: (act: Engine['act']) => Promise<void>;
  readonly rules?: readonly CheckedRule<Action>[];
  readonly kinds?: readonly KindRule[];
  readonly clock?: () => Instant;
}

/**
 * The whole contract in this browser, with no server: the engine over IndexedDB, live across tabs.
 * For one device that one family or one desk shares. `supports.durability` is `device`: there is no copy anywhere else,
 * browsers may clear it, and whoever holds the device can read all of it.
 */
export function localAdapter(options: LocalOptions): Adapter {
  const { person, tenant, fill, clock } = options;
  const name = options.database ?? `family-partnering-local-${tenant}`;
  return {
    name: 'local',
    contract: CONTRACT,
    async connect({ signal } = {}) {
      signal?.throwIfAborted();
      const storage = indexedDbStorage({ name, ...(clock && { clock }) });
      const engine = createEngine({
        storage, tenant, rules: options.rules ?? clocklessRules, kinds: options.kinds ?? familyKinds, files: { store: indexedDbFiles(name) }, ...(clock && { clock }),
      });
      try {
        if (fill) await storage.fillOnce(() => fill(engine.act));
        const session = engine.session(await engine.viewer(person));
        signal?.throwIfAborted();
        void engine.sweepFiles().catch(() => undefined);
        return { ...session, close: async () => { await session.close(); await engine.close(); } };
      } catch (thrown) {
        await engine.close();
        throw storageRefusal(thrown);
      }
    },
  };
}

function storageRefusal(thrown: unknown): unknown {
  const name = (thrown as Error)?.name;
  if (!(thrown instanceof DOMException) || name === 'AbortError') return thrown;
  const reason = name === 'QuotaExceededError' ? 'storage-full' : 'storage-blocked';
  return new Refusal('unavailable', { reason, message: `This browser does not let the page keep data: ${name}.`, cause: thrown });
}
