export { arrangingLocales } from '../locales/arranging/locales.js';
export { Arranging } from './arranging.controller.js';
export { arranging } from './arranging.js';
export { arrangingStrings } from './arranging.strings.js';
export { arrangingStyles } from './arranging.styles.js';
export { termsLocales, termsStrings } from './terms.js';
