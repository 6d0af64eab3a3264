export { homeworkTogetherLocales } from '../locales/homework-together/locales.js';
import { framedStyles, togetherStyles as own } from './together.styles.js';
export { together } from './together.views.js';
export { togetherStrings } from './together.words.js';

export const togetherStyles = [framedStyles, own];
