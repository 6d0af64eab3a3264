import type { Adapter, FamilyAction, FamilyKinds, Id, Session } from '@family-partnering/contract';

/** A thread and the circle it belongs to. */
export interface Place {
  readonly thread: Id;
  readonly circle: Id;
}

/** What an adapter author hands to the suite. */
export interface Backend {
  /** Stands in the report: `http over our school database`. */
  readonly name: string;
  /** Its sessions carry `outbox` and `device`. Checked: what is here and not said fails, and so does the opposite. */
  readonly outbox?: boolean;
  /** How long the suite waits for what must come, in milliseconds; without it 20,000. It never waits for what has come. */
  readonly patienceMs?: number;
  /** A fresh backend, which nothing of another case can reach. */
  open(): Promise<Stage>;
}

/** The people and places of one case. `bob` is never ann's other device: what one says is read back through the other. */
export interface Stage {
  /** An adapter as this person has it on their own device. */
  adapter(person: Id): Adapter<never, never> | Adapter | Adapter<FamilyKinds, FamilyAction>;
  readonly ann: Id;
  readonly bob: Id;
  /** Of ann's circle and of her side, known to her, and in neither thread. Ann may bring them in or hand them a thread, and they may leave again. */
  readonly newcomer: Id;
  /** Ann and bob are both in it, and nothing has been said in it. */
  readonly together: Place;
  /** Ann is in it and bob is not. */
  readonly apart: Place;
  /** Who and what is around them. Without it the cases that need it are not run. */
  readonly around?: Around;
  readonly faults?: Faults;
  close(): Promise<void>;
}

/** More of the little school: for cards, plans, ways to take part and announcements. */
export interface Around {
  /** The student of the circle of `together`, in secondary school. */
  readonly student: Id;
  /** A circle that bob and the newcomer belong to, bob as family, and ann does not. */
  readonly otherCircle: Id;
  /** A person of the school who reads what is passed for safety, and is neither ann nor bob. */
  readonly safety: Id;
  /** Another circle of ann and bob, around another student, who lives in two homes. */
  readonly twoHomes: TwoHomes;
}

export interface TwoHomes {
  readonly circle: Id;
  /** Somebody of the home that is not bob’s. */
  readonly other: Id;
  /** A partner from the community, who belongs to this circle. */
  readonly partner: Id;
}

/** What only the backend can do. A case that needs a missing one is reported as not run, never as passed. */
export interface Faults {
  /** Ends bob's access to `together` as the school's office would. Bob stays a person of the school. */
  readonly endAccess?: () => Promise<void>;
  /** Cuts the line between every device and the backend; what it gives back mends it. */
  readonly cutLine?: () => Promise<() => Promise<void>>;
}

export type FamilySession = Session<FamilyKinds, FamilyAction>;
