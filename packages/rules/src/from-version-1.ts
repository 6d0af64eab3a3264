import { memberId, type Grant, type Id, type Member, type SharedFile, type Side, type Stored, type Thread, type Value } from '@family-partnering/contract';
import { sharedId } from './files.js';
import { chapterKey, grantId, placeKey, seatKey, threadKey } from './keys.js';
import { grant } from './records.js';

// What records of storages of version 1 need so that the rules of today keep their promises over them: see docs/decisions/ids-and-keys.md.

/** Records to put in the place of others, of which the id may be another, and records to add. */
export interface Renewal {
  readonly changed: readonly { readonly before: Stored; readonly after: Stored }[];
  readonly made: readonly Stored[];
}

const PLAIN = /^[A-Za-z0-9_-][A-Za-z0-9_.-]*$/;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;
const BY = 'version-2';
/** What of a circle was under a person's own key, and so outlived their place there. */
const OUTLIVED: ReadonlySet<string> = new Set(['mark', 'invitation', 'passed', 'report', 'block', 'plan-aside', 'problem-view']);

/** @param homes ids of homes that could be guessed, and those that take their place */
export function fromVersion1(all: readonly Stored[], homes: ReadonlyMap<Id, Id> = new Map()): Renewal {
  const sides = new Map(membersIn(all).map(({ value }) => [memberId(value.circle, value.person), value.side]));
  const now = all.map((before) => ({ before, after: withPlaceKeys(withOwnFileId(withNewHomes(before, homes)), sides) }));
  const after = now.map((one) => one.after);
  const name = ({ kind, id }: Stored): string => JSON.stringify([kind, id]);
  const ended = new Map([...strangeThreads(after), ...unexplained(after)].map((stored) => [name(stored), stored]));
  const last = (stored: Stored): Stored => ended.get(name(stored)) ?? stored;
  const changed = now.flatMap((one) => (last(one.after) === one.before ? [] : [{ before: one.before, after: { ...last(one.after), version: one.before.version + 1, changedBy: BY } }]));
  return { changed, made: placeGrants(after) };
}

export const membersIn = (all: readonly Stored[]) => all.filter((stored): stored is Stored<Value<Member>> & { value: Value<Member> } => stored.kind === 'member' && stored.value !== null);
const threadsIn = (all: readonly Stored[]) => all.filter((stored): stored is Stored<Value<Thread>> & { value: Value<Thread> } => stored.kind === 'thread' && stored.value !== null);
const openGrants = (all: readonly Stored[]) => all.filter((stored): stored is Stored<Value<Grant>> & { value: Value<Grant> } => stored.kind === 'grant' && stored.value !== null && !(stored.value as Value<Grant>).ended);

/** Such an id is 122 bits of a hash: where it stands, it is meant. */
function withNewHomes(stored: Stored, homes: ReadonlyMap<Id, Id>): Stored {
  const text = JSON.stringify(stored);
  const after = text.replace(UUID, (id) => homes.get(id) ?? id);
  return after === text ? stored : (JSON.parse(after) as Stored);
}

function withOwnFileId(stored: Stored): Stored {
  const value = stored.value as Value<SharedFile> | null;
  return stored.kind !== 'file' || value === null ? stored : { ...stored, id: sharedId(value.of, value.file.id) };
}

function withPlaceKeys(stored: Stored, sides: ReadonlyMap<Id, Side>): Stored {
  const circle = /^circle:(.*)$/.exec(stored.scope)?.[1];
  if (circle === undefined || !OUTLIVED.has(stored.kind)) return stored;
  const audience = stored.audience.map((key) => {
    const person = /^person:(.*)$/.exec(key)?.[1];
    return person === undefined ? key : placeKey(circle, { person, side: sides.get(memberId(circle, person)) ?? 'school' });
  });
  return { ...stored, audience };
}

/** The key of what is one's own in a circle, for everyone who has a place there; whom the school named to answer in a talk has one there alone. */
function placeGrants(all: readonly Stored[]): readonly Stored[] {
  const held = new Set(all.filter(({ kind }) => kind === 'grant').map(({ id }) => id));
  const seats = threadsIn(all).flatMap(({ value, scope }) => value.members.map((seat) => ({ ...seat, circle: value.circle, scope })));
  const made = [...membersIn(all).map(({ value, scope }) => ({ ...value, scope })), ...seats].filter(({ state }) => state === 'in').map((one) => {
    const draft = grant(one.person, placeKey(one.circle, one), one.circle, one.scope, one.until === undefined ? {} : { until: one.until });
    return { ...draft, version: 1, changedBy: BY };
  });
  return [...new Map(made.filter(({ id }) => !held.has(id)).reverse().map((one) => [one.id, one])).values()];
}

/** A talk whose id holds a sign of keys was never made by a page of ours: its key may have been another talk's. */
const strangeThreads = (all: readonly Stored[]): readonly Stored[] => threadsIn(all).filter(({ id }) => !PLAIN.test(id)).map((stored) => ({ ...stored, index: {}, value: null }));

/** Keys of talks that no seat explains: they end. */
function unexplained(all: readonly Stored[]): readonly Stored[] {
  const explained = new Set(threadsIn(all).flatMap(({ id, value }) => (PLAIN.test(id) ? keysOfSeats(value) : [])));
  return openGrants(all).filter(({ id, value }) => /^(thread|seat):/.test(value.audience) && !explained.has(id)).map((stored) => ({ ...stored, value: { ...stored.value, ended: true } }));
}

function keysOfSeats({ thread, circle, chapter, members }: Value<Thread>): readonly Id[] {
  const all = Array.from({ length: chapter }, (_, at) => at + 1);
  return members.filter(({ state }) => state === 'in').flatMap(({ person, from }) => {
    // Who was let see what was said before has the key of each of their beginnings.
    const keys = [threadKey(thread), ...all.map((one) => seatKey(thread, { person, from: one })), ...all.filter((one) => one >= from).map((one) => chapterKey(thread, one))];
    return keys.map((key) => grantId(person, key, circle));
  });
}
