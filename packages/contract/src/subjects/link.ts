import type { Action, Id, Instant } from '../data.js';
import type { Author, Common } from './common.js';

/** What a message may lead to, and what one may write about. */
export const LINKED_KINDS = ['plan', 'plan-step', 'touchpoint', 'opportunity', 'meeting-wish'] as const;
export type LinkedKind = (typeof LINKED_KINDS)[number];

/**
 * That a message and a thing belong together. It holds no words of either, and is seen by those alone who see both:
 * what is shared by all homes never tells that one home's words stand behind it (A1).
 */
export interface Link extends Common {
  readonly kind: 'link';
  readonly circle: Id;
  readonly thread: Id;
  readonly message: Id;
  /** The place of the message in its thread. */
  readonly n: number;
  readonly what: LinkedKind;
  readonly thing: Id;
  /** Which of the two came out of the other. */
  readonly first: 'message' | 'thing';
  readonly by: Author;
  readonly at: Instant;
}

/** Ties a message to what was made from it, or to what it is about. By anyone who sees both. */
export interface MakeLink extends Action {
  readonly type: 'link.make';
  readonly link: Id;
  readonly circle: Id;
  readonly message: Id;
  readonly what: LinkedKind;
  readonly thing: Id;
  readonly first: 'message' | 'thing';
}

/** Unties them again: by whoever tied them. */
export interface DropLink extends Action {
  readonly type: 'link.drop';
  readonly link: Id;
}

export type LinkAction = MakeLink | DropLink;
