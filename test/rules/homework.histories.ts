import { answerId, type Action, type Answer, type Id, type Problem, type ProblemView, type Rule, type Stored } from '@family-partnering/contract';
import { placeKey } from '@family-partnering/rules/keys';
import { seeded } from '../support/seeded.js';
import { Records } from './homework.records.js';
import { EN, PEOPLE, TASK, type PersonId } from './homework.world.js';

const ACTORS: readonly PersonId[] = ['ana', 'abe', 'bea', 'sam', 'sam', 'teach', 'teach', 'okafor', 'coach', 'cyd', 'sue'];
const HOMES = ['hA', 'hB'] as const;

/** One thing that somebody tries, with every id it names already chosen, so that it can be played again elsewhere. */
export interface Try {
  readonly person: PersonId;
  readonly action: Action;
  readonly text: string;
}

/** A history of home A, home B, student, school and community around one card, and what was made of it. */
export interface History {
  readonly records: Records;
  readonly tries: readonly Try[];
  readonly told: readonly string[];
}

/** Words that say in themselves for whom they are. */
const wordsFor = (home: string, n: number): string => `words>${home}#${n}.`;

export function history(seed: number, rules: readonly Rule<Action>[] | undefined, after: (records: Records, done: Try, told: string) => void): History {
  const random = seeded(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const records = new Records(rules);
  const tries: Try[] = [];
  const told: string[] = [];
  const run = (person: PersonId, type: string, fields: object, text = ''): void => {
    const id = `a${tries.length}`;
    const { circle } = PEOPLE[person];
    const one: Try = { person, text, action: { id, type, scope: `circle:${circle}`, ...fields } as Action };
    const answer = records.act(person, PEOPLE[person].side, one.action);
    tries.push(one);
    told.push(answer);
    after(records, one, answer);
  };
  run('teach', 'homework.invite', { card: 'card', task: TASK, circles: ['c1', 'c2'] });
  const steps = 8 + Math.floor(random() * 10);
  for (let n = 0; n < steps; n += 1) {
    const person = pick(ACTORS);
    const place = PEOPLE[person];
    const home = 'household' in place ? place.household : random() < 0.25 ? undefined : pick(HOMES);
    const named = home === undefined || 'household' in place ? {} : { home };
    const touchpoint = pick([`card|${place.circle}`, 'card|c1', ...records.all('touchpoint').map(({ id }) => id)]);
    // What a student or a school tells without naming a home goes where the touch point belongs, else to school alone.
    const of = (records.all('touchpoint').find(({ id }) => id === touchpoint)?.value as { home: string } | undefined)?.home ?? 'shared';
    const goesTo = home ?? (of === 'shared' ? 'student' : of);
    const text = wordsFor(goesTo, n);
    const known = (kind: string): readonly Id[] => records.all(kind).map(({ id }) => id);
    const problem = pick([...known('problem'), 'none']);
    const fresh = `n${n}`;
    pick<() => void>([
      () => run(person, 'homework.answer', { touchpoint, answer: answerId(touchpoint, 'did', { person, side: place.side }, goesTo), sort: 'did', text, language: EN, ...named }, text),
      () => run(person, 'homework.answer', { touchpoint, answer: fresh, sort: 'question', text, language: EN, ...named }, text),
      () => run(person, 'homework.stuck', { touchpoint, answer: answerId(touchpoint, 'stuck', { person, side: place.side }, goesTo), reasons: ['unclear'], text, language: EN, ...named }, text),
      () => run(person, 'homework.start', { touchpoint: fresh, circle: place.circle, task: { ...TASK, title: wordsFor(home ?? 'student', n) }, ...named }, wordsFor(home ?? 'student', n)),
      () => {
        const answer = pick([...records.all('answer'), undefined]) as Stored<Answer> | undefined;
        const to = answer === undefined ? { circle: place.circle, touchpoint, reply: fresh, ...named } : { circle: answer.value!.circle, touchpoint: answer.value!.touchpoint, answer: answer.id, reply: fresh };
        const words = wordsFor(answer?.value?.home ?? goesTo, n);
        run(person, 'homework.reply', { text: words, thanks: false, language: EN, scope: `circle:${to.circle}`, to: [to] }, words);
      },
      () => run(person, 'homework.propose', { touchpoint, change: fresh, form: text, ...named }, text),
      () => run(person, 'homework.agree', { change: pick([...known('homework-change'), 'none']), yes: random() < 0.7 }),
      () => run(person, 'homework.share-work', { touchpoint, work: fresh, shared: true, text, language: EN, ...named }, text),
      () => run(person, 'homework.letter', { touchpoint, letter: fresh, text, language: EN, ...named }, text),
      () => run(person, 'problem.open', { problem: fresh, circle: place.circle, touchpoint, about: text, people: pick([['sam', 'teach'], ['sam', 'teach', 'ana'], ['sam', 'teach', 'bea'], ['sue', 'teach', 'cyd']]), ...named }, text),
      () => run(person, 'problem.view', { problem, text: viewWords(records, problem, n), ready: random() < 0.6 }, viewWords(records, problem, n)),
      () => run(person, 'problem.view', { problem, text: viewWords(records, problem, n), ready: true }, viewWords(records, problem, n)),
      () => {
        const open = pick(HOMES);
        run(pick(['sam', 'teach', 'okafor']), 'problem.open', { problem: fresh, circle: 'c1', about: wordsFor(open, n), people: ['sam', 'teach', open === 'hA' ? 'ana' : 'bea'], home: open }, wordsFor(open, n));
      },
      // All who were asked, one after the other, in most cases to the end.
      () => {
        for (const { person: one } of (records.all('problem').find(({ id }) => id === problem)?.value as Problem | undefined)?.asked ?? []) {
          run(one as PersonId, 'problem.view', { problem, text: viewWords(records, problem, n), ready: random() < 0.9 }, viewWords(records, problem, n));
        }
      },
      () => run(person, 'problem.step', { problem, note: fresh, step: pick(['works', 'change', 'help']), text: viewWords(records, problem, n), open: random() < 0.1, next: pick(['works', 'try']) }, viewWords(records, problem, n)),
      () => run(person, 'problem.step', { problem, note: fresh, step: 'try', text: viewWords(records, problem, n), owner: pick(['sam', 'ana', 'bea', 'teach']) }, viewWords(records, problem, n)),
      // One proposes a step, its owner says yes: by chance alone that would hardly ever happen.
      () => {
        const asked = (records.all('problem').find(({ id }) => id === problem)?.value as Problem | undefined)?.asked.map(({ person: one }) => one as PersonId) ?? [];
        if (asked.length < 2) return;
        const [by, owner] = [pick(asked), pick(asked)];
        run(by, 'problem.step', { problem, note: fresh, step: 'try', text: viewWords(records, problem, n), owner }, viewWords(records, problem, n));
        run(owner, 'problem.yes', { problem, try: fresh, yes: true });
      },
      () => run(person, 'problem.yes', { problem, try: pick([...(records.all('problem').find(({ id }) => id === problem)?.value as Problem | undefined)?.tries.map(({ id }) => id) ?? [], 'none']), yes: true }),
      () => run(person, 'problem.look-again', { problem, decision: pick(['keep', 'change', 'plan', 'meet']) }),
    ])();
  }
  return { records, tries, told };
}

const viewWords = (records: Records, problem: Id, n: number): string =>
  wordsFor((records.all('problem').find(({ id }) => id === problem)?.value as Problem | undefined)?.home ?? 'student', n);

/** Plays what was tried once more, but for what some of them did. */
export function without(tries: readonly Try[], left: (one: Try) => boolean, rules?: readonly Rule<Action>[]): { readonly records: Records; readonly told: ReadonlyMap<string, string> } {
  const records = new Records(rules);
  const told = new Map<string, string>();
  for (const one of tries) if (!left(one)) told.set(one.action.id, records.act(one.person, PEOPLE[one.person].side, one.action));
  return { records, told };
}

/** Who sees what belongs to another home. Records stay, so the end of a history tells it. */
export function leaks(records: Records): readonly string[] {
  const found: string[] = [];
  const seen = (person: PersonId) => JSON.stringify(records.seenBy(person).filter(({ kind }) => !['grant', 'person', 'member', 'circle'].includes(kind)).map(({ kind, id, value }) => ({ kind, id, value })));
  for (const [person, foreign] of [['ana', /bea|hB|>student#/], ['abe', /bea|hB|>student#/], ['bea', /ana|abe|hA|>student#/], ['coach', />(hA|hB|hC|student)#/], ['cyd', /c1|words>h[AB]/], ['sue', /words>h[AB]/]] as const) {
    const leak = foreign.exec(seen(person));
    if (leak) found.push(`${person} sees ${leak[0]}`);
  }
  return found;
}

/** What else is wrong with what stands in the records now. Empty is right. */
export function wrongs(records: Records): readonly string[] {
  const found: string[] = [];
  for (const { id, value, audience } of records.all('problem-view') as readonly Stored<ProblemView>[]) {
    const problem = records.all('problem').find((one) => one.id === value!.problem)!.value as Problem;
    const shown = audience.some((key) => key !== placeKey(problem.circle, value!.author));
    if (shown && !(problem.opened && value!.ready)) found.push(`view ${id} is shown before its time`);
    if (!shown && problem.opened && value!.ready) found.push(`view ${id} is not shown`);
  }
  const stuck = (records.all('answer') as readonly Stored<Answer>[]).filter(({ value }) => value!.sort === 'stuck').map(({ value }) => `${value!.touchpoint} ${value!.author.person} ${value!.home}`);
  if (new Set(stuck).size < stuck.length) found.push('two stuck notes of one person at one card');
  return found;
}
