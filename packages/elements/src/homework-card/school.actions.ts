import type { Answer, HomeworkPaper, HomeworkTask, Id, InviteHomework, KeyInHomework, LanguageTag, ReplyHomework } from '@family-partnering/contract';
import { inWords, scopeOf, type NewId, type Said } from './homework-card.actions.js';

/** One text, or thanks, to one or to many: each family has its own. */
export function replyTo(answers: readonly Answer[], text: string, tag: LanguageTag, newId: NewId): ReplyHomework {
  return {
    id: newId(), type: 'homework.reply', scope: scopeOf(answers[0]!), text, thanks: text === '', language: inWords(tag),
    to: answers.map(({ circle, touchpoint, id }) => ({ circle, touchpoint, answer: id, reply: newId() })),
  };
}

/** A new card begins with what the last one said: only a title and the days are new (H1). */
export function invite(circles: readonly Id[], task: HomeworkTask, tag: LanguageTag, newId: NewId): InviteHomework {
  return { id: newId(), type: 'homework.invite', scope: `circle:${circles[0]!}`, card: newId(), task, circles, language: inWords(tag) };
}

/** @param more `corrects` is what was written down from this sheet before, in whose place this is said */
export function keyIn(
  sheet: HomeworkPaper, sort: Answer['sort'], said: Said,
  { partner, readBack, step, corrects }: { readonly partner: string; readonly readBack: boolean; readonly step: number | undefined; readonly corrects: Id | undefined }, newId: NewId,
): KeyInHomework {
  return {
    id: newId(), type: 'homework.key-in', scope: scopeOf(sheet), code: sheet.code, paper: sheet.id, answer: corrects ?? newId(), sort, text: said.text, partner, reasons: [],
    ...(step !== undefined && { step }), language: { tag: said.tag, means: 'person' }, readBack, ...(corrects !== undefined && { corrects: true }),
  };
}
