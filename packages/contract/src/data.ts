/** An id is made by whoever creates the thing, offline too: a UUID version 7 in lower case. */
export type Id = string;
/** An instant in ISO 8601, UTC, with milliseconds: `2026-11-20T18:00:00.000Z`. */
export type Instant = string;
/** A school day without a zone: `2026-11-20`. */
export type Day = string;
/** A language tag after BCP 47: `es`, `pt-BR`, `zh-Hans`. */
export type LanguageTag = string;
/** Where a session's feed stands. Opaque: hand back what you were given. */
export type Position = string;
/** Where a page of a list ends. Opaque: hand back what you were given. */
export type Cursor = string;

/** The four voices. Figures count the student with home; a rule never does. */
export type Side = 'home' | 'student' | 'school' | 'community';
export const SIDES: readonly Side[] = ['home', 'student', 'school', 'community'];

/** What an action locks while it is decided. Inside one scope, actions are strictly serial. */
export type Scope = `circle:${string}` | `opportunity:${string}` | `person:${string}` | `tenant:${string}`;

/** One thing, in one state. Everything an adapter hands out is one of these: plain, cloneable data. */
export interface Entity {
  readonly kind: string;
  readonly id: Id;
  /** Counts the states of this entity, from 1. Orders its states and nothing else. */
  readonly version: number;
  /** The action that made this state. It is what `basedOn` and an agreement name. */
  readonly changedBy: Id;
  /** Action types this viewer may do with it now; only from adapters whose rules are not ours. */
  readonly may?: readonly string[];
}

/** Everything a person can do is one of these. A subject adds its own fields. */
export interface Action {
  /** Made by whoever acts. The same id by the same person twice has one effect. */
  readonly id: Id;
  /** `subject.verb`, for example `message.send`. */
  readonly type: string;
  readonly scope: Scope;
  /** The `changedBy` of the state that the person was looking at, where that matters. */
  readonly basedOn?: Id;
}

/** Who is looking, as the adapter's own sign-in says. */
export interface Viewer {
  readonly person: Id;
  readonly side: Side;
  readonly tenant: Id;
}

/** An entity as it stands now, or the news that this viewer no longer has it. */
export type Change<E extends Entity = Entity> =
  | { readonly type: 'upsert'; readonly entity: E }
  | { readonly type: 'remove'; readonly kind: string; readonly id: Id; readonly version: number };
