import { LocalSource } from './local-source.js';

if (!customElements.get('fp-local-source')) customElements.define('fp-local-source', LocalSource);

declare global {
  interface HTMLElementTagNameMap {
    'fp-local-source': LocalSource;
  }
}
