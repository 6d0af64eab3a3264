const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** What draws a JPEG: its tables, frames and scans, and the two markers that say how its colours are meant. */
const draws = (marker: number): boolean => (marker & 0xf0) !== 0xe0 ? marker !== 0xfe : marker === 0xe0 || marker === 0xee;

/** Behind the coded lines of a scan: the next marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1]!;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

/**
 * A JPEG (ITU T.81, annex B) that draws the same, to the pixel, without EXIF, XMP, comments, and without what stands behind its end: phones put
 * further pictures there, each with its own place. No library takes all of these out without drawing anew, which inside a PDF would change colours.
 * @throws RangeError where it is none
 */
export function bareJpeg(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) throw new RangeError('no JPEG');
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at + 1] !== 0xd9) {
    const marker = bytes[at + 1]!;
    if (bytes[at] !== 0xff) throw new RangeError('no marker where a JPEG has one');
    if (marker === 0xff) { at += 1; continue; }
    const head = at + 2 + view(bytes).getUint16(at + 2);
    const end = marker === 0xda ? endOfScan(bytes, head) : head;
    if (draws(marker)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return new Uint8Array(Buffer.concat([...kept, Uint8Array.of(0xff, 0xd9)]));
}

const TELLING = new Set(['uuid', 'xml ', 'uinf', 'jp2i']);

/** The same for JPEG 2000 (ITU T.800, annex I): boxes that tell are emptied where they stand. A bare codestream has none. */
export function bareJpeg2000(bytes: Uint8Array): Uint8Array {
  const bare = bytes.slice();
  for (let at = 0; at + 8 <= bare.length;) {
    const [length, type] = [view(bare).getUint32(at), String.fromCharCode(...bare.subarray(at + 4, at + 8))];
    if (at === 0 && type !== 'jP  ') break;
    if (length === 1 || (length > 1 && length < 8)) throw new RangeError('a box of no length');
    const end = length === 0 ? bare.length : at + length;
    if (TELLING.has(type)) bare.fill(0, at + 8, end).set(Buffer.from('free'), at + 4);
    at = end;
  }
  return bare;
}
