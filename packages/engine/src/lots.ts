import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Id, Lot } from '@family-partnering/contract';

/**
 * The seeds of draws, made of what the storage alone knows and of the name of the draw: fixed before anybody asks, chosen by nobody.
 * @see docs/decisions/how-a-draw-is-held.md
 */
export const lotsOf = (secret: string) => (draw: Id): Lot => {
  const seed = bytesToHex(hmac(sha256, utf8ToBytes(secret), utf8ToBytes(`draw ${draw}`)));
  return { seed, seal: bytesToHex(sha256(utf8ToBytes(seed))) };
};
