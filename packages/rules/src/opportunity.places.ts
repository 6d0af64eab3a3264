import { CLOCK, type Claim, type ClaimPlace, type Context, type DrawPlaces, type LeavePlace, type Reads, type SettlePlaces, type SwapPlace, type TakePlace, type Value } from '@family-partnering/contract';
import { ALL_SIDES, defineRule, refuse } from './define.js';
import { isActive, isFresh, myself, openOf, organises, ownClaim, slotOf, type ClaimRecord, type OpportunityRecord } from './opportunities.js';
import { draw } from './opportunity.draw.js';
import { alone, leaving, Line, written } from './opportunity.line.js';
import { plain } from './records.js';

/** Whoever asks is never refused because of others: they have a place, are in the draw, or are on the list (O5). */
export const claimPlace = /* @__PURE__ */ defineRule<ClaimPlace>({
  type: 'opportunity.claim',
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  may: (target, read, context) => (openOf(read, target.id!, target.scope, context), true),
  decide(action, read, context) {
    const record = openOf(read, action.opportunity, action.scope, context);
    slotOf(record.value, action.slot);
    const before = ownClaim(read, record.id, context);
    if (isActive(before) && before.value.slot === action.slot) return [];
    if (isActive(before) && before.value.state === 'in') throw refuse('conflict', 'has-a-place');
    const left = isActive(before) ? [leaving(read, record, before, context)] : [];
    const line = new Line(read, record, action.slot, context).settle();
    const fresh = isFresh(read, record, context.actor.person);
    const state = line.isDrawing ? 'asked' : line.mayHold(fresh) ? 'in' : 'waiting';
    line.move(before, {
      ...plain, home: context.actor.person, opportunity: record.id, slot: action.slot, by: myself(read, context), at: context.now, state, fresh,
      needs: action.needs, words: action.words, language: action.language,
    });
    return written(record, [...left, line]);
  },
});

/** Says yes to a freed place, while it is held. */
export const takePlace = /* @__PURE__ */ defineRule<TakePlace>({
  type: 'opportunity.take',
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  may: (target, read, context) => (offered(read, openOf(read, target.id!, target.scope, context), context), true),
  decide(action, read, context) {
    const record = openOf(read, action.opportunity, action.scope, context);
    const own = ownClaim(read, record.id, context);
    if (own?.value.state === 'in') return [];
    const claim = offered(read, record, context);
    const { offer: _, ...value } = claim.value;
    const line = new Line(read, record, value.slot, context);
    line.move(claim, { ...value, state: 'in' });
    return written(record, [line.settle()]);
  },
});

function offered(read: Reads, record: OpportunityRecord, context: Context): ClaimRecord {
  const claim = ownClaim(read, record.id, context);
  if (claim?.value.state !== 'offered') throw refuse('conflict', 'nothing-offered');
  if (context.now < claim.value.offer!.from) throw refuse('conflict', 'not-yet');
  if (context.now >= claim.value.offer!.until) throw refuse('conflict', 'time-passed');
  return claim;
}

/** Gives back a place, leaves the draw or the list, or says no to an offer. No reason is asked. A place that two share stays with the other. */
export const leavePlace = /* @__PURE__ */ defineRule<LeavePlace>({
  type: 'opportunity.leave',
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  may: (target, read, context) => (openOf(read, target.id!, target.scope, context), true),
  decide(action, read, context) {
    const record = openOf(read, action.opportunity, action.scope, context);
    const claim = ownClaim(read, record.id, context);
    if (!isActive(claim)) return [];
    const { offer: _, ...value } = alone(claim.value);
    const line = new Line(read, record, value.slot, context);
    line.move(claim, { ...value, state: 'left' });
    line.handOver(claim);
    return written(record, [line.settle()]);
  },
});

