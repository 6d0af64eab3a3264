import './demo-source.define.js';
import { answerDemo } from './demo-attribute.js';

document.addEventListener('context-request', answerDemo, { capture: true });
