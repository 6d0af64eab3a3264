import { define } from '@family-partnering/contract/define';
import { ThreadList } from './thread-list.js';

define('fp-thread-list', ThreadList);

declare global {
  interface HTMLElementTagNameMap {
    'fp-thread-list': ThreadList;
  }
}
