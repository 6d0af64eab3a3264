const u32 = (...numbers: number[]): Buffer => {
  const bytes = Buffer.alloc(numbers.length * 4);
  numbers.forEach((number, index) => bytes.writeUInt32BE(number >>> 0, index * 4));
  return bytes;
};
const box = (type: string, ...parts: (string | Uint8Array)[]): Buffer => {
  const body = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));
  return Buffer.concat([u32(body.length + 8), Buffer.from(type, 'latin1'), body]);
};
const MATRIX = u32(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000);
/** One frame that no decoder needs to understand: it is moved, not drawn. */
const FRAME = Buffer.concat([u32(5), Buffer.from([0x65, 0x88, 0x84, 0x00, 0x10])]);
// The sets of parameters that RFC 6184, 8.2.1 gives as an example.
const [SEQUENCE, PICTURE] = [Buffer.from('Z0IACpZTBYmI', 'base64'), Buffer.from('aMljiA==', 'base64')];
const AVC = Buffer.concat([Buffer.from([1, 0x42, 0, 0x0a, 0xff, 0xe1, 0, SEQUENCE.length]), SEQUENCE, Buffer.from([1, 0, PICTURE.length]), PICTURE]);

function track(at: number): Buffer {
  const look = Buffer.concat([Buffer.alloc(6), Buffer.from([0, 1]), Buffer.alloc(16), Buffer.from([0, 64, 0, 48]), u32(0x480000, 0x480000, 0), Buffer.from([0, 1]), Buffer.alloc(32), Buffer.from([0, 24, 0xff, 0xff])]);
  const table = box('stbl', box('stsd', u32(0, 1), box('avc1', look, box('avcC', AVC))), box('stts', u32(0, 1, 1, 1000)), box('stsc', u32(0, 1, 1, 1, 1)), box('stsz', u32(0, FRAME.length, 1)), box('stco', u32(0, 1, at)));
  return box('trak', box('tkhd', u32(7, 0, 0, 1, 0, 1000, 0, 0, 0, 0), MATRIX, u32(64 << 16, 48 << 16)), box('mdia', box('mdhd', u32(0, 0, 0, 1000, 1000, 0x55c40000)), box('hdlr', u32(0, 0), 'vide', u32(0, 0, 0), '\0'),
    box('minf', box('vmhd', u32(1, 0, 0)), box('dinf', box('dref', u32(0, 1), box('url ', u32(1)))), table)));
}

/** A short video as phones write it: where it was made stands in `©xyz` (Apple, Android), in `loci` (3GPP), in keyed metadata, in XMP, and between the frames. */
export function videoWithPlace(brand: 'isom' | 'qt  '): Uint8Array<ArrayBuffer> {
  const head = box('ftyp', brand, u32(0x200), brand);
  const data = box('mdat', FRAME, 'M-BETWEEN-FRAMES');
  const place = '+39.7392-104.9903/';
  const said = box('udta', box('\xa9xyz', Buffer.from([0, place.length, 0x15, 0xc7]), place), box('loci', u32(0), Buffer.from([0x15, 0xc7]), 'M-LOCI\0', Buffer.alloc(14)), box('\xa9mak', Buffer.from([0, 7, 0, 0]), 'M-MAKER'));
  const key = 'com.apple.quicktime.location.ISO6709';
  const keyed = box('meta', box('hdlr', u32(0, 0), 'mdta', u32(0, 0, 0), '\0'), box('keys', u32(0, 1), box('mdta', key)), box('ilst', box('\0\0\0\x01', box('data', u32(1, 0), place))));
  const movie = box('moov', box('mvhd', u32(0, 0, 0, 1000, 1000, 0x10000, 0x1000000, 0, 0), MATRIX, u32(0, 0, 0, 0, 0, 0, 2)), track(head.length + 8), said, keyed);
  return new Uint8Array(Buffer.concat([head, data, movie, box('uuid', Buffer.alloc(16, 0xbe), 'M-XMP'), box('free', 'M-FREE')]));
}

export const VIDEO_MARKERS = ['+39.7392', '\xa9xyz', 'loci', 'M-LOCI', 'M-MAKER', 'ISO6709', 'M-XMP', 'M-FREE', 'M-BETWEEN-FRAMES'];
