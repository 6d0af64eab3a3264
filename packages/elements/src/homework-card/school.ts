import { framedStyles } from './together.styles.js';
import { schoolStyles as own } from './school.styles.js';

export { homeworkSchoolLocales } from '../locales/homework-school/locales.js';
export { schoolTemplate, tags } from './school.views.js';
export { schoolStrings } from './school.words.js';

export const schoolStyles = [framedStyles, own];
