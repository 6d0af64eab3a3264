import {
  touchpointId, type Action, type Day, type EditPlan, type EndMeetingWish, type HomeworkTask, type Id, type InviteHomework, type LanguageTag, type LinkedKind, type MakeLink,
  type Message, type OfferOpportunity, type Plan, type Setting, type StartHomework, type StartPlan, type Thread, type Viewer,
} from '@family-partnering/contract';
import { wishToMeet } from '../shared/meeting.js';
import type { NewId } from './message-thread.actions.js';

/** What is made from a message: the action that makes it, and what it will be known by. */
export interface Making {
  readonly action: Action;
  readonly what: LinkedKind;
  readonly thing: Id;
}

const spoken = (tag: LanguageTag) => ({ tag, means: 'read' as const });
const scopeOf = ({ circle }: { readonly circle: Id }) => `circle:${circle}` as const;

/** Ties what was made to the message. It is built on what makes it: if that does not go, this does not either. */
export function tie(message: Pick<Message, 'id' | 'circle'>, { action, what, thing }: Making, newId: NewId): MakeLink {
  return { id: newId(), type: 'link.make', scope: scopeOf(message), basedOn: action.id, link: newId(), circle: message.circle, message: message.id, what, thing, first: 'message' };
}

/** A step, asked of its owner, in the talk's own home where it has one (P3). */
export function step(plan: Plan, { home }: Thread, words: { readonly owner: Id; readonly what: string; readonly when: string }, newId: NewId): Making {
  const thing = newId();
  const action: EditPlan = {
    id: newId(), type: 'plan.edit', scope: scopeOf(plan), plan: plan.id, home, why: '', changes: [{ field: 'step', step: thing, to: { ...words, days: [] }, seen: '' }],
  };
  return { action, what: 'plan-step', thing };
}

export function plan({ circle, home }: Thread, oneThing: string, newId: NewId): Making {
  const thing = newId();
  const action: StartPlan = { id: newId(), type: 'plan.start', scope: scopeOf({ circle }), plan: thing, circle, home, goodAt: '', oneThing };
  return { action, what: 'plan', thing };
}

const TASK: Omit<HomeworkTask, 'title' | 'from' | 'to'> = { subject: '', goal: '', needed: '', given: '', steps: [], prompts: [], further: {}, letters: [] };

/** A card: of school's, for the student; of a home's or a student's own, for the home that talks here (H9). */
export function card({ circle, home }: Thread, viewer: Viewer, words: Pick<HomeworkTask, 'title' | 'from' | 'to'>, newId: NewId): Making {
  const task = { ...TASK, ...words };
  const id = newId();
  if (viewer.side === 'school') {
    const action: InviteHomework = { id: newId(), type: 'homework.invite', scope: scopeOf({ circle }), card: id, task, circles: [circle] };
    return { action, what: 'touchpoint', thing: touchpointId(id, circle) };
  }
  const named = viewer.side === 'student' && home !== 'shared' ? { home } : {};
  const action: StartHomework = { id: newId(), type: 'homework.start', scope: scopeOf({ circle }), touchpoint: id, circle, task, ...named };
  return { action, what: 'touchpoint', thing: id };
}

/** What somebody offers (O6): the adult who is named answers, unless school offers it itself. */
export function offer(to: Id, words: { readonly title: string; readonly summary: string; readonly setting: Setting }, term: string, tag: LanguageTag, newId: NewId): Making {
  const thing = newId();
  const action: OfferOpportunity = {
    id: newId(), type: 'opportunity.offer', scope: `opportunity:${thing}`, opportunity: thing, to, ...words, lifts: '', sort: 'share', minutes: 30, languages: [tag], supports: [],
    slots: [{ id: 'any' }], giving: { way: 'first' }, term, hold: 720, another: [], also: [], language: spoken(tag),
  };
  return { action, what: 'opportunity', thing };
}

export function wish(thread: Thread, viewer: Viewer, text: string, tag: LanguageTag, newId: NewId): Making {
  const action = wishToMeet(thread, viewer, text, tag, newId);
  return { action, what: 'meeting-wish', thing: action.wish };
}

export function endMeeting(wished: { readonly id: Id; readonly circle: Id }, how: EndMeetingWish['how'], newId: NewId): EndMeetingWish {
  return { id: newId(), type: 'meeting.end', scope: scopeOf(wished), wish: wished.id, how };
}

/** The last days, today first: a talk is written down soon, or not at all. */
export const lastDays = (now: Date, count = 14): readonly Day[] =>
  Array.from({ length: count }, (_, back) => {
    const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() - back);
    return `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}-${String(day.getDate()).padStart(2, '0')}`;
  });
