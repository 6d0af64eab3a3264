import {
  answerId, type AgreeHomework, type Answer, type AnswerHomework, type AnswerTry, type Felt, type HomeworkPaper, type HomeworkTask, type HomeworkWork, type Id,
  type InviteHomework, type KeyInHomework, type LanguageTag, type LookAgain, type OpenProblem, type Problem, type ProblemGoOn, type ProposeHomework, type ReplyHomework,
  type SetProblemView, type ShareWork, type StartHomework, type StuckHomework, type StuckReason, type Touchpoint, type Viewer, type WriteLetter,
} from '@family-partnering/contract';

/** Makes one id, whenever it is called. The functions below are pure but for what it gives. */
export type NewId = () => Id;

/** Somebody's words on a card, and for which home they are. `student` is the school alone. */
export interface Said {
  readonly text: string;
  readonly tag: LanguageTag;
  /** The home that sees it: named by a student or by school, never by a home itself. */
  readonly home?: string;
}

const scopeOf = ({ circle }: { readonly circle: Id }) => `circle:${circle}` as const;
const inWords = (tag: LanguageTag) => ({ tag, means: 'read' }) as const;
const named = (home: string | undefined) => (home === undefined ? {} : { home });

/** Where what this person tells will belong. */
const belongs = (touchpoint: Touchpoint, viewer: Viewer, home: string | undefined): string =>
  home ?? (viewer.side === 'student' && touchpoint.home === 'shared' ? 'student' : touchpoint.home);

export function didIt(touchpoint: Touchpoint, viewer: Viewer, said: Said, newId: NewId, more: { readonly felt?: Felt; readonly partner?: string } = {}): AnswerHomework {
  const { felt, partner } = more;
  return {
    id: newId(), type: 'homework.answer', scope: scopeOf(touchpoint), touchpoint: touchpoint.id, answer: answerId(touchpoint.id, 'did', viewer, belongs(touchpoint, viewer, said.home)), sort: 'did',
    text: said.text, language: inWords(said.tag), ...named(said.home), ...(felt && { felt }), ...(partner && { partner }),
  };
}

export function question(touchpoint: Touchpoint, said: Said, newId: NewId): AnswerHomework {
  return { id: newId(), type: 'homework.answer', scope: scopeOf(touchpoint), touchpoint: touchpoint.id, answer: newId(), sort: 'question', text: said.text, language: inWords(said.tag), ...named(said.home) };
}

export function gotStuck(touchpoint: Touchpoint, viewer: Viewer, said: Said, reasons: readonly StuckReason[], step: number | undefined, newId: NewId): StuckHomework {
  return {
    id: newId(), type: 'homework.stuck', scope: scopeOf(touchpoint), touchpoint: touchpoint.id, answer: answerId(touchpoint.id, 'stuck', viewer, belongs(touchpoint, viewer, said.home)),
    reasons, ...(step && { step }), text: said.text, language: inWords(said.tag), ...named(said.home),
  };
}

/** One text, or thanks, to one or to many: each family has its own. */
export function replyTo(answers: readonly Answer[], text: string, tag: LanguageTag, newId: NewId): ReplyHomework {
  return {
    id: newId(), type: 'homework.reply', scope: scopeOf(answers[0]!), text, thanks: text === '', language: inWords(tag),
    to: answers.map(({ circle, touchpoint, id }) => ({ circle, touchpoint, answer: id, reply: newId() })),
  };
}

export function propose(touchpoint: Touchpoint, wish: { readonly to?: string; readonly minutes?: number; readonly form: string }, home: string | undefined, newId: NewId): ProposeHomework {
  const { to, minutes, form } = wish;
  return { id: newId(), type: 'homework.propose', scope: scopeOf(touchpoint), touchpoint: touchpoint.id, change: newId(), form, ...(to && { to }), ...(minutes && { minutes }), ...named(home) };
}

export const agree = (change: { readonly id: Id; readonly circle: Id }, yes: boolean, newId: NewId): AgreeHomework => ({ id: newId(), type: 'homework.agree', scope: scopeOf(change), change: change.id, yes });

export function shareWork(touchpoint: Touchpoint, said: Said, newId: NewId): ShareWork {
  return { id: newId(), type: 'homework.share-work', scope: scopeOf(touchpoint), touchpoint: touchpoint.id, work: newId(), shared: true, text: said.text, language: inWords(said.tag), ...named(said.home) };
}

export const stopSharing = (work: HomeworkWork, newId: NewId): ShareWork =>
  ({ id: newId(), type: 'homework.share-work', scope: scopeOf(work), touchpoint: work.touchpoint, work: work.id, shared: false, text: '', language: { tag: 'und', means: 'read' } });

export function writeLetter(touchpoint: Touchpoint, said: Said, newId: NewId): WriteLetter {
  return { id: newId(), type: 'homework.letter', scope: scopeOf(touchpoint), touchpoint: touchpoint.id, letter: newId(), text: said.text, language: inWords(said.tag), ...named(said.home) };
}

export const EMPTY_TASK: Omit<HomeworkTask, 'title' | 'from' | 'to'> = { subject: '', goal: '', needed: '', given: '', steps: [], prompts: [], further: {}, letters: [] };

export function start(circle: Id, title: string, day: string, home: string | undefined, newId: NewId): StartHomework {
  return { id: newId(), type: 'homework.start', scope: `circle:${circle}`, touchpoint: newId(), circle, task: { ...EMPTY_TASK, title, from: day, to: day }, ...named(home) };
}

/** A new card begins with what the last one said: only a title and the days are new (H1). */
export function invite(circles: readonly Id[], task: HomeworkTask, newId: NewId): InviteHomework {
  return { id: newId(), type: 'homework.invite', scope: `circle:${circles[0]!}`, card: newId(), task, circles };
}

export function keyIn(sheet: HomeworkPaper, sort: Answer['sort'], said: Said, partner: string, newId: NewId): KeyInHomework {
  return {
    id: newId(), type: 'homework.key-in', scope: scopeOf(sheet), code: sheet.code, paper: sheet.id, answer: newId(), sort, text: said.text, partner, reasons: [],
    language: { tag: said.tag, means: 'person' }, readBack: false,
  };
}

export function openProblem(touchpoint: Touchpoint, people: readonly Id[], home: string | undefined, newId: NewId): OpenProblem {
  return { id: newId(), type: 'problem.open', scope: scopeOf(touchpoint), problem: newId(), circle: touchpoint.circle, touchpoint: touchpoint.id, about: touchpoint.title, people, ...named(home) };
}

export const setView = (problem: Problem, text: string, ready: boolean, newId: NewId): SetProblemView => ({ id: newId(), type: 'problem.view', scope: scopeOf(problem), problem: problem.id, text, ready });

export const goOn = (problem: Problem, more: Partial<Omit<ProblemGoOn, 'id' | 'type' | 'scope' | 'problem' | 'note'>>, newId: NewId): ProblemGoOn =>
  ({ id: newId(), type: 'problem.step', scope: scopeOf(problem), problem: problem.id, note: newId(), step: problem.step, text: '', ...more });

export const answerTry = (problem: Problem, one: Id, yes: boolean, newId: NewId): AnswerTry => ({ id: newId(), type: 'problem.yes', scope: scopeOf(problem), problem: problem.id, try: one, yes });

export const lookAgain = (problem: Problem, more: Pick<LookAgain, 'on' | 'decision'>, newId: NewId): LookAgain => ({ id: newId(), type: 'problem.look-again', scope: scopeOf(problem), problem: problem.id, ...more });

