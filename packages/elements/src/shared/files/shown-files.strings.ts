import type { msg as Msg } from '@lit/localize';
import { str } from '@lit/localize/internal/str-tag.js';

/** What is said where pictures, pages and recordings are shown. */
export const shownFilesStrings = (msg: typeof Msg) => ({
  showPicture: (size: string) => msg(str`Show the picture (${size})`),
  listen: (size: string) => msg(str`Listen (${size})`),
  listenLong: (length: string, size: string) => msg(str`Listen (${length}, ${size})`),
  watch: (size: string) => msg(str`Watch the video (${size})`),
  watchLong: (length: string, size: string) => msg(str`Watch the video (${length}, ${size})`),
  get: (name: string, size: string) => msg(str`Get ${name} (${size})`),
  save: (name: string) => msg(str`Save ${name}`),
  coming: msg('The file is coming…'),
  cancel: msg('Cancel'),
  tryAgain: msg('Try again'),
  notHere: msg('The file did not come. Try again?'),
  gone: msg('This file is no longer here.'),
  noPlayer: msg('This page cannot show it here. You can save it.'),
  plainPicture: msg('A picture. No one has said yet what it shows.'),
  voiceOf: (name: string) => msg(str`Voice: ${name}`),
  videoOf: (name: string) => msg(str`Video: ${name}`),
  words: msg('The words in it'),
});

export type ShownFilesStrings = ReturnType<typeof shownFilesStrings>;
