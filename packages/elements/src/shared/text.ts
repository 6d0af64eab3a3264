/** First strong isolate and its end: what stands between them keeps its own direction and turns nothing around it. */
const FSI = '\u2068';
const PDI = '\u2069';

// Controls, direction marks, overrides and isolates, line and paragraph separators, byte order mark.
const UNSEEN = /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]+/g;
const UNSEEN_IN_WORDS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g;

/** A name as it may stand inside a sentence: one line, no hidden characters, no half characters. */
export function cleanName(name: string): string {
  return name.toWellFormed().replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim();
}

/** A person's own words as they may be shown: everything they wrote but what would turn the page around. */
export function cleanWords(words: string): string {
  return words.toWellFormed().replace(/\r\n?/g, '\n').replace(UNSEEN_IN_WORDS, '');
}

/** A name that cannot turn the sentence it stands in. */
export const isolate = (name: string): string => `${FSI}${cleanName(name)}${PDI}`;

/** A sentence without its isolates, for places that read text aloud. */
export const plainSentence = (sentence: string): string => sentence.replaceAll(FSI, '').replaceAll(PDI, '');

/** A sentence cut at its isolates: every second piece is a name. */
export function pieces(sentence: string): readonly { readonly text: string; readonly name: boolean }[] {
  return sentence
    .split(new RegExp(`(${FSI}[^${PDI}]*${PDI})`))
    .filter((text) => text !== '')
    .map((text) => ({ text: plainSentence(text), name: text.startsWith(FSI) }));
}

/** The beginning of somebody's words, cut between words where it can be. */
export function excerpt(words: string, length: number): string {
  const line = words.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length).toWellFormed();
  return `${cut.slice(0, cut.lastIndexOf(' ') > length / 2 ? cut.lastIndexOf(' ') : length)}…`;
}
