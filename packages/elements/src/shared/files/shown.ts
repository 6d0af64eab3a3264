// What a widget loads when there is a file to show.
export { shownFilesLocales } from '../../locales/shown-files/locales.js';
export { fileStyles } from './files.styles.js';
export { FileShelf, shownFiles } from './shown-files.js';
export { shownFilesStrings, type ShownFilesStrings } from './shown-files.strings.js';
