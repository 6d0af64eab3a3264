import { fileSort, type FileLimits, type FileReference, type FileSort } from '@family-partnering/contract';

/** `210 kB`, `2.3 MB`, as the language writes it. Steps of a thousand, as every shop and phone counts them. */
export function sizeInWords(bytes: number, tag: string): string {
  const [value, unit] = bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1000)), 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  const options = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: value < 10 ? 1 : 0, numberingSystem: 'latn' } as const;
  try {
    return new Intl.NumberFormat(tag, options).format(value);
  } catch {
    return new Intl.NumberFormat('en', options).format(value);
  }
}

/** `0:34`, `12:05`. */
export function lengthInWords(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** `3 seconds`, `1:20`: how long a recording is, for somebody who looks at it or hears of it. */
export function spanInWords(seconds: number, tag: string): string {
  const whole = Math.max(1, Math.round(seconds));
  if (whole >= 60 || Intl.NumberFormat.supportedLocalesOf([tag]).length === 0) return lengthInWords(seconds);
  return new Intl.NumberFormat(tag, { style: 'unit', unit: 'second', unitDisplay: 'long', numberingSystem: 'latn' }).format(whole);
}

/** The greatest size of one sort of file; 0 where none of that sort is taken. */
export const mostOf = (limits: FileLimits, sort: FileSort): number =>
  Math.max(0, ...Object.entries(limits.types).filter(([type]) => fileSort(type) === sort).map(([, bytes]) => bytes));

/** What the browser's own chooser offers. */
export const acceptOf = (limits: FileLimits): string => Object.keys(limits.types).join(',');

export type FileProblem = 'type' | 'size' | 'empty';

/** What is wrong with a file before anything is done with it. */
export function problemOf({ type, size }: Pick<FileReference, 'type' | 'size'>, limits: FileLimits): FileProblem | undefined {
  const most = Object.hasOwn(limits.types, type) ? limits.types[type]! : undefined;
  if (most === undefined) return 'type';
  return size === 0 ? 'empty' : size > most ? 'size' : undefined;
}

/** Media type without its parameters, in small letters: `audio/webm;codecs=opus` → `audio/webm`. Some phones write types of their own. */
export function plainType(type: string): string {
  const plain = type.split(';')[0]!.trim().toLowerCase();
  return ({ 'image/jpg': 'image/jpeg', 'audio/x-m4a': 'audio/mp4', 'audio/m4a': 'audio/mp4', 'audio/mp3': 'audio/mpeg', 'audio/x-wav': 'audio/wav', 'audio/wave': 'audio/wav' } as Record<string, string>)[plain] ?? plain;
}

const ENDINGS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp', 'application/pdf': 'pdf', 'audio/webm': 'webm', 'audio/mp4': 'm4a', 'audio/ogg': 'ogg',
  'audio/mpeg': 'mp3', 'audio/wav': 'wav', 'video/mp4': 'mp4', 'video/webm': 'webm', 'video/quicktime': 'mov',
};

/** A name that every system can write, and whose ending says what the bytes are. */
export function fileName(name: string, type: string): string {
  const ending = ENDINGS[type] ?? 'bin';
  const bare = name.replace(/\.[^.]{1,8}$/, '').replace(/[\u0000-\u001f\u007f/\\:*?"<>|\u202a-\u202e\u2066-\u2069]+/g, ' ').trim().slice(0, 100).toWellFormed();
  return `${bare || 'file'}.${ending}`;
}

/** What loads by itself: small pictures, on a connection that is not known to be slow or dear. */
const BY_ITSELF = 1_500_000;

interface Connection { readonly saveData?: boolean; readonly effectiveType?: string }

export function loadsByItself({ type, size }: Pick<FileReference, 'type' | 'size'>, connection = (globalThis.navigator as { connection?: Connection } | undefined)?.connection): boolean {
  if (fileSort(type) !== 'picture' || size > BY_ITSELF) return false;
  return connection?.saveData !== true && !/2g|^3g$/.test(connection?.effectiveType ?? '');
}
