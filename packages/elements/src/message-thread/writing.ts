export { writingLocales } from '../locales/writing/locales.js';
export { messageRules } from '../shared/message-rules.js';
export { ComposerController } from './composer.controller.js';
export { beside, besideKey } from './made.views.js';
export { writingStyles } from './writing.styles.js';
export { allStrings, stateLines } from './writing.words.js';
export { beginningTemplate, boxTemplate, invitedTemplate, tailTemplates, type Writing } from './writing.views.js';
