import { VISITOR, type AnswerOffer, type CloseOpportunity, type Context, type Giving, type OfferOpportunity, type Opportunity, type Reads, type Slot, type TellWhatCame, type Value } from '@family-partnering/contract';
import { ALL_SIDES, defineRule, refuse, unknown } from './define.js';
import { personKey, tenantKey } from './keys.js';
import { adult, arrangedOf, emptyPlaces, myself, opportunityScope, placesDraft, type OpportunityRecord } from './opportunities.js';
import { Line, written } from './opportunity.line.js';
import { endAllBegun } from './opportunity.begun.js';
import { change, made, plain } from './records.js';

type Times = readonly Omit<Slot, 'room'>[];
const withRoom = (slots: Times): readonly Slot[] => slots.map((slot) => ({ ...slot, room: 'free' }));

/** Nobody can come on a day that is over, or be drawn for one that comes before the draw. */
function checkTimes(slots: Times, { on }: Giving, { now }: Context): void {
  const starts = slots.flatMap((slot) => (slot.starts === undefined ? [] : [slot.starts]));
  if (starts.some((time) => time <= now)) throw refuse('invalid', 'time-passed');
  if (on !== undefined && starts.some((time) => time <= on)) throw refuse('invalid', 'draw-too-late');
}

/** Whoever has an idea, on whichever side (O6). The school's own is open at once; anyone else's waits for one named adult's yes. */
export const offerOpportunity = /* @__PURE__ */ defineRule<OfferOpportunity>({
  type: 'opportunity.offer',
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  may: () => true,
  decide(action, read, context) {
    const { opportunity, scope, to, id: _id, type: _type, basedOn: _basedOn, slots, ...words } = action;
    if (scope !== opportunityScope(opportunity)) throw unknown();
    if (read.get('opportunity', opportunity) !== undefined) throw refuse('invalid', 'id-taken');
    checkTimes(slots, words.giving, context);
    const origin = myself(read, context);
    const answers = adult(read, to);
    const isOpen = origin.side === 'school';
    if (action.public && !isOpen) throw refuse('invalid', 'staff-only');
    const organisers = isOpen && answers.person !== origin.person ? [answers, origin] : [answers];
    const value: Value<Opportunity> = {
      ...plain, ...words, slots: withRoom(slots), origin, organisers, state: isOpen ? 'open' : 'asked', at: context.now, home: 'shared',
      ...(words.giving.way === 'draw' && context.lots && { sealed: context.lots(opportunity).seal }),
    };
    const audience = isOpen ? [tenantKey(context.actor.tenant), ...(action.public ? [personKey(VISITOR)] : [])] : [...new Set([origin.person, to])].map(personKey);
    const draft = made<Opportunity>('opportunity', opportunity, scope, audience, { all: [context.now] }, value);
    return [draft, ...(isOpen ? counts({ id: opportunity, scope, value }) : [])];
  },
});

const counts = (record: Pick<OpportunityRecord, 'id' | 'scope' | 'value'>) => record.value.slots.map((slot) => placesDraft(record, emptyPlaces(record.id, slot, record.value.giving)));

const LOOKED_AT = 'What is shown to the whole school is first looked at by a school adult. Whoever offers it is told yes, or why not now.';

/** The school's yes, perhaps with days, how places are given and what helps: from then on they are told, and stay. Or not now, with a word why. */
export const answerOffer = /* @__PURE__ */ defineRule<AnswerOffer>({
  type: 'opportunity.answer',
  sides: { home: LOOKED_AT, student: LOOKED_AT, school: true, community: LOOKED_AT },
  scopes: (action) => [action.scope],
  may: (target, read, context) => (asked(read, target.id!, target.scope, context), true),
  decide(action, read, context) {
    const record = asked(read, action.opportunity, action.scope, context);
    const note = action.text === '' ? {} : { note: action.text };
    if (!action.yes) return [change(record, { state: 'not-now', ...note })];
    const { slots, sort, giving, supports, checks } = action;
    const set = { ...(slots && { slots: withRoom(slots) }), ...(sort && { sort }), ...(giving && { giving }), ...(supports && { supports }), ...(checks && { checks }) };
    const value: Value<Opportunity> = { ...record.value, ...note, ...set, state: 'open' };
    checkTimes(value.slots, value.giving, context);
    return [{ ...change(record, value), audience: [tenantKey(context.actor.tenant)] }, ...counts({ ...record, value })];
  },
});

function asked(read: Reads, opportunity: string, scope: Parameters<typeof arrangedOf>[2], context: Context): OpportunityRecord {
  const record = arrangedOf(read, opportunity, scope, context);
  if (record.value.state !== 'asked') throw refuse('conflict', 'answered-already');
  return record;
}

/** What came of it (O9): told to everyone who could have come. */
export const tellWhatCame = /* @__PURE__ */ defineRule<TellWhatCame>({
  type: 'opportunity.tell',
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  may: (target, read, context) => (arrangedOf(read, target.id!, target.scope, context, true), true),
  decide(action, read, context) {
    const record = arrangedOf(read, action.opportunity, action.scope, context, true);
    if (record.value.state !== 'open' && record.value.state !== 'closed') throw refuse('conflict', 'not-open');
    return [change(record, { came: { text: action.text, at: context.now, by: myself(read, context) } })];
  },
});

/** It is over, or does not take place; whoever offered it may take it back. Everyone who asked sees that it is so, and why. */
export const closeOpportunity = /* @__PURE__ */ defineRule<CloseOpportunity>({
  type: 'opportunity.close',
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  may: (target, read, context) => (arrangedOf(read, target.id!, target.scope, context, true), true),
  decide(action, read, context) {
    const record = arrangedOf(read, action.opportunity, action.scope, context, true);
    const note = action.text === '' ? {} : { note: action.text };
    if (record.value.state === 'asked') return [change(record, { state: 'not-now', ...note })];
    if (record.value.state !== 'open') return [];
    const lines = record.value.slots.map(({ id }) => {
      const line = new Line(read, record, id, context);
      for (const state of ['asked', 'waiting', 'offered'] as const) {
        for (const claim of line.all(state)) line.move(claim, { ...claim.value, state: 'closed' });
      }
      line.rest();
      return line;
    });
    return [...written(record, lines, { state: 'closed', ...note }), ...endAllBegun(read, record.id)];
  },
});

export const offerRules = [offerOpportunity, answerOffer, tellWhatCame, closeOpportunity] as const;
