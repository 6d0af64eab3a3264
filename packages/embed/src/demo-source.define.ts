import { DemoSource } from './demo-source.js';

if (!customElements.get('fp-demo-source')) customElements.define('fp-demo-source', DemoSource);

declare global {
  interface HTMLElementTagNameMap {
    'fp-demo-source': DemoSource;
  }
}
