import type { Claim, Context, Draft, Id, Opportunity, Places, Reads, Room, Slot, Value } from '@family-partnering/contract';
import { unknown } from './define.js';
import { claimDraft, claimId, earliest, keepsPlaces, placesDraft, placesId, quietOf, ticketOf, type ClaimRecord, type OpportunityRecord } from './opportunities.js';
import { outsideQuiet } from './opportunity.time.js';
import { change } from './records.js';

/** More people than this in one line would be another school. */
const MOST = 20_000;
const HOLDS: ReadonlySet<Claim['state']> = new Set(['in', 'offered']);
const WAITS: ReadonlySet<Claim['state']> = new Set(['asked', 'waiting']);
/** Of two who take turns in one place, the first is counted and the second is not. */
const holds = ({ state, shared }: Value<Claim>): 0 | 1 => (HOLDS.has(state) && shared?.second !== true ? 1 : 0);

/**
 * The places of one slot while one action is decided: who holds one, who waits, and what that changes.
 * Whatever is done here, no more places are held than there are, and no place stands empty beside somebody who may have it.
 */
export class Line {
  readonly slot: Slot;
  #count: Value<Places>;
  readonly #moved = new Map<Id, Draft<Value<Claim>>>();
  readonly #left = new Set<Id>();

  constructor(private readonly read: Reads, readonly record: OpportunityRecord, slot: Id, private readonly context: Context) {
    const count = read.get<Value<Places>>('places', placesId(record.id, slot))?.value;
    const found = record.value.slots.find(({ id }) => id === slot);
    if (count == null || found === undefined) throw unknown();
    this.slot = found;
    this.#count = count;
  }

  /** In the draw, until it is held. */
  get isDrawing(): boolean {
    return this.record.value.giving.way === 'draw' && this.record.value.drawn === undefined;
  }

