import type { Id } from './data.js';

/**
 * A UUID version 7 (RFC 9562): 48 bits of milliseconds, then random. Sorts roughly by the time it was made,
 * so that records of one conversation lie close together on disk.
 * @param now milliseconds since 1970, from the clock of whoever makes it; it orders nothing, so it may be wrong
 */
export function newId(now: number = Date.now()): Id {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let i = 0; i < 6; i += 1) bytes[i] = Math.floor(now / 2 ** (8 * (5 - i))) & 0xff;
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Between the parts of an id that rules make. No id that anybody else makes holds it: schemas refuse that. */
const BETWEEN = /[%|]/g;

/**
 * The one id of what belongs to other things: a place in a circle, a mark in a thread, what was told of a card.
 * Only its first part may be such an id itself. So it can be read from its end in one way alone, and two of one kind and as many
 * parts never meet unless all their parts do.
 */
export function composedId(first: Id, ...parts: readonly (Id | number)[]): Id {
  return [first, ...parts.map((part) => String(part).replace(BETWEEN, encodeURIComponent))].join('|');
}

/** Whether rules made this id. */
export const isComposed = (id: Id): boolean => id.includes('|');
