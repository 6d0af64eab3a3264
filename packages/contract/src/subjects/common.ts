import type { Entity, Id, Instant, LanguageTag, Side } from '../data.js';

/** How a person takes words in: reading, listening, or by way of a person (a call, a visit, paper read aloud). */
export type Means = 'read' | 'listen' | 'person';

/** How much depends on the words being right. Legal words never go to a computer for translation. */
export type Sensitivity = 'everyday' | 'important' | 'legal';

/** One person whom the writer saw as a reader when writing. */
export interface Recipient {
  readonly person: Id;
  readonly called: string;
  readonly side: Side;
  /** How the words reach this person: on this page, or by another way. */
  readonly by: Reach;
}

/** By which way words reach a person. */
export type Reach = 'page' | 'call' | 'paper' | 'voice' | 'email' | 'text';

/** Who wrote something down for somebody else, and whether it was read back to them. */
export interface Recorded {
  readonly person: Id;
  readonly called: string;
  readonly readBack: boolean;
}

/** What every entity carries from the first day, because adding it later would break every adapter. */
export interface Common extends Entity {
  /** Shared by all homes of the student, or belonging to one home. */
  readonly home: 'shared' | Id;
  /** The people as the writer saw them; empty where nobody is addressed. */
  readonly recipients: readonly Recipient[];
  /** The revision of the audience that the writer saw. */
  readonly revision: number;
  readonly sensitivity: Sensitivity;
  /** The language of the words, and how they were given. */
  readonly language: { readonly tag: LanguageTag; readonly means: Means };
  readonly recordedBy?: Recorded;
  /** When a right or a consent ends. */
  readonly until?: Instant;
}

/** A person as others name them: the name they chose, and whose voice it is. */
export interface Author {
  readonly person: Id;
  readonly called: string;
  readonly side: Side;
  /** In words: mother, grade 8 maths, River Street Library. May be empty. */
  readonly role: string;
}

/** What a record of an entity holds: everything but what the engine itself keeps of it. */
export type Value<E extends Entity> = Omit<E, 'kind' | 'id' | 'version' | 'changedBy' | 'may'>;
