import type { Day, Id, PlanChange, PlanStepWords } from '@family-partnering/contract';
import { addDays, instantAt } from './calendar.js';
import { MATEO_COUNTS } from './plan-counts.js';
import { householdOf } from './roster.js';
import { stepIn, type SeedStep } from './step.js';

type Deed = { readonly type: string; readonly [field: string]: unknown };

/** A plan of the sample, told in the order in which it happened. Days are those of the year it was written for. */
class Story {
  readonly steps: SeedStep[] = [];
  private count = 0;
  constructor(private readonly plan: Id, private readonly student: Id, private readonly days: number) {}

  day(day: Day): Day {
    return addDays(day, this.days);
  }

  /** `December 11`, as people write it: words move with the days. */
  said(day: Day): string {
    return new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', month: 'long', day: 'numeric' }).format(new Date(`${this.day(day)}T00:00:00.000Z`));
  }

  on(day: Day, time: string, who: Id, { type, id, ...deed }: Deed): this {
    this.count += 1;
    this.steps.push(stepIn(this.student, instantAt(this.day(day), time), who, { id: typeof id === 'string' ? id : `${this.plan}-${this.count}`, type, plan: this.plan, ...deed }));
    return this;
  }

  say(day: Day, time: string, who: Id, sort: 'strength' | 'view', text: string, more: object = {}): this {
    return this.on(day, time, who, { type: 'plan.say', view: `${this.plan}-${who}-${sort}`, home: 'shared', sort, text, ...more });
  }

  agree(day: Day, time: string, version: Id, ...people: readonly Id[]): this {
    people.forEach((who, at) => this.on(day, time.replace(/\d$/, String(at)), who, { type: 'plan.agree', version, home: 'shared', state: 'agree', text: '', steps: [] }));
    return this;
  }
}

const words = (owner: Id, what: string, when: string, days: readonly number[] = [], needs?: string): PlanStepWords => ({ owner, what, when, days, ...(needs && { needs }) });
const asStep = (step: Id, to: PlanStepWords | null, seen = ''): PlanChange => ({ field: 'step', step, to, seen });

