import {
  answerId, type AgreeHomework, type AnswerHomework, type HomeworkTask, type HomeworkWork, type Id, type ProposeHomework, type ReplyHomework, type ShareWork, type StartHomework,
  type StuckHomework, type StuckReason, type Touchpoint, type Viewer, type WriteLetter,
} from '@family-partnering/contract';
import { belongs, inWords, named, scopeOf, type NewId, type Said } from './homework-card.actions.js';

export function question(touchpoint: Touchpoint, said: Said, newId: NewId): AnswerHomework {
  return { id: newId(), type: 'homework.answer', scope: scopeOf(touchpoint), touchpoint: touchpoint.id, answer: newId(), sort: 'question', text: said.text, language: inWords(said.tag), ...named(said.home) };
}

export function gotStuck(touchpoint: Touchpoint, viewer: Viewer, said: Said, reasons: readonly StuckReason[], step: number | undefined, newId: NewId): StuckHomework {
  return {
    id: newId(), type: 'homework.stuck', scope: scopeOf(touchpoint), touchpoint: touchpoint.id, answer: answerId(touchpoint.id, 'stuck', viewer, belongs(touchpoint, viewer, said.home)),
    reasons, ...(step && { step }), text: said.text, language: inWords(said.tag), ...named(said.home),
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

export function start(circle: Id, said: Said, day: string, newId: NewId): StartHomework {
  return { id: newId(), type: 'homework.start', scope: `circle:${circle}`, touchpoint: newId(), circle, task: { ...EMPTY_TASK, title: said.text, from: day, to: day }, language: inWords(said.tag), ...named(said.home) };
}

/** Words back on a card: to school from a home or student, to one home from school. */
export function writeBack(touchpoint: Touchpoint, said: Said, newId: NewId): ReplyHomework {
  return {
    id: newId(), type: 'homework.reply', scope: scopeOf(touchpoint), text: said.text, thanks: false, language: inWords(said.tag),
    to: [{ circle: touchpoint.circle, touchpoint: touchpoint.id, reply: newId(), ...named(said.home) }],
  };
}
