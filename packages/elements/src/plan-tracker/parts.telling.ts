import type { PlanFormsStrings } from './plan-forms.strings.js';
import type { PlanPartsStrings } from './plan-parts.strings.js';
import type { Telling } from './plan-tracker.words.js';

/** What the later parts are drawn with. */
export interface PartsTelling extends Telling {
  readonly more: PlanPartsStrings;
}

/** What the forms are drawn with. */
export interface FormTelling extends PartsTelling {
  readonly say: PlanFormsStrings;
  print(): void;
}
