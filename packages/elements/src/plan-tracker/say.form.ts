import { newId, type Circle, type Plan } from '@family-partnering/contract';
import { openRecord, type RecordSnapshot, type RecordStore } from '@family-partnering/store';
import { html, nothing, type TemplateResult } from 'lit';
import { mark } from '../shared/marks.js';
import { isolate } from '../shared/text.js';
import { box, panel, withWords } from './fields.js';
import { sayIn, startPlan } from './form.actions.js';
import type { FormTelling } from './parts.telling.js';
import type { PlanData } from './plan-tracker.data.js';
import { ownHome } from './plan-tracker.model.js';
import { homeOfWords, readersField, spokenIn, whoseField } from './spoken.js';

/** A strength, or how somebody sees the one thing: in their own words. */
export function sayForm(plan: Plan, sort: 'strength' | 'view', telling: FormTelling): TemplateResult {
  const { say, more, act } = telling;
  const save = (): void => withWords(telling, `${sort}:words`, (text) => void act(sayIn(plan, sort, text, homeOfWords(plan, telling, sort), spokenIn(telling, sort), newId), sort));
  const [title, question] = sort === 'strength' ? [more.addStrength, say.strengthAsked(isolate(plan.student))] : [more.addView, say.viewAsked];
  return panel(telling, sort, title, html`${box(telling, sort, 'words', question, { needed: true })}${readersField(plan, telling, sort)}${whoseField(telling, sort)}`, { label: say.save, run: save });
}

const circles = new WeakMap<PlanData, RecordStore<Circle>>();

/** The circle in which a plan is to be started: needed only while no plan names its student. */
export function circleOf(data: PlanData, changed: () => void): RecordSnapshot<Circle> {
  const known = circles.get(data);
  if (known) return known.snapshot;
  const made = openRecord<Circle>(data.session, 'circle', data.circleId);
  made.subscribe(changed, { signal: data.signal });
  data.signal.addEventListener('abort', () => made.close(), { once: true });
  circles.set(data, made);
  return made.snapshot;
}

/** Two questions (P1). The first may be skipped; whatever is written is kept at once. */
export function starterTemplate(circle: Circle, telling: FormTelling): TemplateResult {
  const { words, say, viewer, data, ui, act } = telling;
  const form = 'start';
  const student = isolate(circle.called);
  const asIf = { home: 'shared', student: circle.called } as const;
  const start = (): void => withWords(telling, `${form}:first`, (oneThing) => void act(startPlan(circle, {
    goodAt: ui.draft(`${form}:good`).trim(), oneThing, home: homeOfWords(asIf, telling, form), ...(viewer.side === 'school' && { answers: viewer.person }),
  }, spokenIn(telling, form), newId), form));
  return html`<div class="stack wide starter">
    <div class="stack"><p class="marks">${mark('home')} ${mark('school')} ${mark('student')} ${mark('community')}</p><h2 class="t2">${words.empty}</h2></div>
    ${box(telling, form, 'good', say.goodAt(student), { help: say.canSkip })}
    ${box(telling, form, 'first', say.firstThing, { needed: true })}
    ${viewer.side === 'home' && ownHome(data.members, viewer) === undefined ? nothing : readersField(asIf, telling, form)}
    ${whoseField(telling, form)}
    <div><button class="b go" type="button" @click=${start}><span>${say.start}</span></button></div>
  </div>`;
}
