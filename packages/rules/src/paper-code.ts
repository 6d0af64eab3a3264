/** Letters and digits that are not taken for one another, on paper or by ear. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/**
 * Six letters for a print sheet: the same for the same sheet, about 887 million in all (FNV-1a over the key, twice).
 * It finds a sheet among those that a person may see; it opens nothing by itself.
 */
export function codeOf(key: string): string {
  let code = '';
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193) >>> 0;
  for (let place = 0; place < 6; place += 1) {
    hash = Math.imul(hash ^ (hash >>> 15) ^ place, 0x01000193) >>> 0;
    code += LETTERS[(hash >>> 8) % LETTERS.length];
  }
  return code;
}

/** A code as somebody typed it: in capitals, without spaces. */
export const cleanCode = (typed: string): string => typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
