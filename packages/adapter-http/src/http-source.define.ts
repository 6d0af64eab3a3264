import { HttpSource } from './http-source.js';

const TAG = 'fp-http-source';
const registry = globalThis.customElements as CustomElementRegistry | undefined; // there is none in plain Node
const known = registry?.get(TAG) as typeof HttpSource | undefined;
if (known === undefined) registry?.define(TAG, HttpSource);
else if (known.version !== HttpSource.version) {
  // eslint-disable-next-line no-console -- two versions on one page are the page's to mend, and only its developer can
  console.warn(`<${TAG}> is already registered in version ${known.version}; version ${HttpSource.version} stays unused. Load one version of Family Partnering on this page.`);
}

declare global {
  interface HTMLElementTagNameMap {
    'fp-http-source': HttpSource;
  }
}
