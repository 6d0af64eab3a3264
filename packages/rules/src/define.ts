import { Refusal, type Action, type Code, type Rule, type Side } from '@family-partnering/contract';
import type { GenericSchema } from 'valibot';

/** Who has a power: `true`, or the declared reason why not. */
export type Sides = Readonly<Record<Side, true | string>>;

/** Everybody has it. The rule of this library; each exception declares its reason. */
export const ALL_SIDES: Sides = { home: true, student: true, school: true, community: true };

/** One schema an action, each checked against the contract's own type of it. */
export type Schemas<A extends Action> = { readonly [T in A['type']]: GenericSchema<Extract<A, { type: T }>> };

export const defineRule = <A extends Action>(rule: Rule<A>): Rule<A> => rule;

/** The one way a rule refuses. `reason` is the key of the sentence that a widget shows. */
export const refuse = (code: Code, reason?: string): Refusal => new Refusal(code, reason === undefined ? {} : { reason });

/** Foreign and unknown look alike: the same refusal, without a reason. */
export const unknown = (): Refusal => refuse('not-found');

/** A rule's `may` for controls that depend on nothing but being inside. */
export const yes = true as const;
