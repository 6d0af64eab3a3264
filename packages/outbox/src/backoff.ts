/** How long to wait between attempts, in milliseconds. */
export interface Pace {
  /** The ceiling of the first pause. Doubles with each failure. */
  readonly firstMs: number;
  readonly mostMs: number;
}

export const DEFAULT_PACE: Pace = { firstMs: 1_000, mostMs: 300_000 };

/**
 * Full jitter: anywhere between nothing and a ceiling that doubles, so that a thousand devices do not come back at once.
 * @param failures in a row, from 1
 * @param random between 0 and 1
 * @param asked what the other end asked for (`Retry-After`); never shorter than this
 */
export function pauseMs(failures: number, random: number, pace: Pace, asked = 0): number {
  const ceiling = Math.min(pace.mostMs, pace.firstMs * 2 ** Math.min(failures - 1, 30));
  return Math.max(asked, Math.round(random * ceiling));
}
