import { composedId, type Context, type Draft, type Id, type PlanView, type Reads, type Value } from '@family-partnering/contract';
import { refuse, unknown } from './define.js';
import { homeFor, recordedBy, seenBy, type Place, type Speaker } from './plans.js';
import { made, plain } from './records.js';

/** Somebody's own words, for one home or for all who see the plan. */
export function viewOf(
  place: Place, view: Id, words: Pick<Value<PlanView>, 'sort' | 'text' | 'about'>, who: Speaker, whose: 'shared' | Id, context: Context,
): Draft<Value<PlanView>> {
  const partners = who.by.side === 'community' ? [who.by.person] : [];
  return made<PlanView>('plan-view', view, place.record.scope, seenBy(whose, place.plan.circle, ...partners), { plan: [place.record.id, context.now] }, {
    ...plain, home: whose, plan: place.record.id, ...words, by: who.by, at: context.now, ...recordedBy(who),
  });
}

/** To whom words belong. Of somebody of a home: to that home, the student and school, until somebody chooses otherwise (A1). */
export function homeOfWords(read: Reads, place: Place, { member }: Pick<Speaker, 'member'>, whose: 'shared' | Id | undefined): 'shared' | Id {
  if (whose !== undefined) return homeFor(read, place, whose);
  return place.plan.home === 'shared' && member.household !== undefined ? member.household : homeFor(read, place, 'shared');
}

/** What is written beside something, and what of it stands on the thing itself. */
export interface Beside {
  /** Empty where fewer may read the words than see the thing. */
  readonly text: string;
  readonly views: readonly Draft<Value<PlanView>>[];
}

/** Words beside a thing stand on it where all who see it may read them; otherwise they are a record of their own, for those alone. */
export function beside(
  read: Reads, place: Place, who: Speaker, action: { readonly id: Id; readonly whose?: 'shared' | Id }, thing: { readonly about: Id; readonly home: 'shared' | Id },
  text: string, context: Context, sort: 'why' | 'reply' = 'why',
): Beside {
  const whose = homeOfWords(read, place, who, action.whose);
  if (text.trim() === '' || whose === thing.home || whose === place.plan.home) return { text, views: [] };
  // Words for one home beside a thing of another would tell of that thing.
  if (thing.home !== place.plan.home) throw unknown();
  const id = composedId(action.id, sort);
  if (read.get('plan-view', id) !== undefined) throw refuse('invalid', 'id-taken');
  return { text: '', views: [viewOf(place, id, { sort, text, about: thing.about }, who, whose, context)] };
}
