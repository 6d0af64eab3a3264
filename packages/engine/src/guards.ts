import { CLOCK, isComposed, memberId, Refusal, ROSTER, type Action, type Context, type Draft, type Id, type Instant, type Reads, type Rule, type Scope, type Stored, type Viewer } from '@family-partnering/contract';
import { isOpen, type GrantValue } from './storage.js';

// What no rule has to remember, because no action gets past it.

/**
 * Runs a rule for somebody who may act there at all. Whoever has no place in a circle, or none any more, is answered as if there were no such
 * circle; so is whoever names another person or another school. The table of sides is enforced by the voice that a person has in that circle.
 */
export function judge(rule: Rule, action: Action, read: Reads, context: Context): readonly Draft[] {
  const { actor: viewer, now } = context;
  // The roster and the clock are no side and have no place: their own rules let nobody else in.
  if (viewer.person === ROSTER || viewer.person === CLOCK) return rule.decide(action, read, context);
  const actor = { ...viewer, side: voice(action.scope, read, viewer, now) };
  const declared = rule.sides[actor.side];
  if (declared !== true) throw new Refusal('forbidden', { reason: 'side', message: declared });
  if (!rule.scopes(action).every((scope) => mayEnter(scope, rule, read, viewer, now))) throw new Refusal('not-found');
  return rule.decide(action, read, { ...context, actor });
}

interface Place {
  readonly side: Viewer['side'];
  readonly state: string;
  readonly until?: Instant;
}

function mayEnter(scope: Scope, { outsiders }: Rule, read: Reads, viewer: Viewer, now: Instant): boolean {
  const [what, whose] = [scope.slice(0, scope.indexOf(':')), scope.slice(scope.indexOf(':') + 1)];
  if (what === 'person') return whose === viewer.person;
  if (what === 'tenant') return whose === viewer.tenant;
  return what !== 'circle' || outsiders === true || placeIn(whose, read, viewer, now) !== undefined || holdsAnything(whose, read, viewer, now);
}

function placeIn(circle: Id, read: Reads, { person }: Viewer, now: Instant): Place | undefined {
  const place = read.get<Place>('member', memberId(circle, person))?.value;
  return place?.state === 'in' && (place.until === undefined || place.until > now) ? place : undefined;
}

/** Somebody whom the school named to answer in one talk has its keys, and no place on the roster. */
const holdsAnything = (circle: Id, read: Reads, { person }: Viewer, now: Instant): boolean =>
  read.list<GrantValue>('grant', 'place', [circle, person], { limit: 5000 }).some(({ value }) => value !== null && isOpen(value, now));

const voice = (scope: Scope, read: Reads, viewer: Viewer, now: Instant): Viewer['side'] =>
  (scope.startsWith('circle:') ? placeIn(scope.slice('circle:'.length), read, viewer, now)?.side : undefined) ?? viewer.side;

/**
 * What may be stored of what a rule wants: nothing outside the scopes that were locked, nothing of another scope, and nothing over a record
 * that was there, unless the rule has read it or its id is one that rules make. A refused one says no more than that the id is not free.
 * @param before what is stored under the draft's id
 * @param wasRead whether the rule has looked at it
 */
export function checkDraft(draft: Draft, before: Stored | undefined, wasRead: () => boolean, scopes: readonly Scope[], { person }: Viewer): void {
  if (!scopes.includes(draft.scope)) throw new Refusal('invalid', { reason: 'scope', message: 'The action names another scope than the one in which it would change something.' });
  if (before === undefined) return;
  if (before.scope !== draft.scope) throw taken();
  const stands = before.value !== null;
  if (stands && (draft.isNew === true || !(isComposed(draft.id) || draft.id === person || wasRead()))) throw taken();
}

const taken = (): Refusal => new Refusal('invalid', { reason: 'id-taken', message: 'This id is not free. Make a new id for each thing.' });

/** The last word on each record; what was new before it is new still. */
export function lastOfEach(drafts: readonly Draft[]): readonly Draft[] {
  const last = new Map<string, Draft>();
  for (const draft of drafts) {
    const name = JSON.stringify([draft.kind, draft.id]);
    last.set(name, last.get(name)?.isNew ? { ...draft, isNew: true } : draft);
  }
  return [...last.values()];
}
