import { DEFAULT_PACE } from './backoff.js';
import type { Pace } from './backoff.js';

/** What the outbox takes from the browser. Tests hand in their own. */
export interface Platform {
  readonly databaseName: string;
  /** A database that has not opened by then counts as blocked. */
  readonly openTimeoutMs: number;
  /** An attempt that has not been answered by then counts as `unavailable`. */
  readonly sendTimeoutMs: number;
  readonly pace: Pace;
  /** Missing on pages without a secure context: then every tab sends, which costs traffic but neither order nor doubles. */
  readonly locks: LockManager | undefined;
  /** The clock of the device, which may be wrong and may be set: for instants that are shown, never for pauses. */
  now(): number;
  /** Milliseconds of a clock that nobody sets. */
  monotonic(): number;
  random(): number;
  /** Whether there may be a network. */
  online(): boolean;
  /**
   * Asks the browser not to clear this page's storage. Called when words could not be sent, so that nobody is asked
   * who does not need it.
   */
  persist(): void;
  /** The code that sends: a file of its own, which may fail to come. */
  loadSender(): Promise<typeof import('./sender.js')>;
  /** Calls back when trying again is likely to help: the network is back, the page is looked at. */
  wakes(heard: () => void, signal: AbortSignal): void;
}

export function browserPlatform(given: Partial<Platform> = {}): Platform {
  return {
    databaseName: 'family-partnering',
    openTimeoutMs: 3_000,
    sendTimeoutMs: 60_000,
    pace: DEFAULT_PACE,
    locks: globalThis.navigator?.locks,
    now: () => Date.now(),
    monotonic: () => performance.now(),
    random: () => Math.random(),
    online: () => globalThis.navigator?.onLine !== false,
    persist: persistOnce(),
    loadSender: () => import('./sender.js'),
    wakes: wakesOfPage,
    ...given,
  };
}

function persistOnce(): () => void {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    void globalThis.navigator?.storage?.persist?.().catch(() => undefined);
  };
}

/** The page has a network again, or comes to the front. */
export function wakesOfPage(heard: () => void, signal: AbortSignal): void {
  globalThis.addEventListener?.('online', heard, { signal });
  globalThis.document?.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') heard();
  }, { signal });
}