/** p-1: Mateo starts by himself. Eight weeks of counts; version 2 in force, version 3 proposed; Mateo says not yet. */
function mateo(days: number): Story {
  const story = new Story('p-1', 'p01', days);
  const a = householdOf('p01', 'p03');
  const b = householdOf('p01', 'p04');
  const day = (written: Day): Day => story.day(written);
  const atHome = (home: Id, changes: readonly PlanChange[], id?: string) => ({ type: 'plan.edit', home, why: '', changes, ...(id && { id }) });
  const yes = (step: Id, ask: Id) => ({ type: 'plan.reply', step, ask, state: 'yes', text: '' });
  return story
    .on('2026-09-16', '15:40', 'p03', { id: 'p-1-start', type: 'plan.start', circle: 'c-p01', home: 'shared', goodAt: 'He looks after Lucía. He fixes things. He remembers every route.', oneThing: 'Starting and going on with maths practice without a reminder.', answers: 'p20' })
    .say('2026-09-17', '07:20', 'p16', 'strength', 'He explains graphs to others.')
    .say('2026-09-17', '07:22', 'p16', 'view', 'He starts well with a partner.')
    .say('2026-09-17', '12:20', 'p01', 'strength', 'Drawing, soccer, and I notice when something is unfair.')
    .say('2026-09-17', '12:22', 'p01', 'view', 'I don’t know where to begin.')
    .say('2026-09-17', '15:35', 'p03', 'view', 'He waits for me.')
    .say('2026-09-18', '19:10', 'p04', 'strength', 'He is patient when he teaches.')
    .on('2026-10-02', '15:30', 'p16', { id: 'p-1-v1', type: 'plan.propose', why: 'What we said on Thursday.', changes: [
      { field: 'goal', to: `By ${story.said('2026-12-11')} Mateo does 4 of the 5 steps without a reminder, at school and at home.`, seen: '' },
      { field: 'measure', to: { name: 'Steps done alone: take it out, read it aloud, draw it, try two, write one question', of: 5, direction: 'up' }, seen: '' },
      { field: 'aim', to: { from: { on: day('2026-10-01'), value: 1.25 }, to: { on: day('2026-12-11'), value: 4 } }, seen: '' },
      { field: 'look', to: day('2026-10-23'), seen: '' },
      asStep('p-1-a1', words('p16', 'A card with the five steps on his desk', 'in class', [2, 4])),
      asStep('p-1-a2', words('p16', 'A check-in at his desk', 'Tuesdays and Thursdays', [2, 4])),
    ] })
    .on('2026-10-03', '18:00', 'p03', atHome(a, [asStep('p-1-a3', words('p03', 'We begin practice together at 9 in the evening', 'Mondays and Wednesdays', [1, 3]))], 'p-1-a3-asked'))
    .agree('2026-10-04', '18:00', 'p-1-v1', 'p03', 'p01')
    .on('2026-10-05', '08:00', 'p16', { type: 'plan.phase', home: 'shared', phase: 'p-1-phase-1', on: day('2026-10-05'), label: 'The plan begins' })
    .on('2026-10-24', '10:00', 'p03', { type: 'plan.share', person: 'p23', yes: true })
    .on('2026-10-24', '10:05', 'p03', atHome(a, [
      asStep('p-1-a3', null, 'p-1-a3-asked'),
      asStep('p-1-a3b', words('p01', 'I practice at River Street Library', 'Mondays and Wednesdays, 4:30', [1, 3], 'A ride home at 5:45')),
      asStep('p-1-a4', words('p23', 'I sit beside him for the first problem', 'Mondays and Wednesdays', [1, 3])),
      asStep('p-1-a5', words('p03', 'A five-minute call at my break: “Show me the picture.”', 'Mondays and Wednesdays, 5:00', [1, 3])),
    ], 'p-1-october'))
    .on('2026-10-24', '11:00', 'p01', yes('p-1-a3b', 'p-1-october'))
    .on('2026-10-24', '16:00', 'p23', yes('p-1-a4', 'p-1-october'))
    .on('2026-10-25', '09:00', 'p03', { id: 'p-1-v2', type: 'plan.propose', why: `We looked together on ${story.said('2026-10-23')}. Home was too late in the evening.`, changes: [{ field: 'look', to: day('2026-12-04'), seen: 'p-1-v1' }] })
    .agree('2026-10-26', '07:40', 'p-1-v2', 'p04', 'p16', 'p20', 'p01')
    .on('2026-10-26', '08:10', 'p01', { type: 'plan.phase', home: a, phase: 'p-1-phase-2', on: day('2026-10-26'), label: 'Library instead of nine at night' })
    .on('2026-10-31', '18:00', 'p04', atHome(b, [asStep('p-1-a7', words('p04', 'A video call on Sunday: the five steps', 'Sundays', [0]))]))
    .on('2026-11-20', '16:15', 'p03', { id: 'p-1-v3', type: 'plan.propose', why: 'Drawing it first helped on Thursday.', changes: [asStep('p-1-a6', words('p01', 'I draw the problem first, everywhere', 'each task'))] })
    .agree('2026-11-20', '16:40', 'p-1-v3', 'p16')
    .on('2026-11-20', '17:05', 'p01', { type: 'plan.agree', version: 'p-1-v3', home: 'shared', state: 'not-yet', text: 'Check in before class at the door, not at my desk.', steps: [], answerer: { person: 'p20', by: day('2026-11-25') } });
}

