export { writingLocales } from '../locales/writing/locales.js';
export { messageRules } from '../shared/message-rules.js';
export { Composers } from './composers.js';
export { beside, besideKey } from './made.views.js';
export { hasOwnWords } from './quick.words.js';
export { Speech } from './speech.js';
export { writingStyles } from './writing.styles.js';
export { allStrings, stateLines } from './writing.words.js';
export { beginningTemplate, boxTemplate, invitedTemplate, tailTemplates, type Writing } from './writing.views.js';
