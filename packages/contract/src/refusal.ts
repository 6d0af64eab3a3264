import type { Entity } from './data.js';

/** Why something was not done. A widget chooses its sentence by this, and by `reason` where there is one. */
export type Code =
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'invalid'
  | 'rate-limited'
  | 'offline'
  | 'unavailable'
  | 'unsupported'
  | 'protocol';

export const CODES: readonly Code[] = [
  'unauthenticated', 'forbidden', 'not-found', 'conflict', 'invalid',
  'rate-limited', 'offline', 'unavailable', 'unsupported', 'protocol',
];

/** Codes after which the same action may simply be tried again. */
const PASSING: ReadonlySet<Code> = new Set(['rate-limited', 'offline', 'unavailable']);

const BRAND = Symbol.for('family-partnering.refusal');

/** What a refusal may carry beside its code. */
export interface RefusalDetail {
  /** A sentence for developers: what is wrong and what to do. Never shown to a family. */
  readonly message?: string;
  /** The key of the sentence that a widget shows, for example `audience-grew`. */
  readonly reason?: string;
  /** The state that the action ran into, as this viewer may see it. */
  readonly current?: Entity;
  /** Milliseconds to wait before trying again, as the other end asked. */
  readonly retryAfterMs?: number;
  readonly cause?: unknown;
}

/**
 * The one error of the contract. Known by its brand and its code, never by `instanceof` or by its text:
 * two copies of this module may stand on one page.
 */
export class Refusal extends Error {
  readonly code: Code;
  readonly reason?: string;
  readonly current?: Entity;
  readonly retryAfterMs?: number;

  constructor(code: Code, detail: RefusalDetail = {}) {
    super(detail.message ?? detail.reason ?? code, detail.cause === undefined ? undefined : { cause: detail.cause });
    this.name = 'Refusal';
    this.code = code;
    for (const name of ['reason', 'current', 'retryAfterMs'] as const) {
      if (detail[name] !== undefined) Object.assign(this, { [name]: detail[name] });
    }
    Object.defineProperty(this, BRAND, { value: true });
  }
}

/** Tells a refusal of any copy of this module from any other value. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && (value as Record<symbol, unknown>)[BRAND] === true;
}

/** Whether waiting may help: the network, a busy server, a limit. */
export function isPassing(refusal: Refusal): boolean {
  return PASSING.has(refusal.code);
}

/** The names an aborted call rejects with, so that nobody takes leaving for failing. */
export function isAbort(value: unknown): boolean {
  return typeof value === 'object' && value !== null && (value as { name?: unknown }).name === 'AbortError';
}
