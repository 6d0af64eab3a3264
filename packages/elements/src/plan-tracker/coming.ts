import type { Id } from '@family-partnering/contract';
import type { LitElement } from 'lit';
import type { FamilyElement } from '../shared/base-element.js';
import { bringIntoView, ShowsThings, type ShownThing } from '../shared/talk-links/show-thing.js';
import { TalkLinks } from '../shared/talk-links/talk-links.js';
import { KeptDrafts } from './drafts.js';
import { FocusController } from './focus.controller.js';
import type { PartsTelling } from './parts.telling.js';
import type { PlanData } from './plan-tracker.data.js';
import type { PlanUi } from './plan.ui.js';
import { followTalks, writing } from './talks.js';
import { Overlay } from './waiting.model.js';

/** What comes right after the first view meets the widget, once. */
export function comeTo(host: LitElement, ui: PlanUi, data: () => PlanData | undefined): void {
  new KeptDrafts(ui, () => data()?.session, () => host.requestUpdate());
  new FocusController(host);
  new ShowsThings(host, (thing) => shows(thing, host, data()));
  joinPlan(host, data());
}

/** And each plan that the widget turns to. */
export function joinPlan(host: LitElement, data: PlanData | undefined): void {
  if (!data) return;
  data.overlay = new Overlay(data);
  followTalks(data, () => host.requestUpdate());
  const talk = writers.get(host) ?? new TalkLinks(host as FamilyElement);
  writers.set(host, talk);
  writing.set(data, talk);
}

const writers = new WeakMap<LitElement, TalkLinks>();

/** A way to write about a step, to people who are named first (T10). */
export function writeAbout(step: Id, { data }: Pick<PartsTelling, 'data'>): unknown {
  const { plan } = data;
  return plan && writing.get(data)?.write({ what: 'plan-step', thing: step, circle: plan.circle, student: plan.student });
}

/** Another widget asks for this plan, or for a step of it. */
function shows({ kind, id, person }: ShownThing, { renderRoot }: LitElement, data: PlanData | undefined): boolean {
  if (!data || person !== data.viewer.person) return false;
  const found = kind === 'plan-step' ? `[data-step="${CSS.escape(id)}"], [data-ask="${CSS.escape(id)}"]` : kind === 'plan' && data.plan?.id === id ? 'h2' : undefined;
  return found !== undefined && bringIntoView(renderRoot.querySelector<HTMLElement>(found));
}
