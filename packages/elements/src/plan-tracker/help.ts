import type { Plan } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { names } from '../shared/names.js';
import { sentence } from '../shared/sentence.js';
import { helpGoesOn, silent } from './help.model.js';
import type { PartsTelling } from './parts.telling.js';
import { proposed } from './plan-tracker.model.js';

/** Help does not wait for anybody's yes (P7). */
export function helpTemplate(plan: Plan, telling: PartsTelling): TemplateResult | typeof nothing {
  const { data, more, viewer, tag } = telling;
  if (!helpGoesOn(plan, data.steps)) return nothing;
  const [version] = proposed(data.versions);
  const people = version ? silent(plan, version, data.answers, data.members) : [];
  const said = viewer.side !== 'school' || people.length === 0 ? more.helpGoesOn : more.helpGoesOnSchool(names(people, tag));
  return html`<p class="note help">${icon('check')}<span>${sentence(said)}</span></p>`;
}
