export { JSXInternal as JSX } from './preact-jsx.js';