/** Eight weeks of counts, and what was done in the last one. */
function counted(story: Story): Story {
  const homes: Readonly<Record<string, Id>> = { A: householdOf('p01', 'p03'), B: householdOf('p01', 'p04') };
  for (const [on, place, value, who, note] of MATEO_COUNTS) {
    const home = homes[place] ?? 'shared';
    const setting = place === 'school' ? 'school' : 'home';
    story.on(on, setting === 'school' ? '15:10' : '21:30', who, { type: 'plan.point', point: `p-1-${place}-${on}`, home, setting, on: story.day(on), value, note });
  }
  const logs: readonly (readonly [Day, Id, string, string, string])[] = [
    ['2026-11-16', 'p01', 'a3b', 'yes', ''], ['2026-11-16', 'p03', 'a5', 'yes', ''], ['2026-11-16', 'p23', 'a4', 'yes', ''],
    ['2026-11-17', 'p16', 'a1', 'yes', ''], ['2026-11-17', 'p16', 'a2', 'yes', ''], ['2026-11-15', 'p04', 'a7', 'yes', 'He did 3.'],
    ['2026-11-18', 'p01', 'a3b', 'partly', 'Stuck on number 4. I stopped and said so.'], ['2026-11-18', 'p03', 'a5', 'yes', ''], ['2026-11-19', 'p16', 'a1', 'yes', ''],
  ];
  for (const [on, who, step, done, note] of logs) story.on(on, '21:40', who, { type: 'plan.log', log: `p-1-${step}-${on}`, step: `p-1-${step}`, on: story.day(on), done, note });
  return story;
}

/** p-2: reading, just proposed. Started by bà Lan by paper and call; the school's step has started and waits for nobody. */
function an(days: number): Story {
  const story = new Story('p-2', 'p08', days);
  const home = householdOf('p08', 'p09');
  const called = { for: 'p09', recorded: { how: 'call', readBack: true, interpreter: 'Ms. Tuyết Phạm' } };
  return story
    .on('2026-11-17', '16:10', 'p19', { id: 'p-2-start', type: 'plan.start', circle: 'c-p08', home, goodAt: 'He measures the rice and the water for me. He is quick, and he is kind to me.', oneThing: 'Reading in English feels heavy at night.', answers: 'p20', ...called })
    .on('2026-11-17', '16:16', 'p19', { id: 'p-2-v1', type: 'plan.propose', why: 'Saturday mornings, and not a paper in An’s bag.', changes: [asStep('p-2-b1', words('p09', 'We read together', 'Saturday mornings', [6]))], ...called })
    .say('2026-11-17', '17:12', 'p08', 'strength', 'I can tell a story from pictures.')
    .say('2026-11-18', '08:05', 'p20', 'strength', 'He asks good questions.')
    .on('2026-11-18', '08:20', 'p20', { id: 'p-2-v2', type: 'plan.propose', why: 'Picture books make it lighter, and An tells the story.', over: 'p-2-v1', changes: [
      { field: 'goal', to: `By ${story.said('2027-01-30')} An and bà Lan read together for 15 minutes on most Saturdays.`, seen: '' },
      asStep('p-2-b1', words('p09', 'We read picture books for 15 minutes', 'Saturdays, 10:00, community center', [6], 'Talking books to borrow')),
      asStep('p-2-b2', words('p20', 'A reading partner at lunch', 'Thursdays', [4])),
      asStep('p-2-b3', words('p08', 'I pick the book and tell it from the pictures', 'Saturdays', [6])),
    ] })
    .on('2026-11-18', '12:30', 'p08', { type: 'plan.agree', version: 'p-2-v2', home: 'shared', state: 'agree', text: 'if i pick the book', steps: ['p-2-b3'] })
    .on('2026-11-19', '13:00', 'p20', { type: 'plan.log', log: 'p-2-b2-1', step: 'p-2-b2', on: story.day('2026-11-19'), done: 'yes', note: '' })
    .on('2026-11-19', '14:00', 'p19', { type: 'plan.review', on: story.day('2026-11-24'), why: 'A call with bà Lan and Ms. Phạm' });
}

/** Both plans as actions, moved by whole weeks. */
export function planSteps(days: number): readonly SeedStep[] {
  return [...counted(mateo(days)).steps, ...an(days).steps];
}
