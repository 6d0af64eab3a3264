import { define } from '@family-partnering/contract/define';
import { MessageThread } from './message-thread.js';

define('fp-message-thread', MessageThread);

declare global {
  interface HTMLElementTagNameMap {
    'fp-message-thread': MessageThread;
  }
}
