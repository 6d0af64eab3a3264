import sharp from 'sharp';

const PLACE = '+39.7392-104.9903/';

/** A photo as a phone makes it: a place, a camera, an XMP packet, and something behind its end. */
export async function photoWithPlace(): Promise<Uint8Array<ArrayBuffer>> {
  const picture = sharp({ create: { width: 64, height: 48, channels: 3, background: '#d24d22' } }).jpeg()
    .withExif({ IFD0: { Model: 'SECRETCAM', Orientation: '6' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '39/1 44/1 30/1', GPSLongitudeRef: 'W', GPSLongitude: '104/1 59/1 0/1' } })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><p>GPS</p></x:xmpmeta>');
  return new Uint8Array([...(await picture.toBuffer()), ...Buffer.from('BEHIND-THE-END')]);
}

const crcTable = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});
const crc = (bytes: Buffer): number => (bytes.reduce((sum, byte) => crcTable[(sum ^ byte) & 0xff]! ^ (sum >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;

/** A drawing with a text chunk that says where it was made. */
export async function pngWithPlace(): Promise<Uint8Array<ArrayBuffer>> {
  const plain = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#2f66c4' } }).png().toBuffer();
  const body = Buffer.from(`tEXtLocation\0${PLACE}`);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(body.length - 4, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc(body), body.length + 4);
  return new Uint8Array(Buffer.concat([plain.subarray(0, 33), chunk, plain.subarray(33)]));
}

/** A tenth of a second of sound in a plain box. */
export function voiceNote(more: Buffer = Buffer.alloc(0)): Uint8Array<ArrayBuffer> {
  const samples = Buffer.alloc(1600);
  const head = Buffer.from('RIFF\0\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x80\x3e\0\0\x02\0\x10\0', 'latin1');
  const data = Buffer.concat([Buffer.from('data\0\0\0\0', 'latin1'), samples]);
  data.writeUInt32LE(samples.length, 4);
  const whole = Buffer.concat([head, more, data]);
  whole.writeUInt32LE(whole.length - 8, 4);
  return new Uint8Array(whole);
}

/** A recording whose tags say where it was made. */
export async function recordingWithPlace(): Promise<Uint8Array<ArrayBuffer>> {
  const text = Buffer.from(`${PLACE}\0\0`);
  const list = Buffer.concat([Buffer.from('LIST\0\0\0\0INFOIARL\0\0\0\0', 'latin1'), text]);
  list.writeUInt32LE(list.length - 8, 4);
  list.writeUInt32LE(text.length, 16);
  return voiceNote(list);
}
