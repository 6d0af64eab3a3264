import { answerId, ROSTER, type Action, type FamilyAction, type HomeworkTask, type Id, type Instant, type Rule, type Side, type Viewer } from '@family-partnering/contract';
import { createEngine, memoryFiles, memoryStorage, type Engine, type Storage } from '@family-partnering/engine';
import { familyKinds, familyRules } from '@family-partnering/rules';

/** Words of one home. No other home may ever meet them, on any way. */
export const MARKER = 'onlyhomeazzz';
export const TENANT = 'riverbend';
export const NOW: Instant = '2026-11-20T18:00:00.000Z';
const HOME = 'hA';
const OTHER = 'hB';

/** A student of two homes, the school, a partner whom one home let in, and another family. Bo is the other home. */
const PEOPLE = {
  ada: ['home', 'kim', HOME], al: ['home', 'kim', HOME], bo: ['home', 'kim', OTHER], kim: ['student', 'kim'], tess: ['school', 'kim'], sol: ['school', 'kim'],
  mentor: ['community', 'kim'], cyd: ['home', 'len', 'hC'], len: ['student', 'len'],
} as const satisfies Record<string, readonly [Side, Id, Id?]>;
export type Name = keyof typeof PEOPLE;

export const EN = { tag: 'en', means: 'read' } as const;
export const DAY = '2026-11-20';
export const TASK: HomeworkTask = {
  subject: 'Maths', title: 'Two trips', goal: '', from: DAY, to: '2026-11-27', needed: '', given: '', steps: [{ who: 'student', text: 'Draw.' }], prompts: [], further: {}, letters: [],
};
export const OFFER = {
  to: 'tess', title: 'Garden day', summary: 'Dig.', lifts: 'science', sort: 'help', setting: 'school', minutes: 60, languages: ['en'], supports: [], slots: [{ id: 's', starts: '2026-12-04T16:00:00.000Z', ends: '2026-12-04T17:00:00.000Z', capacity: 40 }],
  giving: { way: 'first' }, term: 'fall', hold: 600, another: [], also: [], language: EN,
} as const;
export const GIVEN = 'hw|kim';

/** One step of the history: who, and what. The bytes of its files are put first. */
export type Step = readonly [who: Name, body: { readonly type: FamilyAction['type']; readonly files?: readonly { readonly id: Id }[]; readonly [field: string]: unknown }, scope?: string];

export const SCHOOL = `tenant:${TENANT}`;

/** What everyone of the circle shares, before the one home does anything of its own. */
export const SHARED: readonly Step[] = [
  ['tess', { type: 'opportunity.offer', opportunity: 'garden', ...OFFER }, 'opportunity:garden'],
  ['tess', { type: 'opportunity.offer', opportunity: 'vote', ...OFFER, slots: [{ id: 's' }], task: [{ id: 'q', how: 'write', ask: 'A word?' }] }, 'opportunity:vote'],
  ['tess', { type: 'announcement.post', announcement: 'told', to: 'tess', text: 'The bus is early on Friday.', language: EN }, SCHOOL],
  ['tess', { type: 'homework.invite', card: 'hw', task: TASK, circles: ['kim', 'len'] }],
  ['tess', { id: 'both', type: 'plan.start', plan: 'both', circle: 'kim', home: 'shared', goodAt: 'drawing', oneThing: 'starting' }],
  ['bo', { type: 'opportunity.claim', opportunity: 'garden', slot: 's', needs: [], words: '', language: EN }, 'opportunity:garden'],
  ['bo', { type: 'thread.start', thread: 'bos', circle: 'kim', about: 'the bus', mode: 'adults', people: ['tess'] }],
];

export const send = (message: Id, people: readonly Id[], text = MARKER, more: object = {}): Step[1] =>
  ({ type: 'message.send', message, thread: 'own', text, language: EN, sort: 'request', sensitivity: 'everyday', audience: { revision: 1, people }, ...more });
const ownStep = { field: 'step', step: 'own-step', seen: '', to: { owner: 'ada', what: MARKER, when: 'at ten', days: [] } } as const;