/** Another time, if there is room; until then one's own place stays. Of a place that two share, the other keeps the first time. */
export const swapPlace = /* @__PURE__ */ defineRule<SwapPlace>({
  type: 'opportunity.swap',
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  may: (target, read, context) => (withPlace(read, openOf(read, target.id!, target.scope, context), context), true),
  decide(action, read, context) {
    const record = openOf(read, action.opportunity, action.scope, context);
    const claim = withPlace(read, record, context);
    const { room } = slotOf(record.value, action.slot);
    if (claim.value.slot === action.slot) return [];
    const line = new Line(read, record, action.slot, context).settle();
    if (room === 'full' || !line.mayHold(claim.value.fresh)) throw refuse('conflict', 'full');
    line.move(claim, { ...alone(claim.value), slot: action.slot });
    return written(record, [leaving(read, record, claim, context), line]);
  },
});

/** One's own place. @throws Refusal `conflict`, reason `no-place` */
export function withPlace(read: Reads, record: OpportunityRecord, context: Context): ClaimRecord {
  const claim = ownClaim(read, record.id, context);
  if (claim?.value.state !== 'in') throw refuse('conflict', 'no-place');
  return claim;
}

const DRAWN_BY = 'The draw is held by the school adult who was named when it opened, or by the clock. Its seed is told to everyone.';

/** Holds the draw. Nobody's place depends on when they asked: seed and person alone decide. */
export const drawPlaces = /* @__PURE__ */ defineRule<DrawPlaces>({
  type: 'opportunity.draw',
  sides: { home: DRAWN_BY, student: DRAWN_BY, school: true, community: DRAWN_BY },
  scopes: (action) => [action.scope],
  may: (target, read, context) => (drawable(read, target.id!, target.scope, context), true),
  decide(action, read, context) {
    const record = drawable(read, action.opportunity, action.scope, context);
    const { seed } = lotOf(record.id, context);
    const drawn = { at: context.now, seed };
    const after = { ...record, value: { ...record.value, drawn } };
    const lines = record.value.slots.map(({ id, capacity }) => {
      const line = new Line(read, after, id, context);
      const lots = line.all('asked').map((claim) => ({ claim, person: claim.value.by.person, fresh: isFresh(read, record, claim.value.by.person) }));
      const { given, waiting } = draw(lots, capacity, record.value.giving.kept ?? 0, seed);
      given.forEach(({ claim, fresh }) => line.move(claim, { ...claim.value, fresh, state: 'in' }));
      waiting.forEach(({ claim, fresh }) => line.move(claim, { ...claim.value, fresh, state: 'waiting' }));
      line.remind(after.value);
      return line;
    });
    return written(record, lines, { drawn });
  },
});

function lotOf(opportunity: string, { lots }: Context) {
  if (lots === undefined) throw refuse('unsupported', 'no-lots');
  return lots(opportunity);
}

function drawable(read: Reads, opportunity: string, scope: DrawPlaces['scope'] | string, context: Context): OpportunityRecord {
  const record = openOf(read, opportunity, scope as DrawPlaces['scope'], context);
  if (context.actor.person !== CLOCK && !organises(record.value, context.actor.person)) throw refuse('forbidden', 'organisers-only');
  if (record.value.giving.way !== 'draw') throw refuse('invalid', 'no-draw');
  if (record.value.drawn !== undefined) throw refuse('conflict', 'drawn-already');
  if (context.now < record.value.giving.on!) throw refuse('conflict', 'not-yet');
  return record;
}

/** Looks at the clock. It changes nothing that the clock has not: so anyone's page may ask for it. */
export const settlePlaces = /* @__PURE__ */ defineRule<SettlePlaces>({
  type: 'opportunity.settle',
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  may: (target, read, context) => (openOf(read, target.id!, target.scope, context), true),
  decide(action, read, context) {
    const record = openOf(read, action.opportunity, action.scope, context);
    const lines = record.value.slots.map(({ id }) => new Line(read, record, id, context).settle());
    return written(record, lines).filter((draft) => draft.kind !== 'places' || !unchanged(read, draft.id, draft.value as Value<Claim>));
  },
});

const unchanged = (read: Reads, id: string, value: unknown): boolean => JSON.stringify(read.get('places', id)?.value) === JSON.stringify(value);

export const placeRules = [claimPlace, takePlace, leavePlace, swapPlace, drawPlaces, settlePlaces] as const;
