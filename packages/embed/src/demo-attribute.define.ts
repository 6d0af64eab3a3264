import './demo-source.define.js';
import { askAgain } from '@family-partnering/source/page';
import { answerDemo } from './demo-attribute.js';

// There is no page in plain Node.
if (typeof document !== 'undefined') {
  document.addEventListener('context-request', answerDemo, { capture: true });
  // A widget may be made a demo, or somebody else's, after it came.
  new MutationObserver(askAgain).observe(document, { subtree: true, attributes: true, attributeFilter: ['demo'] });
  // A widget that came before this has asked already, and nobody answered.
  askAgain();
}
