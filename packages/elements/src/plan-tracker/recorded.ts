import type { PlanRecorded } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { sentence } from '../shared/sentence.js';
import { isolate } from '../shared/text.js';
import type { PartsTelling } from './parts.telling.js';
import { dayAt } from './plan-tracker.words.js';

/** By which way words came of somebody who does not use the page, who wrote them down, whether they were read back, and who interpreted. */
export function recordedTemplate(recorded: PlanRecorded | undefined, at: string, { more, tag }: Pick<PartsTelling, 'more' | 'tag'>): TemplateResult | typeof nothing {
  if (recorded === undefined) return nothing;
  const { how, called, readBack, interpreter } = recorded;
  const written = { paper: more.byPaper, call: more.byCall, visit: more.byVisit }[how](isolate(called), dayAt(at, tag));
  return html`<p class="small quiet recorded">${sentence(written)} ${readBack ? more.wasReadBack : more.notReadBack} ${interpreter ? sentence(more.interpreted(isolate(interpreter))) : nothing}</p>`;
}
