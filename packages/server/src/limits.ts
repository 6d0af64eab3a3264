import { Refusal, type Id } from '@family-partnering/contract';

/** How much one person may ask of the server. */
export interface Limits {
  readonly actionsPerMinute: number;
  readonly readsPerMinute: number;
  /** What all visitors without an account may ask for together. */
  readonly visitsPerMinute: number;
  /** Open streams of changes: one for each browser. */
  readonly streams: number;
  /** Files of one person that come in at the same time: each stands in the memory until it is looked at. */
  readonly uploads: number;
  /** Bytes of one request's body. */
  readonly bodyBytes: number;
}

export const DEFAULT_LIMITS: Limits = { actionsPerMinute: 120, readsPerMinute: 1200, visitsPerMinute: 1200, streams: 12, uploads: 3, bodyBytes: 64 * 1024 };

interface Bucket {
  left: number;
  at: number;
}

/**
 * A bucket per person that a minute fills. A burst of the whole minute is allowed, because an outbox sends what a day
 * without network has gathered.
 * @param clock milliseconds
 */
export function rateLimit(perMinute: number, clock: () => number): (person: Id) => void {
  const buckets = new Map<Id, Bucket>();
  const perMs = perMinute / 60_000;
  const sweep = (now: number) => {
    for (const [person, { at }] of buckets) if (now - at > 60_000) buckets.delete(person);
  };
  return (person) => {
    const now = clock();
    if (buckets.size > 10_000) sweep(now);
    const bucket = buckets.get(person) ?? { left: perMinute, at: now };
    bucket.left = Math.min(perMinute, bucket.left + (now - bucket.at) * perMs);
    bucket.at = now;
    buckets.set(person, bucket);
    if (bucket.left < 1) throw new Refusal('rate-limited', { retryAfterMs: Math.ceil((1 - bucket.left) / perMs), message: 'Too many requests of this person. Wait as long as Retry-After says.' });
    bucket.left -= 1;
  };
}

/** Counts what is open. `take` gives back the way to let go, once. */
export function openLimit(most: number, what = 'streams'): (person: Id) => () => void {
  const open = new Map<Id, number>();
  return (person) => {
    const count = (open.get(person) ?? 0) + 1;
    if (count > most) throw new Refusal('rate-limited', { reason: what, retryAfterMs: what === 'streams' ? 30_000 : 2_000, message: `This person has ${most} ${what} open. Close some pages, or wait.` });
    open.set(person, count);
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      const left = open.get(person)! - 1;
      if (left > 0) open.set(person, left);
      else open.delete(person);
    };
  };
}
