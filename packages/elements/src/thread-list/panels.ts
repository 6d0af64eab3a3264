import type { PanelStrings } from './panels.strings.js';
import type { Telling } from './thread-list.words.js';

/** What the forms of the list say with: the words of the list, and their own. */
export interface PanelTelling extends Telling {
  readonly forms: PanelStrings;
}

// Loaded when the page has nothing else to do, or when the first form is opened.
export { awayBand } from './away.js';
export { footTemplate } from './foot.js';
export { FormsController } from './forms.controller.js';
export { formTemplate, startersTemplate } from './forms.views.js';
export { newsOf } from './news.js';
export { besideTemplate } from './news.views.js';
export { Notices } from './notices.js';
export { panelStrings } from './panels.strings.js';
export { panelStyles } from './panels.styles.js';
export { panelsLocales } from '../locales/panels/locales.js';
export { languageMenu } from '../shared/language-menu.js';
export { troublesAbove, troubleTemplate } from './trouble.js';
