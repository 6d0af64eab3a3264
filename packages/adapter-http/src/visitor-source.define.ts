import { VisitorSource } from './visitor-source.js';

const TAG = 'fp-visitor-source';
const registry = globalThis.customElements as CustomElementRegistry | undefined; // there is none in plain Node
const known = registry?.get(TAG) as typeof VisitorSource | undefined;
if (known === undefined) registry?.define(TAG, VisitorSource);
else if (known.version !== VisitorSource.version) {
  // eslint-disable-next-line no-console -- two versions on one page are the page's to mend, and only its developer can
  console.warn(`<${TAG}> is already registered in version ${known.version}; version ${VisitorSource.version} stays unused. Load one version of Family Partnering on this page.`);
}

declare global {
  interface HTMLElementTagNameMap {
    'fp-visitor-source': VisitorSource;
  }
}
