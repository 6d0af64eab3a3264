import { define } from '@family-partnering/contract/define';
import { OpportunityPicker } from './opportunity-picker.js';

define('fp-opportunity-picker', OpportunityPicker);

declare global {
  interface HTMLElementTagNameMap {
    'fp-opportunity-picker': OpportunityPicker;
  }
}
