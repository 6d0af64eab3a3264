import type { Draft, Stored } from '@family-partnering/contract';

/** The kinds that a report tells of. Grants and marks follow from these and are not told. */
export const TOLD = ['school', 'person', 'circle', 'member', 'thread'] as const;
export type Told = (typeof TOLD)[number];

export interface Count {
  readonly created: number;
  readonly changed: number;
  readonly ended: number;
}

type Fate = keyof Count;

/** Counts what becomes of each record, once, however many circles touch it. */
export class Tally {
  readonly #fates = new Map<string, Fate>();

  add(draft: Draft, stored: Stored | undefined): void {
    const fate = fateOf(draft, stored);
    if (fate === undefined || !(TOLD as readonly string[]).includes(draft.kind)) return;
    const key = `${draft.kind} ${draft.id}`;
    if (this.#fates.get(key) !== 'created') this.#fates.set(key, fate);
  }

  counts(): Readonly<Record<Told, Count>> {
    return Object.fromEntries(TOLD.map((kind) => [kind, this.#count(kind)])) as Record<Told, Count>;
  }

  #count(kind: Told): Count {
    const count = { created: 0, changed: 0, ended: 0 };
    for (const [key, fate] of this.#fates) if (key.startsWith(`${kind} `)) count[fate] += 1;
    return count;
  }
}

/** Whom else a record is shown to is no change of the record itself. */
function fateOf(draft: Draft, stored: Stored | undefined): Fate | undefined {
  if (stored?.value == null) return draft.value === null ? undefined : 'created';
  if (draft.value === null || isEnded(draft.value)) return isEnded(stored.value) ? undefined : 'ended';
  return plain(draft.value) === plain(stored.value) ? undefined : 'changed';
}

const isEnded = (value: unknown): boolean => (value as { readonly state?: string }).state === 'ended';

/** The same text for the same value, in whatever order its fields stand. */
function plain(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).filter(([, one]) => one !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part);
}
