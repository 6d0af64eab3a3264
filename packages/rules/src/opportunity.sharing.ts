import type { Claim, Context, JoinPlace, Reads, SharePlace, Value } from '@family-partnering/contract';
import { ALL_SIDES, defineRule, refuse, unknown } from './define.js';
import { claimDraft, isActive, isFresh, keepsPlaces, myself, openOf, ownClaim, ticketOf, slotOf, type ClaimRecord, type OpportunityRecord } from './opportunities.js';
import { leaving, Line, written } from './opportunity.line.js';
import { withPlace } from './opportunity.places.js';
import { plain } from './records.js';

/** One place for two who take turns: whoever has it makes a code and hands it over, however they like. Nobody is named, and nobody is asked. */
export const sharePlace = /* @__PURE__ */ defineRule<SharePlace>({
  type: 'opportunity.share',
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  may: (target, read, context) => (shareable(read, openOf(read, target.id!, target.scope, context), context), true),
  decide({ opportunity, scope, code }, read, context) {
    const record = openOf(read, opportunity, scope, context);
    const claim = shareable(read, record, context);
    if (claim.value.code === code) return [];
    const { code: _, ...value } = claim.value;
    return [claimDraft(record, { ...value, ...(code !== undefined && { code }) }, ticketOf(claim))];
  },
});

function shareable(read: Reads, record: OpportunityRecord, context: Context): ClaimRecord {
  const claim = withPlace(read, record, context);
  if (claim.value.shared) throw refuse('conflict', 'shared-already');
  if (slotOf(record.value, claim.value.slot).capacity === undefined) throw refuse('invalid', 'no-limit');
  return claim;
}

/**
 * Joins by the code. Whatever can be refused without it is refused first: a wrong code, one that was used and one that never was look alike.
 * Where places are kept for those who had none, nobody else comes in by a code.
 */
export const joinPlace = /* @__PURE__ */ defineRule<JoinPlace>({
  type: 'opportunity.join',
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  may: (target, read, context) => (free(read, openOf(read, target.id!, target.scope, context), context), true),
  decide({ opportunity, scope, code, needs, words, language }, read, context) {
    const record = openOf(read, opportunity, scope, context);
    const own = free(read, record, context);
    const fresh = isFresh(read, record, context.actor.person);
    if (keepsPlaces(record.value.giving, context) && !fresh) throw refuse('conflict', 'kept');
    const [first] = read.list<Value<Claim>>('claim', 'code', [record.id, code], { limit: 1 }) as readonly ClaimRecord[];
    if (first === undefined) throw unknown();
    const me = myself(read, context);
    const { slot, by } = first.value;
    const line = new Line(read, record, slot, context);
    // Whoever waited, or was offered another place, leaves that line for this place.
    const left = isActive(own) && own.value.slot !== slot ? [leaving(read, record, own, context)] : [];
    const { code: _, ...value } = first.value;
    line.move(first, { ...value, shared: { with: me } });
    line.move(own, { ...plain, home: me.person, opportunity, slot, by: me, at: context.now, state: 'in', fresh, needs, words, language, shared: { with: by, second: true } });
    return written(record, [...left, line.settle()]);
  },
});

function free(read: Reads, record: OpportunityRecord, context: Context): ClaimRecord | undefined {
  const own = ownClaim(read, record.id, context);
  if (own?.value.state === 'in') throw refuse('conflict', 'has-a-place');
  return own;
}

export const sharingRules = [sharePlace, joinPlace] as const;
