import type { Action, FamilyAction, Id } from '@family-partnering/contract';

/** The little that an outbox must know about actions to keep them in order. */
export interface Subjects {
  /** By type: the field that carries the id of what the action makes. Later actions that name this id are built on it. */
  readonly makes: Readonly<Record<string, string>>;
  /** By type: the fields that tell which earlier action of the type this one replaces. */
  readonly monotonic: Readonly<Record<string, readonly string[]>>;
}

const makes: Partial<Record<FamilyAction['type'], string>> = {
  'thread.start': 'thread',
  'message.send': 'message',
  'message.pass': 'passed',
  'message.report': 'report',
  'plan.start': 'plan',
  'plan.say': 'view',
  'plan.edit': 'id',
  'plan.propose': 'id',
  'plan.tell': 'aside',
  'plan.log': 'log',
  'plan.point': 'point',
  'plan.phase': 'phase',
  'homework.start': 'touchpoint',
  'homework.share-work': 'work',
  'problem.open': 'problem',
  'announcement.post': 'announcement',
  'announcement.ask': 'question',
  'opportunity.offer': 'opportunity',
  'meeting.wish': 'wish',
  'link.make': 'link',
};
const monotonic: Partial<Record<FamilyAction['type'], readonly string[]>> = { 'opportunity.keep': [], 'mark.set': ['thread'] };

export const FAMILY_SUBJECTS: Subjects = {
  makes: makes as Subjects['makes'],
  monotonic: monotonic as Subjects['monotonic'],
};

const field = (action: Action, name: string): unknown => (action as unknown as Record<string, unknown>)[name];

/** The id of what this action makes, if it makes something. */
export function madeBy(action: Action, subjects: Subjects): Id | undefined {
  const name = subjects.makes[action.type];
  const id = name === undefined ? undefined : field(action, name);
  return typeof id === 'string' ? id : undefined;
}

/** The ids that must exist before this action can be decided. Holds harmless texts as well. */
export function namedBy(action: Action, subjects: Subjects): readonly Id[] {
  const made = madeBy(action, subjects);
  return Object.entries(action)
    .filter(([name, value]) => name !== 'id' && typeof value === 'string' && value !== made)
    .map(([, value]) => value as Id);
}

/** Two actions with the same track are one: the later alone is sent. `undefined` for everything that is not a mark. */
export function trackOf(action: Action, subjects: Subjects): string | undefined {
  const fields = subjects.monotonic[action.type];
  return fields && JSON.stringify([action.type, action.scope, ...fields.map((name) => field(action, name))]);
}
