import { define } from '@family-partnering/contract/define';
import { HomeworkCard } from './homework-card.js';

define('fp-homework-card', HomeworkCard);

declare global {
  interface HTMLElementTagNameMap {
    'fp-homework-card': HomeworkCard;
  }
}
