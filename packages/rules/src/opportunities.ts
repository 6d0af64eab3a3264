import { CLOCK, composedId, type Author, type Claim, type Context, type Draft, type Id, type Instant, type Key, type Opportunity, type Person, type Places, type Reads, type School, type Scope, type Slot, type Stored, type TaskStep, type Value } from '@family-partnering/contract';
import { refuse, unknown } from './define.js';
import { personKey } from './keys.js';
import { plain, put } from './records.js';

export type OpportunityRecord = Stored<Value<Opportunity>> & { readonly value: Value<Opportunity> };
export type ClaimRecord = Stored<Value<Claim>> & { readonly value: Value<Claim> };

export const opportunityScope = (opportunity: Id): Scope => `opportunity:${opportunity}`;
export const claimId = (opportunity: Id, person: Id): Id => composedId(opportunity, person);
export const placesId = (opportunity: Id, slot: Id): Id => composedId(opportunity, slot);

/** The person who acts, as others will name them. */
export function myself(read: Reads, { actor }: Context): Author {
  const me = read.get<Value<Person>>('person', actor.person)?.value;
  if (me == null) throw unknown();
  return { person: actor.person, called: me.called, side: actor.side, role: me.role };
}

/** Only an adult of the school answers; anybody else looks like nobody. */
export function adult(read: Reads, person: Id): Author {
  const found = read.get<Value<Person>>('person', person)?.value;
  if (found == null || found.side !== 'school') throw refuse('invalid', 'staff-only');
  return { person, called: found.called, side: found.side, role: found.role };
}

export const organises = ({ organisers }: Pick<Opportunity, 'organisers'>, person: Id): boolean => organisers.some((one) => one.person === person);

/** An opportunity that the actor can see: an open one, or one that they offered or were asked about. Any other does not exist. */
export function opportunityOf(read: Reads, opportunity: Id, scope: Scope, { actor }: Context): OpportunityRecord {
  const record = read.get<Value<Opportunity>>('opportunity', opportunity);
  if (record?.value == null || scope !== opportunityScope(opportunity)) throw unknown();
  const { state, origin } = record.value;
  const isPublic = state === 'open' || state === 'closed';
  if (!isPublic && origin.person !== actor.person && !organises(record.value, actor.person)) throw unknown();
  return record as OpportunityRecord;
}

/** The same, while it is open. */
export function openOf(read: Reads, opportunity: Id, scope: Scope, context: Context): OpportunityRecord {
  const record = opportunityOf(read, opportunity, scope, context);
  if (record.value.state !== 'open') throw refuse('conflict', record.value.state === 'closed' ? 'closed' : 'not-open');
  return record;
}

/** The same, for those who arrange it; `andOrigin`: or who offered it. */
export function arrangedOf(read: Reads, opportunity: Id, scope: Scope, context: Context, andOrigin = false): OpportunityRecord {
  const record = opportunityOf(read, opportunity, scope, context);
  const { person } = context.actor;
  if (!organises(record.value, person) && !(andOrigin && record.value.origin.person === person)) throw refuse('forbidden', 'organisers-only');
  return record;
}

/** Places are kept now for those who have had none in this term. */
export const keepsPlaces = ({ way, until }: Opportunity['giving'], { now }: Context): boolean => way === 'kept' && (until === undefined || until > now);

/** What can be done of it at once. @throws Refusal `invalid`, reason `nothing-to-do-now` */
export function withTask({ value }: OpportunityRecord): readonly TaskStep[] {
  if (value.task === undefined) throw refuse('invalid', 'nothing-to-do-now');
  return value.task;
}

export const slotOf = (opportunity: Value<Opportunity>, slot: Id): Slot => {
  const found = opportunity.slots.find(({ id }) => id === slot);
  if (found === undefined) throw refuse('invalid', 'no-such-time');
  return found;
};

const ACTIVE: ReadonlySet<Claim['state']> = new Set(['asked', 'waiting', 'offered', 'in']);
export const isActive = (claim: ClaimRecord | undefined): claim is ClaimRecord => claim !== undefined && ACTIVE.has(claim.value.state);

export function ownClaim(read: Reads, opportunity: Id, { actor }: Context): ClaimRecord | undefined {
  const record = read.get<Value<Claim>>('claim', claimId(opportunity, actor.person));
  return record?.value == null ? undefined : (record as ClaimRecord);
}

/** Who sees names: the one whose claim it is, and the organisers. No other family, not even the one that offered it. */
export const claimAudience = (opportunity: Value<Opportunity>, person: Id): readonly string[] =>
  [...new Set([person, ...opportunity.organisers.map((one) => one.person)])].map(personKey);

/** A claim as it stands. Its ticket is in its index alone: where somebody stands in a line tells of others. */
export function claimDraft(opportunity: OpportunityRecord, value: Value<Claim>, ticket: number): Draft<Value<Claim>> {
  const { person } = value.by;
  return put<Claim>('claim', claimId(opportunity.id, person), opportunity.scope, claimAudience(opportunity.value, person), {
    person: [person, opportunity.id], opportunity: [opportunity.id, ticket],
    line: [opportunity.id, value.slot, value.state, value.fresh ? 'fresh' : 'again', ticket],
    ...(value.state === 'in' ? { had: [person, opportunity.value.term, opportunity.id] } : {}),
    ...(value.state === 'in' && value.code !== undefined ? { code: [opportunity.id, value.code] } : {}),
  }, value);
}

export const ticketOf = (claim: Stored): number => Number(claim.index['line']!.at(-1));

/** Whether a person has had no place in this term yet, in anything else. */
export function isFresh(read: Reads, opportunity: OpportunityRecord, person: Id): boolean {
  const had = read.list<Value<Claim>>('claim', 'had', [person, opportunity.value.term], { limit: 2 });
  return had.every(({ value }) => value?.opportunity === opportunity.id);
}

const NEVER = 9_000_000_000_000_000;

export function placesDraft(opportunity: Pick<OpportunityRecord, 'id' | 'scope' | 'value'>, value: Value<Places>): Draft<Value<Places>> {
  const seenBy = [...opportunity.value.organisers.map(({ person }) => person), opportunity.value.origin.person, CLOCK];
  const due: readonly Key[] = [value.due === undefined ? NEVER : Date.parse(value.due), opportunity.id];
  return put<Places>('places', placesId(opportunity.id, value.slot), opportunity.scope, [...new Set(seenBy)].map(personKey), {
    opportunity: [opportunity.id, value.slot], due,
  }, value);
}

/** The empty count of one slot, when it opens. */
export function emptyPlaces(opportunity: Id, { id: slot, capacity }: Pick<Slot, 'id' | 'capacity'>, giving: Opportunity['giving']): Value<Places> {
  const due = giving.on ?? giving.until;
  return { ...plain, opportunity, slot, held: 0, heldAgain: 0, waiting: 0, ticket: 0, ...(capacity === undefined ? {} : { capacity }), ...(due === undefined ? {} : { due }) };
}

/** The hours in which no offer runs: the person's own, else the school's night. */
export function quietOf(read: Reads, person: Id, context: Context): NonNullable<Person['quiet']> {
  const own = read.get<Value<Person>>('person', person)?.value?.quiet;
  return own ?? { from: '21:00', to: '07:00', zone: read.get<Value<School>>('school', context.actor.tenant)?.value?.zone ?? 'UTC' };
}

export const earliest = (...times: readonly (Instant | undefined)[]): Instant | undefined => times.filter((time) => time !== undefined).sort()[0];
