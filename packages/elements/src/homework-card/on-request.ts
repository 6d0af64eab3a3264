export { classView, newForm, paperForm } from './school.views.js';
export { together } from './together.views.js';
