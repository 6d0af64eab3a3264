import { define } from '@family-partnering/contract/define';
import { DemoSource } from './demo-source.js';

define('fp-demo-source', DemoSource);

declare global {
  interface HTMLElementTagNameMap {
    'fp-demo-source': DemoSource;
  }
}
