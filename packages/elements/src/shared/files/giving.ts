// What a widget loads when somebody wants to give a file.
export { givingLocales } from '../../locales/giving/locales.js';
export { fileStyles } from './files.styles.js';
export { FileGiving } from './file-giving.controller.js';
export { givingTemplate } from './giving.views.js';
export { givingStrings, type GivingStrings } from './giving.strings.js';
