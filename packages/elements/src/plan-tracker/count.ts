import { newId, type Plan, type PlanPoint } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { sentence } from '../shared/sentence.js';
import { logMark } from './steps.js';
import type { PartsTelling } from './parts.telling.js';
import { point } from './plan-tracker.actions.js';
import { homesOf, ownHome } from './plan-tracker.model.js';
import { box, names, number, today } from './plan-tracker.words.js';

/** A count in two taps: where, how many. Home may count in three pictures instead. */
export function countForm(plan: Plan, telling: PartsTelling): TemplateResult {
  const { more, ui, tag, viewer, act } = telling;
  const of = plan.fields.measure?.of ?? 5;
  const places = placesFor(telling);
  const chosen = places.find(({ key }) => key === ui.draft('count-place')) ?? places[0]!;
  const pick = (key: string) => (): void => {
    ui.keep('count-place', key);
    ui.set({});
  };
  const save = (value: number, pictures?: true): void => void act(point(plan, {
    setting: chosen.setting, home: chosen.home, on: today(telling), value, note: ui.draft('count-note').trim(), ...(pictures && { pictures }),
  }, newId), 'count-note');
  const whole = Array.from({ length: Math.min(of, 12) + 1 }, (_, n) => n);
  return html`<div class="panel" data-form="count">
    ${places.length > 1 ? html`<fieldset><legend>${more.where}</legend><div class="chips">${places.map(({ key, label }) => html`<label class="choice"><input type="radio" name="place" .checked=${key === chosen.key} @change=${pick(key)} /><span>${sentence(label)}</span></label>`)}</div></fieldset>` : nothing}
    ${box(telling, 'count-note', more.note, { rows: 1 })}
    <div role="group" aria-labelledby="how-many" class="stack tight">
      <p class="label" id="how-many">${more.howMany(number(of, tag))}</p>
      ${ui.pictures && chosen.setting === 'home'
        ? html`<div class="row">${([[0.2, more.little, 'no'], [0.5, more.half, 'partly'], [0.8, more.most, 'yes']] as const).map(([part, label, done]) => html`<button class="b" type="button" @click=${() => save(of * part, true)}>${logMark('home', done)}<span>${label}</span></button>`)}</div>`
        : html`<div class="row counts">${whole.map((value) => html`<button class="b" type="button" @click=${() => save(value)}><span>${number(value, tag)}</span></button>`)}</div>`}
    </div>
    <div class="row">
      ${viewer.side !== 'school' && chosen.setting === 'home' ? html`<button class="b text" type="button" @click=${() => ui.set({ pictures: !ui.pictures })}><span>${ui.pictures ? more.numbers : more.pictures}</span></button>` : nothing}
      <button class="b text" type="button" @click=${() => ui.toggle('point')}><span>${more.cancel}</span></button>
    </div>
  </div>`;
}

interface Place {
  readonly key: string;
  readonly label: string;
  readonly setting: PlanPoint['setting'];
  readonly home: string;
}

/** A home counts at home; the student counts wherever they are; school at school; a partner in the community. */
function placesFor({ viewer, data, more, tag }: PartsTelling): readonly Place[] {
  const school: Place = { key: 'school', label: more.atSchool, setting: 'school', home: 'shared' };
  const home = (household: string, label: string): Place => ({ key: household, label, setting: 'home', home: household });
  if (viewer.side === 'home') return [home(ownHome(data.members, viewer) ?? 'shared', more.atHome)];
  if (viewer.side === 'community') return [{ key: 'community', label: more.community, setting: 'community', home: 'shared' }];
  const homes = homesOf(data.members);
  const each = homes.map((household) => home(household, homes.length === 1 ? more.atHome : more.homeOf(names(data.members.filter((one) => one.household === household && one.state === 'in'), tag))));
  return [school, ...each];
}
