import { Missing, type Entity, type Id, type Reads, type Scope, type Stored } from '@family-partnering/contract';

/** What a rule may be shown: an entity, `null` for what is known not to exist, `undefined` for what is not loaded. */
export type Look = (kind: string, id: Id) => Entity | null | undefined;

/**
 * An entity as rules read it. Audience and index stay with the server. The scope is that of its circle or person;
 * for what belongs to neither, that of the question.
 */
export function asStored(entity: Entity, asked: Scope): Stored {
  const { kind, id, version, changedBy, ...value } = entity;
  const { circle } = value as { circle?: unknown };
  const own: Scope = kind === 'circle' || kind === 'person' ? `${kind}:${id}` : asked;
  return { kind, id, version, changedBy, scope: typeof circle === 'string' ? `circle:${circle}` : own, audience: [], index: {}, value };
}

/** Reads over what this page happens to hold. Lists are never known to be whole, so they are always `Missing`. */
export function readsOver(look: Look, asked: Scope): Reads {
  return {
    get<V>(kind: string, id: Id): Stored<V> | undefined {
      const found = look(kind, id);
      if (found === undefined) throw new Missing({ kind, id });
      return found === null ? undefined : (asStored(found, asked) as Stored<V>);
    },
    list(kind, index, prefix, range) {
      throw new Missing({ kind, index, prefix, range });
    },
  };
}

/** Two copies of the contract may stand on one page, so this too is known by name. */
export function isMissing(value: unknown): boolean {
  return typeof value === 'object' && value !== null && (value as { name?: unknown }).name === 'Missing';
}
