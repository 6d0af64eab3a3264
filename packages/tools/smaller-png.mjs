// Makes a screenshot small enough for a repository: 256 colors, and zlib's best.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

function chunksOf(png) {
  const chunks = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

const paeth = (left, up, corner) => {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
};

/** Pixels of a PNG of 8 bits for each of red, green, blue, one after another. */
function pixelsOf(chunks, width, height) {
  const raw = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)));
  const line = width * 3;
  const pixels = Buffer.alloc(line * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (line + 1)];
    for (let x = 0; x < line; x += 1) {
      const at = y * line + x;
      const left = x < 3 ? 0 : pixels[at - 3];
      const up = y === 0 ? 0 : pixels[at - line];
      const corner = x < 3 || y === 0 ? 0 : pixels[at - line - 3];
      const guess = [0, left, up, (left + up) >> 1, filter === 4 ? paeth(left, up, corner) : 0][filter];
      pixels[at] = raw[y * (line + 1) + 1 + x] + guess;
    }
  }
  return pixels;
}

function paletteOf(pixels) {
  const count = new Map();
  for (let at = 0; at < pixels.length; at += 3) {
    const color = pixels.readUIntBE(at, 3);
    count.set(color, (count.get(color) ?? 0) + 1);
  }
  const often = [...count].sort((a, b) => b[1] - a[1]).map(([color]) => color);
  // The most used, then those that would be missed most: a mark of a few pixels keeps its color among a thousand greys of letters.
  const palette = often.slice(0, 64);
  const rest = often.slice(64, 4000).map((color) => ({ color, weight: Math.sqrt(count.get(color)), away: Math.min(...palette.map((other) => apart(color, other))) }));
  while (palette.length < 256 && rest.length > 0) {
    const missed = rest.reduce((most, one) => (one.away * one.weight > most.away * most.weight ? one : most));
    if (missed.away === 0) break;
    palette.push(missed.color);
    for (const one of rest) one.away = Math.min(one.away, apart(one.color, missed.color));
  }
  return { palette, all: often };
}

const apart = (one, other) => [16, 8, 0].reduce((sum, bits) => sum + (((one >> bits) & 255) - ((other >> bits) & 255)) ** 2, 0);

function nearest(color, palette) {
  let best = 0;
  for (let index = 1; index < palette.length; index += 1) if (apart(color, palette[index]) < apart(color, palette[best])) best = index;
  return best;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length);
  frame.writeUInt32BE(crc32(body) >>> 0, 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** @param {Buffer} png a screenshot without transparency @returns {Buffer} */
export function smallerPng(png) {
  const chunks = chunksOf(png);
  const header = Buffer.from(chunks[0].data);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  if (header[8] !== 8 || header[9] !== 2) return png;
  const pixels = pixelsOf(chunks, width, height);
  const { palette, all } = paletteOf(pixels);
  const index = new Map(all.map((color) => [color, nearest(color, palette)]));
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 3) lines[y * (width + 1) + 1 + x] = index.get(pixels.readUIntBE(at, 3));
  }
  header[9] = 3;
  const colors = Buffer.concat(palette.map((color) => Buffer.from([color >> 16, (color >> 8) & 255, color & 255])));
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('PLTE', colors), chunk('IDAT', deflateSync(lines, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}
