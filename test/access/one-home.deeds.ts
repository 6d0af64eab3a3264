import { answerId } from '@family-partnering/contract';
import { codeOf } from '@family-partnering/rules/paper-code';
import { DAY, EN, GIVEN, OFFER, SCHOOL, send, type Step } from './wall.world.js';

const HOME = 'hA';
const PAPER = `${GIVEN}|paper|${HOME}`;
const LATER = '2026-12-04';
const legal = { sort: 'note', sensitivity: 'legal', language: { tag: 'es', means: 'read' } } as const;
const did = (who: 'ada' | 'bo', home: string): string => answerId(GIVEN, 'did', { person: who, side: 'home' }, home);
const step = (id: string, owner: string) => ({ field: 'step', step: id, seen: '', to: { owner, what: 'draws it first', when: '', days: [] } }) as const;
const goal = { field: 'goal', to: 'starts alone', seen: '' } as const;
const letter = { message: 'letter', person: 'ada' } as const;

/** What else may happen at any time: in the talk of one home, in what both homes have, and by the other home itself. Much of it is refused when it comes too early. */
export const MORE: readonly Step[] = [
  // In one home's talk.
  ['ada', send('m2', ['tess', 'mentor'])],
  ['tess', send('letter', ['ada', 'mentor'], 'Una carta.', legal)],
  ['tess', { type: 'message.reached', message: 'm2', note: 'brought', person: 'mentor', how: 'call', on: DAY }],
  ['tess', { type: 'message.unnote', note: 'brought' }],
  ['ada', { type: 'message.words', message: 'm1', note: 'said', file: 'page', text: 'A page.', language: EN }],
  ['ada', { ...send('m3', ['tess', 'mentor']), type: 'later.keep', later: 'later-2', at: `${LATER}T14:00:00.000Z` }],
  ['ada', { type: 'later.go', later: 'later-2' }],
  ['ada', { type: 'later.drop', later: 'later' }],
  ['ada', { type: 'message.withdraw', message: 'm2' }],
  ['tess', { type: 'legal.find', ...letter, called: 'Ana', by: DAY }],
  ['tess', { type: 'legal.explain', ...letter, called: 'Ana', how: 'call', understood: 'yes' }],
  ['ada', { type: 'legal.object', ...letter, text: 'Not so.' }],
  ['tess', { type: 'legal.words', ...letter, text: 'A letter.', language: 'en', madeBy: 'Ana' }],
  // Who comes and goes in it.
  ['kim', { type: 'thread.join', thread: 'own', yes: true }],
  ['tess', { type: 'thread.add', thread: 'own', person: 'sol' }],
  ['ada', { type: 'thread.add', thread: 'own', person: 'al' }],
  ['al', { type: 'thread.leave', thread: 'own' }],
  ['mentor', { type: 'thread.leave', thread: 'own' }],
  ['ada', { type: 'thread.hand', thread: 'own', to: 'al' }],
  ['tess', { type: 'thread.earlier', thread: 'own', person: 'al' }],
  ['ada', { type: 'thread.earlier', thread: 'own', person: 'al' }],
  ['tess', { type: 'thread.resolve', thread: 'own' }],
  ['ada', { type: 'thread.reopen', thread: 'own' }],
  ['kim', { type: 'thread.start', thread: 'kims', circle: 'kim', about: 'x', mode: 'student-school', people: ['tess'] }],
  ['ada', { type: 'meeting.end', wish: 'wish', how: 'met' }],
  ['tess', { type: 'link.drop', link: 'tie' }],
  // What people say of themselves.
  ['ada', { type: 'person.quiet', quiet: { from: '20:00', to: '07:00', zone: 'America/Denver' } }, 'person:ada'],
  ['al', { type: 'person.languages', speaks: ['en'], reads: ['en'], means: ['read'] }, 'person:al'],
  ['kim', { type: 'person.way', how: 'voice' }, 'person:kim'],
  ['ada', { type: 'fit.unshare' }, 'person:ada'],
  // The plan that both homes have: shared, answered, and kept to one home.
  ['ada', { type: 'plan.share', plan: 'both', person: 'mentor', yes: true }],
  ['ada', { type: 'plan.share', plan: 'both', person: 'mentor', yes: false }],
  ['bo', { type: 'plan.share', plan: 'both', person: 'mentor', yes: true }],
  ['bo', { type: 'plan.share', plan: 'both', person: 'mentor', yes: false }],
  ['tess', { type: 'plan.say', plan: 'both', home: 'shared', view: 'good-tess', sort: 'strength', text: 'explains' }],
  ['kim', { type: 'plan.say', plan: 'both', home: 'shared', view: 'good-kim', sort: 'strength', text: 'draws' }],
  ['ada', { type: 'plan.unsay', plan: 'both', view: 'view' }],
  ['bo', { id: 'v1', type: 'plan.propose', plan: 'both', why: '', changes: [goal, step('s1', 'tess')] }],
  ['tess', { id: 'v2', type: 'plan.propose', plan: 'both', why: '', changes: [{ ...goal, to: 'by ten past' }] }],
  ...(['v1', 'v2'] as const).flatMap((version): readonly Step[] => [
    ...(['tess', 'kim', 'bo', 'ada'] as const).map((who): Step => [who, { type: 'plan.agree', plan: 'both', version, home: 'shared', state: 'agree', text: '', steps: [] }]),
    ['ada', { type: 'plan.agree', plan: 'both', version, home: HOME, state: 'not-yet', text: 'x', steps: [] }],
    ['al', { type: 'plan.agree', plan: 'both', version, home: HOME, state: 'agree', text: '', steps: [] }],
    ['tess', { type: 'plan.respond', plan: 'both', answer: `${version}|ada|own`, text: 'at the door' }],
    ['ada', { type: 'plan.respond', plan: 'both', answer: `${version}|kim`, text: 'as he likes' }],
    ['kim', { type: 'plan.tell', plan: 'both', aside: `aside-${version}`, version, to: 'ada', text: 'x' }],
  ]),
  ['tess', { id: 'ask-al', type: 'plan.edit', plan: 'both', home: HOME, why: '', changes: [step('als', 'al')] }],
  ['al', { type: 'plan.reply', plan: 'both', step: 'als', ask: 'ask-al', state: 'yes', text: '' }],
  ['al', { type: 'plan.stop', plan: 'both', step: 'als' }],
  ['ada', { type: 'plan.review', plan: 'own-plan', on: LATER, why: '' }],
  ['ada', { type: 'plan.close', plan: 'own-plan', yes: true, why: '' }],
  ['tess', { type: 'plan.close', plan: 'own-plan', yes: true, why: '' }],
  ['ada', { type: 'plan.reopen', plan: 'own-plan' }],
  ['bo', { type: 'plan.point', plan: 'both', home: 'hB', point: 'bos-point', setting: 'home', on: DAY, value: 2, note: '' }],
  ['ada', { type: 'plan.review', plan: 'both', on: LATER, why: 'x' }],
  ['ada', { type: 'plan.review', plan: 'both', on: LATER, why: 'for all', whose: 'shared' }],
  ['ada', { type: 'plan.log', plan: 'both', log: 'ada-saw', step: 's1', on: DAY, done: 'no', note: 'x' }],
  // The card that both homes have.
  ['ada', { type: 'homework.answer', touchpoint: GIVEN, answer: did('ada', HOME), sort: 'did', text: '', language: EN }],
  ['bo', { type: 'homework.answer', touchpoint: GIVEN, answer: did('bo', 'hB'), sort: 'did', text: 'we too', language: EN }],
  ['tess', { type: 'homework.agree', change: 'other-day', yes: true }],
  ['tess', { type: 'homework.key-in', code: codeOf(PAPER), paper: PAPER, answer: 'keyed', sort: 'stuck', text: 'x', partner: 'Ada', reasons: [], language: EN, readBack: true }],
  ['kim', { type: 'homework.share-work', touchpoint: GIVEN, work: 'work', shared: false, text: '', language: EN }],
  ['ada', { type: 'problem.step', problem: 'problem', note: 'try', step: 'try', text: 'reads it', owner: 'al' }],
  ['al', { type: 'problem.yes', problem: 'problem', try: 'try', yes: true }],
  ['ada', { type: 'problem.look-again', problem: 'problem', decision: 'plan', step: { plan: 'both', step: 'from-problem', what: 'reads it', owner: 'ada', when: '' } }],
  // Ways to take part, and news.
  ['ada', { type: 'opportunity.leave', opportunity: 'garden' }, 'opportunity:garden'],
  ['tess', { type: 'opportunity.reply', opportunity: 'garden', suggestion: 'way', text: 'yes', yes: false }, 'opportunity:garden'],
  ['tess', { type: 'opportunity.answer', opportunity: 'asked', yes: false, text: 'not now' }, 'opportunity:asked'],
  ['tess', { type: 'opportunity.took', opportunity: 'garden', person: 'ada', took: true }, 'opportunity:garden'],
  ['ada', { type: 'opportunity.share', opportunity: 'garden', code: 'QX7K4MWP' }, 'opportunity:garden'],
  ['al', { type: 'opportunity.join', opportunity: 'garden', code: 'QX7K4MWP', needs: [], words: 'in turns', language: EN }, 'opportunity:garden'],
  ['al', { type: 'opportunity.leave', opportunity: 'garden' }, 'opportunity:garden'],
  ['kim', { type: 'opportunity.keep', opportunity: 'vote', step: 0, answers: [{ step: 'q', text: 'soup' }], elsewhere: [] }, 'opportunity:vote'],
  ['al', { type: 'opportunity.do', opportunity: 'vote', answers: [{ step: 'q', text: 'bread' }], language: EN }, 'opportunity:vote'],
  ['tess', { type: 'opportunity.offer', opportunity: 'more', ...OFFER, slots: [{ id: 'a' }, { id: 'b' }] }, 'opportunity:more'],
  ['al', { type: 'opportunity.claim', opportunity: 'more', slot: 'a', needs: [], words: '', language: EN }, 'opportunity:more'],
  ['al', { type: 'opportunity.swap', opportunity: 'more', slot: 'b' }, 'opportunity:more'],
  ['tess', { type: 'announcement.answer', announcement: 'please', yes: false, text: 'not now' }, SCHOOL],
  // Who belongs.
  ['tess', { type: 'roster.circle' as never, circle: 'kim', changes: HOME, without: ['al'] }],
  ['tess', { type: 'roster.circle' as never, circle: 'kim', changes: HOME, without: [] }],
  ['tess', { type: 'roster.circle' as never, circle: 'kim', changes: HOME, without: ['ada'] }],
  ['al', { type: 'circle.block', circle: 'kim', person: 'mentor', blocked: true }],
  ['al', { type: 'circle.block', circle: 'kim', person: 'mentor', blocked: false }],
];
