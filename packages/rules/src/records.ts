import type { Audience, Draft, Entity, Instant, Key, Scope, Stored, Value } from '@family-partnering/contract';
import { grantId, personKey } from './keys.js';

/** What a record of any entity carries when nobody is addressed: see `Common`. */
export const plain = {
  home: 'shared',
  recipients: [],
  revision: 0,
  sensitivity: 'everyday',
  language: { tag: 'und', means: 'read' },
} as const;

/** The same record with some of its values changed; where it is found and who sees it stay. */
export function change<V>(stored: Stored<V>, values: Partial<V>, index?: Readonly<Record<string, readonly Key[]>>): Draft<V> {
  const { kind, id, scope, audience, value } = stored;
  return { kind, id, scope, audience, index: index ?? stored.index, value: { ...value, ...values } as V };
}

/** A tombstone: gone for everyone who could see it, and the feed says so. */
export function gone(stored: Stored): Draft {
  const { kind, id, scope, audience } = stored;
  return { kind, id, scope, audience, index: {}, value: null };
}

/** A record of an id that rules make: there is one, or there will be. */
export function put<E extends Entity>(
  kind: E['kind'], id: string, scope: Scope, audience: readonly Audience[], index: Readonly<Record<string, readonly Key[]>>, value: Value<E>,
): Draft<Value<E>> {
  return { kind, id, scope, audience, index, value };
}

/** A new record. Where there is one of this id already, whosever it is, nothing of the action is done. */
export const made = <E extends Entity>(...record: Parameters<typeof put<E>>): Draft<Value<E>> => ({ ...put<E>(...record), isNew: true });

/** Whether two plain values are the same, whatever the order of their fields. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const left = Object.entries(a).filter(([, value]) => value !== undefined);
  const right = Object.entries(b).filter(([, value]) => value !== undefined);
  return left.length === right.length && left.every(([key, value]) => same(value, (b as Record<string, unknown>)[key]));
}

/** The draft, if it says anything new. */
export function ifNew<V>(stored: Stored<V> | undefined, draft: Draft<V>): readonly Draft<V>[] {
  const known = stored !== undefined && same(stored.value, draft.value) && same(stored.audience, draft.audience) && same(stored.index, draft.index);
  return known ? [] : [draft];
}

/** A grant's record. Its id says what it is, so that giving it twice is one. */
export function grant(person: string, audience: Audience, place: string, scope: Scope, more: { readonly until?: Instant; readonly fresh?: true } = {}): Draft {
  return {
    kind: 'grant', id: grantId(person, audience, place), scope, audience: [personKey(person)], index: { place: [place, person] },
    value: { ...plain, person, audience, ended: false, ...more },
  };
}
