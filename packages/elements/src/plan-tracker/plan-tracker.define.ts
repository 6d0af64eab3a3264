import { define } from '../shared/define.js';
import { PlanTracker } from './plan-tracker.js';

define('fp-plan-tracker', PlanTracker);

declare global {
  interface HTMLElementTagNameMap {
    'fp-plan-tracker': PlanTracker;
  }
}
