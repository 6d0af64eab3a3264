export { aboutTemplate, copyOf, stepForm } from './about.js';
export { goalTemplate } from './goal.js';
export { strengthsTemplate } from './strengths.js';
export { agreedTemplate, toldTemplate } from './versions.js';
export { planPartsStrings } from './plan-parts.strings.js';
export { planPartsLocales } from '../locales/plan-parts/locales.js';
