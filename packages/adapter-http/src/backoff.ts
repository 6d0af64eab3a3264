const FIRST_MS = 1_000;
const LONGEST_MS = 5 * 60_000;

/**
 * Full jitter: anything between nothing and a ceiling that doubles, so that a thousand pages do not come back at once.
 * @param attempt how many have failed in a row, from 1
 * @param askedMs what the other end asked for; never less than that
 */
export function backoffMs(attempt: number, askedMs = 0, random: () => number = Math.random): number {
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt - 1, 20));
  return askedMs + Math.floor(random() * ceiling);
}
