import { define } from '@family-partnering/contract/define';
import { HttpSource } from './http-source.js';

define('fp-http-source', HttpSource);

declare global {
  interface HTMLElementTagNameMap {
    'fp-http-source': HttpSource;
  }
}
