import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Seal } from '@family-partnering/engine/storage';

const CIPHER = 'aes-128-gcm';
const START = 12;
const TAG = 16;
/** Texts are filled up to a multiple of this, so that their length tells nothing either. */
const STEP = 64;

/**
 * Positions and cursors are numbers of the whole school: read as they are, they would tell one family how much others do, and how many
 * wait before them. Closed with the key of the data folder, they are as good as before, and say nothing.
 * @param key 32 hexadecimal digits
 */
export function sealWith(key: string): Seal {
  const secret = Buffer.from(key, 'hex');
  return {
    close(text) {
      const start = randomBytes(START);
      const cipher = createCipheriv(CIPHER, secret, start);
      const closed = cipher.update(text.padEnd(Math.ceil(text.length / STEP) * STEP), 'utf8');
      return Buffer.concat([start, closed, cipher.final(), cipher.getAuthTag()]).toString('base64url');
    },
    open(closed) {
      const bytes = Buffer.from(closed, 'base64url');
      if (bytes.length <= START + TAG) return undefined;
      try {
        const cipher = createDecipheriv(CIPHER, secret, bytes.subarray(0, START)).setAuthTag(bytes.subarray(-TAG));
        return Buffer.concat([cipher.update(bytes.subarray(START, -TAG)), cipher.final()]).toString('utf8').trimEnd();
      } catch {
        return undefined;
      }
    },
  };
}
