import { CLOCK, type Author, type Claim, type Context, type DepartFrom, type Draft, type Id, type Opportunity, type Reads, type Stored, type Value } from '@family-partnering/contract';
import { defineRule, refuse, unknown, type Sides } from './define.js';
import { sharedId } from './files.js';
import { personKey } from './keys.js';
import { adult, claimId, isActive, opportunityScope, organises, type ClaimRecord, type OpportunityRecord } from './opportunities.js';
import { alone, Line, written } from './opportunity.line.js';
import { endBegun } from './opportunity.begun.js';
import { change } from './records.js';

const CLOCKS: Sides = {
  home: 'Who has left the school is seen from its roster by the school’s clock; a person leaves a place by themselves.',
  student: 'Who has left the school is seen from its roster by the school’s clock; a person leaves a place by themselves.',
  school: 'Who has left the school is seen from its roster by the school’s clock, and by no member of staff.',
  community: 'Who has left the school is seen from its roster by the school’s clock; a person leaves a place by themselves.',
};
/** What those who arrange can see of an opportunity beside itself, and how it is found. */
const ARRANGED = ['claim', 'another-way', 'contribution', 'thanks', 'places'] as const;
/** More than this of one kind would be another school. */
const MOST = 20_000;

const onlyClock = ({ actor }: Context): void => {
  if (actor.person !== CLOCK) throw refuse('forbidden', 'clock-only');
};

/** Somebody has left the school: a place that is still to come goes on, and what they arranged has a school adult who is there. */
export const departFrom = /* @__PURE__ */ defineRule<DepartFrom>({
  type: 'opportunity.depart',
  sides: CLOCKS,
  scopes: (action) => [action.scope],
  may: (_target, _read, context) => (onlyClock(context), true),
  decide({ opportunity, scope, person, to }, read, context) {
    onlyClock(context);
    const found = read.get<Value<Opportunity>>('opportunity', opportunity) as OpportunityRecord | undefined;
    if (found?.value == null || scope !== opportunityScope(opportunity)) throw unknown();
    const arranged = organises(found.value, person);
    const organisers = arranged ? whoArranges(read, found.value, person, to) : found.value.organisers;
    const record = { ...found, value: { ...found.value, organisers } };
    return [
      ...(arranged ? handOn(read, record, person, organisers) : []),
      ...freed(read, record, person, context),
      ...endBegun(read, opportunity, person),
    ];
  },
});

/** Nothing is ever without an adult of the school who answers. */
function whoArranges(read: Reads, { organisers }: Value<Opportunity>, person: Id, to: Id | undefined): readonly Author[] {
  const rest = organisers.filter((one) => one.person !== person);
  if (rest.length > 0 || to === undefined) return rest.length > 0 ? rest : organisers;
  return [adult(read, to)];
}

/** Whoever arranges from now on sees what there is to see of it, and whoever has left no longer does. Their own words stay theirs. */
function handOn(read: Reads, record: OpportunityRecord, person: Id, organisers: readonly Author[]): readonly Draft[] {
  const aimed = <V>(stored: Stored<V>, own: Id | undefined): Draft<V> => {
    const kept = stored.audience.filter((key) => key !== personKey(person) || own === person);
    return { ...change(stored, {}), audience: [...new Set([...kept, ...organisers.map((one) => personKey(one.person))])] };
  };
  const isTold = record.value.state === 'open' || record.value.state === 'closed';
  const itself = { ...change(record, {}), ...(!isTold && { audience: aimed(record, record.value.origin.person).audience }) };
  const beside = ARRANGED.flatMap((kind) => read.list<{ readonly by?: Author; readonly files?: readonly { readonly id: Id }[] }>(kind, 'opportunity', [record.id], { limit: MOST }));
  const files = beside.flatMap(({ kind, id, value }) => (value?.files ?? []).flatMap((file) => read.get<{ readonly by?: Author }>('file', sharedId({ kind, id }, file.id)) ?? []));
  return [itself, ...[...beside, ...files].filter(({ value }) => value !== null).map((stored) => aimed(stored, stored.value!.by?.person))];
}

/** A place that is still to come goes to whoever shares it, else to the next in line. What has been stays as it was. */
function freed(read: Reads, record: OpportunityRecord, person: Id, context: Context): readonly Draft[] {
  const claim = read.get<Value<Claim>>('claim', claimId(record.id, person)) as ClaimRecord | undefined;
  if (record.value.state !== 'open' || !isActive(claim) || claim.value.took) return [];
  const { starts } = record.value.slots.find(({ id }) => id === claim.value.slot)!;
  if (starts !== undefined && starts <= context.now) return [];
  const { offer: _, ...value } = alone(claim.value);
  const line = new Line(read, record, value.slot, context);
  line.move(claim, { ...value, state: 'left' });
  line.handOver(claim);
  return written(record, [line.settle()]);
}

export const departedRules = [departFrom] as const;
