import type { PanelStrings } from './panels.strings.js';
import type { Telling } from './thread-list.words.js';

/** What the forms of the list say with: the words of the list, and their own. */
export interface PanelTelling extends Telling {
  readonly forms: PanelStrings;
}

// Loaded when the page has nothing else to do, or when the first form is opened.
export { alikeTemplate } from './alike.js';
export { besideTemplate } from './news.views.js';
export { handTemplate } from './hand.js';
export { panelStrings } from './panels.strings.js';
export { panelsLocales } from '../locales/panels/locales.js';
export { languageMenu } from '../shared/language-menu.js';
export { starterTemplate } from './starter.js';
export { begin, companyOf, completed } from './starting.js';
