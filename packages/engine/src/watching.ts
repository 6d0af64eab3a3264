import { Refusal, isRefusal, type Id, type Observer, type Position } from '@family-partnering/contract';
import { changeOf } from './decide.js';
import { noSeal, type Storage } from './storage.js';

const BATCH = 500;

/** Follows the feed of one person until aborted. Hints wake it; the beat finds lost hints and planned ends of access. */
export function follow(storage: Storage, person: Id, since: Position, to: Observer, signal: AbortSignal, beatMs: number): void {
  if (signal.aborted) return;
  const seal = storage.seal ?? noSeal;
  let position = seal.open(since) ?? '';
  let running = false;
  let again = false;
  let live = false;

  const step = async (): Promise<boolean> => {
    const found = await storage.read(person, (tx) => tx.changes(position, BATCH));
    if (signal.aborted) return false;
    if (found === 'unknown position' || found.access) {
      position = await storage.read(person, (tx) => tx.position());
      if (!signal.aborted) to.reset();
      return false;
    }
    position = found.position;
    if (found.stored.length > 0) to.next({ position: seal.close(position), changes: found.stored.map(changeOf) });
    return found.more;
  };

  const pump = async (): Promise<void> => {
    again = true;
    if (running) return;
    running = true;
    try {
      while (again && !signal.aborted) {
        again = false;
        while (!signal.aborted && (await step()));
      }
      if (!live && !signal.aborted) {
        live = true;
        to.status?.('live');
      }
    } catch (thrown) {
      stop();
      if (!signal.aborted) to.error?.(isRefusal(thrown) ? thrown : new Refusal('unavailable', { cause: thrown, message: 'The feed could not be read.' }));
    } finally {
      running = false;
    }
  };

  const heard = new AbortController();
  const beat = setInterval(() => void pump(), beatMs);
  const stop = (): void => {
    clearInterval(beat);
    heard.abort();
  };
  signal.addEventListener('abort', stop, { once: true });
  storage.hint(() => void pump(), { signal: heard.signal });
  to.status?.('catching-up');
  void pump();
}
