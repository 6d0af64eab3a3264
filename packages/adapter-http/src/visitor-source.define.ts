import { define } from '@family-partnering/contract/define';
import { VisitorSource } from './visitor-source.js';

define('fp-visitor-source', VisitorSource);

declare global {
  interface HTMLElementTagNameMap {
    'fp-visitor-source': VisitorSource;
  }
}
