import { notWhatItSays, type Look } from '@family-partnering/engine/file-look';

/** How the sniffer names what a browser or a phone calls otherwise. Sound and moving pictures share their boxes: their tracks decide. */
const BOXES: Readonly<Record<string, string>> = {
  'audio/webm': 'matroska', 'video/webm': 'matroska', 'video/matroska': 'matroska', 'audio/matroska': 'matroska',
  'audio/mp4': 'iso', 'video/mp4': 'iso', 'audio/x-m4a': 'iso', 'video/x-m4v': 'iso', 'video/quicktime': 'iso', 'video/3gpp': 'iso', 'video/3gpp2': 'iso',
  'audio/ogg': 'ogg', 'audio/ogg; codecs=opus': 'ogg', 'audio/opus': 'ogg',
};
const boxOf = (type: string): string => BOXES[type] ?? type;

/**
 * Is it what it says it is? Then it is made anew: pictures are drawn again, sound and video are put into a new box without being
 * coded again. What a phone wrote beside them (where, when, on which device) stays behind, and so does anything hidden in a file that
 * is two things at once. A PDF keeps its pages, and nothing that tells of its maker, or runs.
 */
export const lookClosely: Look = async (content, type) => {
  const { fileTypeFromBuffer } = await import('file-type'); // with the first file: most starts of a server see none
  const found = await fileTypeFromBuffer(content).catch(() => undefined);
  if (found === undefined || boxOf(found.mime) !== boxOf(type)) throw notWhatItSays(type);
  if (type.startsWith('image/')) return (await import('./new-picture.js')).newPicture(content, type);
  if (/^(audio|video)\//.test(type)) return (await import('./new-box.js')).newBox(content, type);
  if (type === 'application/pdf') return (await import('./new-pages.js')).newPages(content, type);
  return { content, type };
};
