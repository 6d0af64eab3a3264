import type { Adapter } from '@family-partnering/contract';
import type { Engine } from '@family-partnering/engine';

const made = new WeakMap<Engine, Map<string, Adapter>>();

/** The same adapter for the same key: a story that is drawn again, because a switch was turned, keeps its session. */
export function once(engine: Engine, key: string, make: () => Adapter): Adapter {
  const known = made.get(engine) ?? new Map<string, Adapter>();
  made.set(engine, known);
  const adapter = known.get(key) ?? make();
  known.set(key, adapter);
  return adapter;
}
