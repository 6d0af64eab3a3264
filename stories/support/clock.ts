import type { Instant } from '@family-partnering/contract';
import type { Engine } from '@family-partnering/engine';

export const EVENING: Instant = '2026-11-21T01:00:00.000Z'; // 18:00 in Denver

export type Clock = (() => Instant) & { later?: (milliseconds: number) => void };

/** A clock that starts on that evening and goes on. */
export function evening(): Clock {
  let began = Date.now();
  const later = (milliseconds: number): void => void (began -= milliseconds);
  return Object.assign(() => new Date(Date.parse(EVENING) + Date.now() - began).toISOString(), { later });
}

const clocks = new WeakMap<Engine, Clock>();
export const keep = (engine: Engine, clock: Clock): void => void clocks.set(engine, clock);

/** Time goes by at a school: people do not write two hundred messages in one minute. */
export const pass = (engine: Engine, milliseconds: number): void => clocks.get(engine)?.later?.(milliseconds);
