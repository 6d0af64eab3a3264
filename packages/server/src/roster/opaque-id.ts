import { createHash } from 'node:crypto';
import type { Id } from '@family-partnering/contract';

/**
 * The same id for the same parts, from which none of the parts can be read: a UUID version 8 over SHA-256.
 * @param secret with it, nobody who knows the parts can make the id; empty for a sample that is public anyway
 */
export function opaqueId(secret: string, ...parts: readonly string[]): Id {
  const bytes = createHash('sha256').update(JSON.stringify(secret === '' ? parts : [secret, ...parts])).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
