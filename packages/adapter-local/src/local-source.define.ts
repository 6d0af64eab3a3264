import { define } from '@family-partnering/contract/define';
import { LocalSource } from './local-source.js';

define('fp-local-source', LocalSource);

declare global {
  interface HTMLElementTagNameMap {
    'fp-local-source': LocalSource;
  }
}