/** Everything that one home can do without the other, at least one record of each kind. All of it is that home’s own. */
export const OWN: readonly Step[] = [
  ['ada', { type: 'thread.start', thread: 'own', circle: 'kim', about: MARKER, mode: 'all', people: ['tess', 'kim', 'mentor'] }],
  ['ada', send('m1', ['tess', 'mentor'], MARKER, { files: [{ id: 'page', type: 'application/pdf', size: 1, name: MARKER }] })],
  ['ada', { type: 'message.edit', message: 'm1', text: `${MARKER} again`, language: EN }],
  ['tess', { type: 'thread.seen', thread: 'own', on: true }],
  ['mentor', { type: 'thread.seen', thread: 'own', on: true }],
  ['ada', { type: 'thread.seen', thread: 'own', on: true }],
  ['tess', { type: 'mark.set', thread: 'own', upTo: 1, day: DAY }],
  ['ada', { type: 'message.reached', message: 'm1', note: 'brought-m1', person: 'mentor', how: 'paper', on: DAY }],
  ['ada', { ...send('m-later', ['tess', 'mentor']), type: 'later.keep', later: 'later', at: '2026-12-01T14:00:00.000Z' }],
  ['ada', { type: 'message.pass', message: 'm1', passed: 'pass' }],
  ['tess', { type: 'message.report', message: 'm1', report: 'rep', reason: MARKER }],
  ['sol', { type: 'report.answer', report: 'rep', text: MARKER }],
  ['ada', { type: 'person.way', how: 'call' }, 'person:ada'],
  ['ada', { type: 'announcement.post', announcement: 'please', to: 'tess', text: MARKER, language: EN }, SCHOOL],
  ['ada', { type: 'announcement.ask', announcement: 'told', question: 'question', text: MARKER, language: EN }, SCHOOL],
  ['tess', { type: 'announcement.reply', announcement: 'told', question: 'question', text: MARKER }, SCHOOL],
  ['ada', { type: 'opportunity.offer', opportunity: 'asked', ...OFFER, title: MARKER }, 'opportunity:asked'],
  ['ada', { type: 'opportunity.claim', opportunity: 'garden', slot: 's', needs: ['childcare'], words: MARKER, language: EN }, 'opportunity:garden'],
  ['al', { type: 'opportunity.notnow', opportunity: 'garden', on: true }, 'opportunity:garden'],
  ['ada', { type: 'opportunity.suggest', opportunity: 'garden', suggestion: 'way', text: MARKER, language: EN }, 'opportunity:garden'],
  ['ada', { type: 'opportunity.do', opportunity: 'vote', answers: [{ step: 'q', text: MARKER }], language: EN }, 'opportunity:vote'],
  ['al', { type: 'opportunity.keep', opportunity: 'vote', step: 0, answers: [{ step: 'q', text: MARKER }], elsewhere: [] }, 'opportunity:vote'],
  ['ada', { type: 'opportunity.thank', opportunity: 'garden', thanks: 'thx', text: MARKER, language: EN }, 'opportunity:garden'],
  ['ada', { type: 'fit.share', to: 'tess', minutes: 15, where: ['home'], helps: [] }, 'person:ada'],
  ['ada', { id: 'own-plan', type: 'plan.start', plan: 'own-plan', circle: 'kim', home: HOME, goodAt: MARKER, oneThing: MARKER }],
  ['ada', { id: 'own-version', type: 'plan.propose', plan: 'own-plan', why: MARKER, changes: [{ field: 'goal', to: MARKER, seen: '' }] }],
  ['tess', { type: 'plan.agree', plan: 'own-plan', version: 'own-version', home: HOME, state: 'not-yet', text: MARKER, steps: [] }],
  ['kim', { type: 'plan.tell', plan: 'own-plan', aside: 'aside', version: 'own-version', to: 'tess', text: MARKER }],
  ['ada', { type: 'plan.share', plan: 'own-plan', person: 'mentor', yes: true }],
  ['ada', { type: 'plan.share', plan: 'both', person: 'mentor', yes: true }],
  ['ada', { type: 'plan.phase', plan: 'own-plan', home: HOME, phase: 'phase', on: DAY, label: MARKER }],
  // In the plan that both homes have, too, one home keeps some things to itself.
  ['ada', { id: 'own-edit', type: 'plan.edit', plan: 'both', home: HOME, why: MARKER, changes: [ownStep] }],
  ['ada', { type: 'plan.log', plan: 'both', log: 'log', step: 'own-step', on: DAY, done: 'partly', note: MARKER }],
  ['ada', { type: 'plan.point', plan: 'both', home: HOME, point: 'point', setting: 'home', on: DAY, value: 3, note: MARKER }],
  ['ada', { type: 'plan.say', plan: 'both', home: HOME, view: 'view', sort: 'view', text: MARKER }],
  ['ada', { id: 'own-look', type: 'plan.review', plan: 'both', on: '2026-12-04', why: MARKER }],
  ['ada', { type: 'homework.start', touchpoint: 'own-card', circle: 'kim', task: { ...TASK, title: MARKER } }],
  ['ada', { type: 'homework.stuck', touchpoint: GIVEN, answer: answerId(GIVEN, 'stuck', { person: 'ada', side: 'home' }, HOME), reasons: ['unclear'], text: MARKER, language: EN }],
  ['tess', { type: 'homework.reply', text: MARKER, thanks: false, language: EN, to: [{ circle: 'kim', touchpoint: GIVEN, answer: answerId(GIVEN, 'stuck', { person: 'ada', side: 'home' }, HOME), reply: 'reply' }] }],
  ['ada', { type: 'homework.propose', touchpoint: GIVEN, change: 'other-day', form: MARKER }],
  // What a student tells school alone is as far from each home as the homes are from each other.
  ['kim', { type: 'homework.answer', touchpoint: GIVEN, answer: answerId(GIVEN, 'did', { person: 'kim', side: 'student' }, 'student'), sort: 'did', text: MARKER, language: EN }],
  ['kim', { type: 'homework.share-work', touchpoint: GIVEN, work: 'work', shared: true, text: MARKER, language: EN, home: HOME }],
  ['kim', { type: 'homework.letter', touchpoint: GIVEN, letter: 'letter', text: MARKER, language: EN, home: HOME }],
  ['ada', { type: 'problem.open', problem: 'problem', circle: 'kim', touchpoint: GIVEN, about: MARKER, people: ['tess', 'kim'] }],
  ['ada', { type: 'problem.view', problem: 'problem', text: MARKER, ready: true }],
  ['tess', { type: 'problem.step', problem: 'problem', note: 'note', step: 'works', text: MARKER, open: true }],
  ['ada', { type: 'meeting.wish', wish: 'wish', thread: 'own', text: MARKER, language: EN, audience: { revision: 1, people: ['tess', 'mentor'] } }],
  // Of what both homes have, one home's words are tied to it: nothing of that is the other's.
  ['tess', { type: 'link.make', link: 'tie', circle: 'kim', message: 'm1', what: 'touchpoint', thing: GIVEN, first: 'message' }],
  // Last, because it ends what the two of them share.
  ['ada', { type: 'circle.block', circle: 'kim', person: 'mentor', blocked: true }],
];

