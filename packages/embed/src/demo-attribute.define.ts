import './demo-source.define.js';
import { askAgain } from '@family-partnering/source/page';
import { answerDemo } from './demo-attribute.js';

document.addEventListener('context-request', answerDemo, { capture: true });
// A widget that came before this has asked already, and nobody answered.
askAgain();
