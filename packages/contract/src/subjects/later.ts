import type { Action, Id, Instant } from '../data.js';
import type { Common } from './common.js';
import type { SendMessage } from './message.js';

/** What will be sent, as its writer put it together. */
export type LaterWords = Omit<SendMessage, keyof Action>;

/**
 * Words that leave at a time that their writer has chosen (T12). Seen by the writer alone, through their place in the talk, so that
 * they go with it; and by the school's clock, which sends them.
 */
export interface LaterMessage extends Common {
  readonly kind: 'later-message';
  readonly thread: Id;
  readonly circle: Id;
  /** Who wrote it. */
  readonly person: Id;
  readonly goesAt: Instant;
  readonly send: LaterWords;
  /** `asks`: its time has come, and it could not go as it was. */
  readonly state: 'waits' | 'asks';
  /** Why it stayed: the reason of the refusal, as `message.send` would give it. */
  readonly asks?: string;
}

/** Keeps words until their time. What `message.send` would refuse now is refused now. */
export interface KeepLater extends Action, LaterWords {
  readonly type: 'later.keep';
  readonly later: Id;
  /** In the future, at most a year away. */
  readonly at: Instant;
}

/** Takes them back before they have gone. */
export interface DropLater extends Action {
  readonly type: 'later.drop';
  readonly later: Id;
}

/** Sends them: the clock when their time has come, their writer whenever they like. It is decided as the writer's `message.send`. */
export interface SendLater extends Action {
  readonly type: 'later.go';
  readonly later: Id;
  /** Who the writer sees now; without it, who they saw when they wrote it. */
  readonly audience?: SendMessage['audience'];
  /** The clock alone: it could not go, and why. */
  readonly stays?: string;
}

export type LaterAction = KeepLater | DropLater | SendLater;
