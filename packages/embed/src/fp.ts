// The one script of a plain page: `<script type="module" src="fp.js"></script>`. It holds nothing itself, so that the
// sources, what all widgets share and the widgets of this page are asked for at the same moment.
import { watch } from './bring.js';

// eslint-disable-next-line no-console -- a part of the page that cannot come is its developer's to see
const failed = (reason: unknown): void => console.error('Family Partnering could not be loaded.', reason);
// There is no page in plain Node: a server may import this, and nothing happens.
if (typeof document !== 'undefined') {
  import('./sources.js').catch(failed);
  watch();
}

export { bring } from './bring.js';
export { useTranslator } from '@family-partnering/elements/shared/translator';
