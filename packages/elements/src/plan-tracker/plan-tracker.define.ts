import { define } from '@family-partnering/contract/define';
import { PlanTracker } from './plan-tracker.js';

define('fp-plan-tracker', PlanTracker);

declare global {
  interface HTMLElementTagNameMap {
    'fp-plan-tracker': PlanTracker;
  }
}
