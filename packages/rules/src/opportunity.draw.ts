/** A number from a text, spread over 32 bits (FNV-1a, then the finisher of MurmurHash3). Not secret: only fair and repeatable. */
function spread(text: string, start: number): number {
  let hash = start >>> 0;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * The order in which lots are drawn: by seed and person alone, so that when somebody asked, and in what order they are listed, has no effect.
 * The same seed gives the same order on every machine.
 */
export function drawnOrder<T extends { readonly person: string }>(lots: readonly T[], seed: string): readonly T[] {
  return lots
    .map((lot) => ({ lot, high: spread(`${seed}|${lot.person}`, 0x811c9dc5), low: spread(`${lot.person}|${seed}`, 0x9747b28c) }))
    .sort((a, b) => a.high - b.high || a.low - b.low || (a.lot.person < b.lot.person ? -1 : 1))
    .map(({ lot }) => lot);
}

/**
 * Who gets a place, and in which order the others wait. First the kept places among those who had none, then all the rest.
 * @param places how many there are; without a limit everyone gets one
 */
export function draw<T extends { readonly person: string; readonly fresh: boolean }>(lots: readonly T[], places: number | undefined, kept: number, seed: string): { readonly given: readonly T[]; readonly waiting: readonly T[] } {
  const order = drawnOrder(lots, seed);
  if (places === undefined) return { given: order, waiting: [] };
  const first = order.filter(({ fresh }) => fresh).slice(0, Math.min(kept, places));
  const rest = order.filter((lot) => !first.includes(lot));
  const given = new Set([...first, ...rest.slice(0, places - first.length)]);
  return { given: order.filter((lot) => given.has(lot)), waiting: order.filter((lot) => !given.has(lot)) };
}
