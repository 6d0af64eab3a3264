export { pickerFormsLocales } from '../locales/picker-forms/locales.js';
export { arrangeTemplate, offerTemplate, sayTemplate, wayTemplate } from './forms.js';
export { formStrings } from './picker-forms.strings.js';
export { taskTemplate } from './task.js';
