import { newId, type Entity, type FamilyAction, type FamilyKinds, type Id, type Receipt, type Scope } from '@family-partnering/contract';
import type { FamilySession } from './backend.js';

export const ENGLISH = { tag: 'en', means: 'read' } as const;
export const DAY = '2026-11-20';

type Body<A> = A extends FamilyAction ? Omit<A, 'id' | 'scope'> & { readonly id?: Id } : never;

/** Does something in a circle. */
export const inCircle = (session: FamilySession, circle: Id, body: Body<FamilyAction>): Promise<Receipt> => inScope(session, `circle:${circle}`, body);

/** Does something with a way to take part. */
export const onOffer = (session: FamilySession, opportunity: Id, body: object): Promise<Receipt> =>
  inScope(session, `opportunity:${opportunity}`, { opportunity, ...body } as unknown as Body<FamilyAction>);

export const inScope = (session: FamilySession, scope: Scope, body: Body<FamilyAction>): Promise<Receipt> => session.act({ id: newId(), scope, ...body } as unknown as FamilyAction);

/** Everything of a kind that stands on the first page of one of its lists. */
export async function all<N extends keyof FamilyKinds & string>(session: FamilySession, kind: N, filter: object = {}): Promise<readonly FamilyKinds[N]['entity'][]> {
  return (await session.list(kind, { filter: filter as never, limit: 100 })).items;
}

/** The same by id alone, in the order of the ids. */
export const idsOf = (items: readonly Entity[]): readonly Id[] => items.map(({ id }) => id).sort();

/** A card, given to one circle. @returns the id of that circle’s copy */
export async function giveCard(session: FamilySession, circle: Id, title = 'Two trips'): Promise<Id> {
  const card = newId();
  const task = { subject: '', title, goal: '', from: DAY, to: '2099-11-27', needed: '', given: '', steps: [], prompts: [], further: {}, letters: [] };
  await inCircle(session, circle, { type: 'homework.invite', card, task, circles: [circle] });
  return `${card}|${circle}`;
}

/** A way to take part with a number of places. @returns its id */
export async function offerPlaces(session: FamilySession, to: Id, capacity: number | undefined, more: object = {}): Promise<Id> {
  const opportunity = newId();
  await onOffer(session, opportunity, {
    type: 'opportunity.offer', to, title: 'Garden day', summary: '', lifts: 'science', sort: 'help', setting: 'school', minutes: 60, languages: ['en'], supports: [],
    slots: [{ id: 's', ...(capacity !== undefined && { capacity }) }, { id: 'other' }], giving: { way: 'first' }, term: 'fall', hold: 600, another: [], also: [], language: ENGLISH, ...more,
  });
  return opportunity;
}

export const claiming = (slot = 's') => ({ type: 'opportunity.claim', slot, needs: [], words: '', language: ENGLISH }) as const;

/** A plan that somebody started for all who are around the student. @returns its id */
export async function startPlan(session: FamilySession, circle: Id, more: object = {}): Promise<Id> {
  const plan = newId();
  await inCircle(session, circle, { type: 'plan.start', plan, circle, home: 'shared', goodAt: 'drawing', oneThing: 'starting alone', ...more } as never);
  return plan;
}

/** Puts a goal forward. @returns the id of the version */
export async function proposeGoal(session: FamilySession, circle: Id, plan: Id, to: string, more: object = {}): Promise<Id> {
  const id = newId();
  await inCircle(session, circle, { id, type: 'plan.propose', plan, why: '', changes: [{ field: 'goal', to, seen: '' }], ...more } as never);
  return id;
}

export const answering = (plan: Id, version: Id, state: 'agree' | 'not-yet' = 'agree') => ({ type: 'plan.agree', plan, version, home: 'shared', state, text: '', steps: [] }) as const;

/** Asks somebody for a step. @returns its id, which is also the id of what asked */
export async function askForStep(session: FamilySession, circle: Id, plan: Id, owner: Id, home: Id = 'shared'): Promise<Id> {
  const id = newId();
  await inCircle(session, circle, { id, type: 'plan.edit', plan, home, why: '', changes: [{ field: 'step', step: id, seen: '', to: { owner, what: 'Draw it first', when: '', days: [] } }] });
  return id;
}

export const tellDid = (touchpoint: Id, answer: Id, text: string) => ({ type: 'homework.answer', touchpoint, answer, sort: 'did', text, language: ENGLISH }) as const;
export const noteView = (problem: Id, text: string, ready: boolean) => ({ type: 'problem.view', problem, text, ready }) as const;
