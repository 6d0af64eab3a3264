export * from './source-element.js';
export * from './context.js';
