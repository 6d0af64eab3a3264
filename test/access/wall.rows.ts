import { answerId } from '@family-partnering/contract';

/** One kind of thing: something of it that belongs to one home, or the reason why no home has any. */
export type Row =
  | { readonly own: string }
  /** Every home of the student has the same: what one home does must not change a byte of it. */
  | { readonly shared: string; readonly id: string };

const told = answerId('hw|kim', 'stuck', { person: 'ada', side: 'home' }, 'hA');

/** A kind of the contract without a row here fails. `own` is made in wall.world.ts, by the home that it belongs to. */
export const ROWS: Readonly<Record<string, Row>> = {
  school: { shared: 'The settings of the whole school.', id: 'riverbend' },
  person: { own: 'ada' },
  circle: { shared: 'The student’s name and grade. It names no home.', id: 'kim' },
  member: { own: 'kim|ada' },
  block: { own: 'kim|ada|mentor' },
  grant: { own: 'ada|home:kim:hA|kim' },
  thread: { own: 'own' },
  invitation: { own: 'own|kim' },
  mark: { own: 'own|tess' },
  seen: { own: 'own|tess' },
  message: { own: 'm1' },
  file: { own: 'm1|message|page' },
  'message-version': { own: 'm1|1' },
  'message-note': { own: 'brought-m1' },
  'later-message': { own: 'later' },
  passed: { own: 'pass' },
  'safety-note': { own: 'pass' },
  report: { own: 'rep' },
  announcement: { own: 'please' },
  'announcement-question': { own: 'question' },
  opportunity: { own: 'asked' },
  claim: { own: 'garden|ada' },
  places: { own: 'garden|s' },
  'not-this-time': { own: 'not-now|garden|al' },
  'another-way': { own: 'way' },
  contribution: { own: 'vote|ada' },
  begun: { own: 'vote|al' },
  thanks: { own: 'thx' },
  'fit-answers': { own: 'ada' },
  plan: { own: 'own-plan' },
  'plan-view': { own: 'view' },
  'plan-version': { own: 'own-version' },
  'plan-answer': { own: 'own-version|tess' },
  'plan-aside': { own: 'aside' },
  'plan-step': { own: 'own-step' },
  'plan-log': { own: 'log' },
  'plan-point': { own: 'point' },
  'plan-phase': { own: 'phase' },
  'plan-review': { own: 'own-look' },
  'plan-share': { own: 'own-plan|mentor|hA' },
  card: { own: 'hw' },
  touchpoint: { own: 'own-card' },
  answer: { own: told },
  'homework-reply': { own: 'reply' },
  'homework-change': { own: 'other-day' },
  'homework-work': { own: 'work' },
  'homework-letter': { own: 'letter' },
  'homework-paper': { own: 'hw|kim|paper|hA' },
  problem: { own: 'problem' },
  'problem-view': { own: 'problem|ada' },
  link: { own: 'tie' },
  'meeting-wish': { own: 'wish' },
};

/** Which widgets ask for a kind, by the session or its feed. A widget that asks for more than is said here fails in the browser. */
export const SHOWN_BY: Readonly<Record<string, readonly string[]>> = {
  'thread-list': ['school', 'person', 'circle', 'member', 'thread', 'invitation', 'mark', 'card', 'answer', 'announcement', 'announcement-question', 'report', 'plan', 'plan-version', 'plan-answer', 'plan-step', 'plan-log'],
  'message-thread': ['school', 'person', 'member', 'block', 'thread', 'invitation', 'mark', 'seen', 'message', 'message-note', 'message-version', 'later-message', 'passed', 'link', 'meeting-wish', 'plan', 'plan-step', 'touchpoint', 'opportunity', 'report'],
  'plan-tracker': ['school', 'person', 'circle', 'member', 'plan', 'plan-view', 'plan-version', 'plan-answer', 'plan-aside', 'plan-step', 'plan-log', 'plan-point', 'plan-phase', 'plan-review', 'plan-share', 'link', 'thread'],
  'homework-card': ['school', 'person', 'circle', 'member', 'card', 'touchpoint', 'answer', 'homework-reply', 'homework-change', 'homework-work', 'homework-letter', 'homework-paper', 'problem', 'problem-view', 'plan', 'link', 'message', 'thread'],
  'opportunity-picker': ['school', 'person', 'opportunity', 'claim', 'places', 'not-this-time', 'another-way', 'contribution', 'begun', 'thanks', 'fit-answers'],
};

/** Kinds that a widget hands out as a file, and kinds that an address or an attribute can name. For everything else there is none. */
export const FILES: Readonly<Record<'export' | 'calendar', Readonly<Record<string, string>>>> = {
  export: Object.fromEntries(['plan', 'plan-view', 'plan-version', 'plan-answer', 'plan-step', 'plan-log', 'plan-point', 'plan-phase', 'plan-review', 'plan-share'].map((kind) => [kind, 'plan-tracker'])),
  calendar: { opportunity: 'opportunity-picker' },
};
export const LINKS: Readonly<Record<string, readonly [widget: string, attribute: string]>> = {
  thread: ['message-thread', 'thread'], touchpoint: ['homework-card', 'touchpoint'], card: ['homework-card', 'card'], plan: ['plan-tracker', 'plan'], circle: ['plan-tracker', 'circle'],
};
