import { newId, type Plan, type PlanPoint } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { sentence } from '../shared/sentence.js';
import { box, line, panel, select, tiles, unheard } from './fields.js';
import { point } from './form.actions.js';
import type { FormTelling } from './parts.telling.js';
import { homesOf, ownHome } from './plan-tracker.model.js';
import { names } from '../shared/names.js';
import { day, number, today } from './plan-tracker.words.js';
import { spokenIn, whoseField } from './spoken.js';
import { logMark } from './steps.js';

const FORM = 'count';
/** Up to here a number is one tap; above it is typed. */
const TAPS = 10;

/** A count in two taps: where, how many. Home may count in three pictures instead. */
export function countForm(plan: Plan, telling: FormTelling): TemplateResult {
  const { say, more, ui, tag, data, viewer } = telling;
  const of = plan.fields.measure?.of ?? 5;
  const places = placesFor(telling);
  const place = places.find(({ value }) => value === ui.draft(`${FORM}:place`)) ?? places[0]!;
  const on = ui.draft(`${FORM}:on`, today(telling));
  const mine = data.points.findLast((one) => one.by.person === viewer.person && one.on === on && one.setting === place.setting && one.home === (place.setting === 'home' ? place.home : plan.home));
  const save = (value: number, pictures?: true): void => {
    const count = point(plan, { setting: place.setting, home: place.home, on, value, note: ui.draft(`${FORM}:note`).trim(), ...(pictures && { pictures }) }, spokenIn(telling, FORM), newId);
    // One's own count of that day is put right; what it was before stays to be read.
    void telling.act(mine && count.for === undefined ? { ...count, point: mine.id } : count, FORM);
  };
  const inPictures = place.setting === 'home' && ui.draft(`${FORM}:as`, 'numbers') === 'pictures';
  return panel(telling, FORM, more.add, html`
    ${places.length > 1 ? tiles(telling, FORM, 'place', say.where, places, place.value) : nothing}
    ${select(telling, FORM, 'on', say.whichDay, lastDays(today(telling)).map((value) => ({ value, label: day(value, tag) })), today(telling))}
    ${unheard(telling).length === 0 ? nothing : whoseField(telling, FORM)}
    ${box(telling, FORM, 'note', say.note, { rows: 1 })}
    <div role="group" aria-labelledby="how-many" class="stack tight">
      <p class="label" id="how-many">${say.howMany(number(of, tag))}</p>
      ${mine ? html`<p class="small quiet">${sentence(say.counted(number(mine.value, tag)))}</p>` : nothing}
      ${inPictures
        ? html`<div class="row">${([[0.2, say.little, 'no'], [0.5, say.half, 'partly'], [0.8, say.most, 'yes']] as const).map(([part, label, done]) => html`<button class="b" type="button" @click=${() => save(of * part, true)}>${logMark('home', done)}<span>${label}</span></button>`)}</div>`
        : of <= TAPS
          ? html`<div class="row counts">${Array.from({ length: of + 1 }, (_, value) => html`<button class="b" type="button" @click=${() => save(value)}><span>${number(value, tag)}</span></button>`)}</div>`
          : typed(of, telling, save)}
    </div>
    ${place.setting === 'home' ? html`<div><button class="b text" type="button" @click=${() => ui.pick(`${FORM}:as`, inPictures ? 'numbers' : 'pictures')}><span>${inPictures ? say.numbers : say.pictures}</span></button></div>` : nothing}`);
}

function typed(of: number, telling: FormTelling, save: (value: number) => void): TemplateResult {
  const { say, ui } = telling;
  const run = (): void => {
    const words = ui.draft(`${FORM}:number`).trim();
    if (words === '' || !Number.isFinite(Number(words))) ui.set({ empty: true });
    else save(Number(words));
  };
  return html`${line(telling, FORM, 'number', say.howMany(number(of, telling.tag)), 'number', { max: of })}${ui.empty ? html`<p class="small">${say.lookAtNumbers}</p>` : nothing}
    <div><button class="b" type="button" @click=${run}><span>${say.save}</span></button></div>`;
}

/** Today and the six days before. */
export const lastDays = (now: string): readonly string[] => [0, 1, 2, 3, 4, 5, 6].map((n) => new Date(Date.parse(`${now}T12:00:00Z`) - n * 86_400_000).toISOString().slice(0, 10));

interface Place {
  readonly value: string;
  readonly label: string;
  readonly setting: PlanPoint['setting'];
  readonly home: string;
}

/** A home counts at home; the student counts wherever they are; school at school, and at home what a home said; a partner in the community. */
function placesFor({ viewer, data, say, tag }: FormTelling): readonly Place[] {
  const school: Place = { value: 'school', label: say.atSchool, setting: 'school', home: 'shared' };
  const home = (household: string, label: string): Place => ({ value: household, label, setting: 'home', home: household });
  if (viewer.side === 'home') return [home(ownHome(data.members, viewer) ?? 'shared', say.atHome)];
  if (viewer.side === 'community') return [{ value: 'community', label: say.community, setting: 'community', home: 'shared' }];
  const homes = homesOf(data.members);
  const each = homes.map((household) => home(household, homes.length === 1 ? say.atHome : say.homeOf(names(data.members.filter((one) => one.household === household && one.state === 'in'), tag))));
  return [school, ...each];
}