  /** Whether there is a place that this person may have now. */
  mayHold(fresh: boolean): boolean {
    const { capacity, held, heldAgain } = this.#count;
    if (capacity === undefined) return true;
    return held < capacity && (fresh || heldAgain < capacity - this.#kept);
  }

  /** Puts a claim into another state; a claim that begins to wait gets the next ticket. */
  move(before: ClaimRecord | undefined, value: Value<Claim>, ticket?: number): void {
    const was = this.#moved.get(claimId(this.record.id, value.by.person))?.value ?? (before?.value.slot === this.slot.id ? before.value : undefined);
    this.#add(was, -1);
    this.#add(value, 1);
    const next = ticket ?? (WAITS.has(value.state) ? this.#count.ticket + 1 : before === undefined ? 0 : ticketOf(before));
    if (next > this.#count.ticket) this.#count = { ...this.#count, ticket: next };
    this.#moved.set(claimId(this.record.id, value.by.person), claimDraft(this.record, value, next));
  }

  /** Leaves this line for one of another time. */
  release(claim: ClaimRecord): void {
    this.#left.add(claim.id);
    this.#add(claim.value, -1);
  }

  /** Whoever took turns with this person in one place has it alone now. Nobody else hears of it. */
  handOver(claim: ClaimRecord): void {
    const other = partnerOf(this.read, this.record, claim);
    if (other) this.move(other, alone(other.value));
  }

  /** Lets offers that ran out go, then offers what is free to those who wait, in the order of their tickets. */
  settle(): this {
    const { due } = this.#count;
    if (due !== undefined && due <= this.context.now) this.#expire();
    if (!this.isDrawing) this.#offer();
    return this;
  }

  /** Everyone in a state, in the order of their tickets. */
  all(state: Claim['state'], limit = MOST): readonly ClaimRecord[] {
    return (['fresh', 'again'] as const)
      .flatMap((group) => this.read.list<Value<Claim>>('claim', 'line', [this.record.id, this.slot.id, state, group], { limit }) as readonly ClaimRecord[])
      .filter(({ id }) => !this.#moved.has(id) && !this.#left.has(id))
      .sort((a, b) => ticketOf(a) - ticketOf(b));
  }

  get room(): Room {
    const { capacity, held } = this.#count;
    if (capacity === undefined || this.isDrawing) return 'free';
    if (held >= capacity) return 'full';
    if (!this.mayHold(false)) return 'kept';
    return capacity - held <= Math.ceil(capacity / 5) ? 'few' : 'free';
  }

  drafts(): readonly Draft[] {
    return [...this.#moved.values(), placesDraft(this.record, this.#count)];
  }

  /** Nothing has to be looked at any more. */
  rest(): void {
    const { due: _, ...count } = this.#count;
    this.#count = count;
  }

  /** Looks anew at what comes next. @param opportunity as it will stand */
  remind(opportunity: Value<Opportunity> = this.record.value): void {
    const { due: _, ...count } = this.#count;
    const { giving, drawn } = opportunity;
    const ahead = giving.until !== undefined && giving.until > this.context.now ? giving.until : undefined;
    const offers = [...this.all('offered').map(({ value }) => value), ...[...this.#moved.values()].map(({ value }) => value!)];
    const due = earliest(drawn === undefined ? giving.on : undefined, ahead, ...offers.map(({ state, offer }) => (state === 'offered' ? offer?.until : undefined)));
    this.#count = { ...count, ...(due === undefined ? {} : { due }) };
  }

  get #kept(): number {
    const { giving } = this.record.value;
    return keepsPlaces(giving, this.context) ? giving.kept! : 0;
  }

  #expire(): void {
    for (const claim of this.all('offered')) {
      if (claim.value.offer!.until <= this.context.now) this.move(claim, { ...claim.value, state: 'lapsed' });
    }
    this.remind();
  }

  #offer(): void {
    const { capacity, held, waiting } = this.#count;
    if (capacity === undefined || waiting === 0 || held >= capacity) return;
    for (const claim of this.all('waiting', capacity - held + this.#moved.size + this.#left.size)) {
      if (!this.mayHold(claim.value.fresh)) continue;
      const offer = outsideQuiet(this.context.now, this.record.value.hold, quietOf(this.read, claim.value.by.person, this.context));
      this.move(claim, { ...claim.value, state: 'offered', offer });
      const due = earliest(this.#count.due, offer.until);
      this.#count = { ...this.#count, ...(due === undefined ? {} : { due }) };
    }
  }

  #add(claim: Value<Claim> | undefined, by: 1 | -1): void {
    if (claim === undefined) return;
    const held = by * holds(claim);
    this.#count = {
      ...this.#count, held: this.#count.held + held, heldAgain: this.#count.heldAgain + (claim.fresh ? 0 : held),
      waiting: this.#count.waiting + (WAITS.has(claim.state) ? by : 0),
    };
  }
}

/** A claim as one person's own: what was shared of it, and the code that shares it, are gone. */
export const alone = ({ shared: _, code: _code, ...value }: Value<Claim>): Value<Claim> => value;

function partnerOf(read: Reads, record: OpportunityRecord, { value: { shared } }: ClaimRecord): ClaimRecord | undefined {
  return shared && (read.get<Value<Claim>>('claim', claimId(record.id, shared.with.person)) as ClaimRecord | undefined);
}

/** Takes a claim out of its line, so that it can stand in another. */
export function leaving(read: Reads, record: OpportunityRecord, claim: ClaimRecord, context: Context): Line {
  const line = new Line(read, record, claim.value.slot, context);
  line.release(claim);
  line.handOver(claim);
  return line.settle();
}

/** What these lines have changed, and what everyone is told of the room. */
export function written(record: OpportunityRecord, lines: readonly Line[], values: Partial<Value<Opportunity>> = {}): readonly Draft[] {
  const rooms = new Map(lines.map((line) => [line.slot.id, line.room]));
  const slots = record.value.slots.map((slot) => ({ ...slot, room: rooms.get(slot.id) ?? slot.room }));
  const told = slots.some((slot, at) => slot.room !== record.value.slots[at]!.room) || Object.keys(values).length > 0;
  const claims = lines.flatMap((line) => line.drafts());
  return [...claims, ...(told ? [change(record, { slots, ...values })] : [])];
}