/** What comes after, for everyone: who hears of it has heard everything before it. */
export const LAST: Step = ['tess', { id: 'last', type: 'opportunity.offer', opportunity: 'last', ...OFFER, title: 'The last one' }, 'opportunity:last'];

export interface WallWorld {
  readonly engine: Engine;
  viewer(name: Name): Viewer;
  act(steps: readonly Step[]): Promise<void>;
  /** The roster of one circle, as it is told again, without some. */
  enrol(circle: 'kim' | 'len', without?: readonly Name[]): Promise<void>;
}

/** The little school, with its roster. `rules` may be spoilt: that is how the table is tried itself. */
export async function wallWorld(rules: readonly Rule<Action>[] = familyRules, storage: Storage = memoryStorage({ clock: () => NOW })): Promise<WallWorld> {
  const engine = createEngine({ storage, rules: rules as typeof familyRules, kinds: familyKinds, files: { store: memoryFiles() }, tenant: TENANT, clock: () => NOW, beatMs: 60_000 });
  const roster = { person: ROSTER, side: 'school', tenant: TENANT } as const;
  const names = Object.keys(PEOPLE) as Name[];
  const person = (id: Name) => ({ id, called: id, given: id, family: 'Ash', side: PEOPLE[id][0], role: '', by: 'page', speaks: ['en'], reads: ['en'], means: ['read'] });
  await engine.act(roster, {
    id: 'school', type: 'roster.school', scope: `tenant:${TENANT}`, staff: [person('tess'), person('sol')], safetyTeam: ['sol'],
    school: { id: TENANT, name: 'Riverbend', zone: 'America/Denver', editMinutes: 15, holidays: [], safetyReaders: 'the principal' },
  } as unknown as Action, NOW);
  let rosters = 0;
  const enrol = async (circle: 'kim' | 'len', without: readonly Name[] = []): Promise<void> => void (await engine.act(roster, {
    id: `circle-${circle}-${(rosters += 1)}`, type: 'roster.circle', scope: `circle:${circle}`, circle, student: circle, grade: '5', band: 'primary', restricted: [],
    members: names.filter((id) => (PEOPLE[id][1] === circle || id === 'tess') && !without.includes(id)).map((id) => ({ person: person(id), relation: id, ...(PEOPLE[id][2] !== undefined && { household: PEOPLE[id][2] }) })),
  } as unknown as Action, NOW));
  await enrol('kim');
  await enrol('len');
  const viewer = (name: Name): Viewer => ({ person: name, side: PEOPLE[name][0], tenant: TENANT });
  let count = 0;
  const act = async (steps: readonly Step[]): Promise<void> => {
    for (const [who, body, scope = 'circle:kim'] of steps) {
      for (const { id } of body.files ?? []) await engine.session(viewer(who)).files!.put({ id, type: 'application/pdf' }, new Blob([`%PDF-1.4\n${MARKER}\n%%EOF`]));
      await engine.act(viewer(who), { id: `act-${(count += 1)}`, scope, ...body } as unknown as Action, NOW);
    }
  };
  await act(SHARED);
  return { engine, viewer, act, enrol };
}
