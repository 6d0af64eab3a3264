import { Refusal, type FileLimits } from '@family-partnering/contract';

const MB = 1_000_000;

/** What a phone and a browser make by themselves: pictures, pages, recordings. No drawing or page that could run anything. */
export const DEFAULT_FILE_LIMITS: FileLimits = {
  count: 4,
  types: {
    'image/jpeg': 15 * MB, 'image/png': 15 * MB, 'image/webp': 15 * MB, 'application/pdf': 15 * MB,
    'audio/webm': 15 * MB, 'audio/mp4': 15 * MB, 'audio/ogg': 15 * MB, 'audio/mpeg': 15 * MB, 'audio/wav': 15 * MB,
    'video/mp4': 50 * MB, 'video/webm': 50 * MB, 'video/quicktime': 50 * MB,
  },
};

/**
 * Looks at the bytes: are they what they are said to be, and what must not travel with them (where a picture was taken)?
 * @returns the bytes to keep, and their type
 * @throws Refusal `invalid`, reason `file-content`
 */
export type Look = (content: Uint8Array, type: string) => Promise<{ readonly content: Uint8Array; readonly type: string }>;

type Sign = readonly (readonly [at: number, bytes: string])[];
const ISO_MEDIA: Sign = [[4, 'ftyp']];
const EBML: Sign = [[0, '\x1a\x45\xdf\xa3']];

// How the formats begin, after their own definitions (https://mimesniff.spec.whatwg.org/#matching-a-mime-type-pattern).
const SIGNS: Readonly<Record<string, readonly Sign[]>> = {
  'image/jpeg': [[[0, '\xff\xd8\xff']]], 'image/png': [[[0, '\x89PNG\r\n\x1a\n']]], 'image/webp': [[[0, 'RIFF'], [8, 'WEBP']]],
  'application/pdf': [[[0, '%PDF-']]],
  'audio/webm': [EBML], 'video/webm': [EBML], 'audio/mp4': [ISO_MEDIA], 'video/mp4': [ISO_MEDIA], 'video/quicktime': [ISO_MEDIA, [[4, 'moov']]],
  'audio/ogg': [[[0, 'OggS']]], 'audio/mpeg': [[[0, 'ID3']], [[0, '\xff\xfb']], [[0, '\xff\xf3']], [[0, '\xff\xf2']]], 'audio/wav': [[[0, 'RIFF'], [8, 'WAVE']]],
};

/**
 * By its first bytes alone. Enough where nobody but the giver is served from here (one device, tests); a server looks closer and
 * makes pictures anew.
 */
export const lookAtBeginning: Look = async (content, type) => {
  const head = String.fromCharCode(...content.subarray(0, 16));
  const fits = (SIGNS[type] ?? []).some((sign) => sign.every(([at, bytes]) => head.startsWith(bytes, at)));
  if (!fits) throw notWhatItSays(type);
  return { content, type };
};

export const notWhatItSays = (type: string, cause?: unknown): Refusal =>
  new Refusal('invalid', { reason: 'file-content', message: `The bytes of this file are not ${type}.`, ...(cause === undefined ? {} : { cause }) });
