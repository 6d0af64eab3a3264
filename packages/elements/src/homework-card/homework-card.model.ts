import type {
  Answer, AnswerHomework, Author, Day, FamilyAction, FileReference, HomeworkChange, HomeworkReply, HomeworkWork, Id, Problem, ProposeHomework, StuckHomework, Touchpoint, Waiting,
} from '@family-partnering/contract';

/** Where a card stands, in the three words that families see. */
export type Stand = 'talk' | 'answered' | 'wrote-back';

/** One thing that was said on a card, from whomever. */
export interface Entry {
  readonly id: Id;
  readonly at: string;
  readonly author: Author;
  readonly what: 'did' | 'stuck' | 'question' | 'reply' | 'thanks' | 'work';
  readonly words: readonly string[];
  readonly files: readonly FileReference[];
  readonly lang?: string;
  readonly answer?: Answer;
  readonly work?: HomeworkWork;
  /** It waits on this device, or was refused. */
  readonly waiting?: Waiting<FamilyAction>;
}

export function standOf(answers: readonly Answer[], replies: readonly HomeworkReply[], waiting: readonly Waiting<FamilyAction>[], touchpoint: Id): Stand {
  if (replies.some((reply) => reply.touchpoint === touchpoint && reply.author.side === 'school')) return 'wrote-back';
  const told = answers.some((answer) => answer.touchpoint === touchpoint) || waiting.some(({ action }) => isTelling(action) && action.touchpoint === touchpoint);
  return told ? 'answered' : 'talk';
}

/** What counts of what was told: a sheet of paper that was put right says what it says now. */
export const counting = (words: Answer['words']): Answer['words'] => words.slice(Math.max(0, words.findLastIndex(({ instead }) => instead)));

export const isTelling = (action: FamilyAction): action is AnswerHomework | StuckHomework => action.type === 'homework.answer' || action.type === 'homework.stuck';

/** What somebody has said on this card that waits on this device; nothing if it says nothing here. */
function keptAs(action: FamilyAction, touchpoint: Id): Entry['what'] | undefined {
  if (isTelling(action)) return action.touchpoint !== touchpoint ? undefined : action.type === 'homework.stuck' ? 'stuck' : action.sort;
  if (action.type === 'homework.reply') return action.to[0]!.touchpoint === touchpoint ? (action.thanks ? 'thanks' : 'reply') : undefined;
  if ((action.type !== 'homework.letter' && action.type !== 'homework.propose' && action.type !== 'homework.share-work') || action.touchpoint !== touchpoint) return undefined;
  return action.type === 'homework.share-work' ? (action.shared ? 'work' : undefined) : 'reply';
}

/** Everything said on one card, in its order; what waits on this device stands last. */
export function entries(
  touchpoint: Id, answers: readonly Answer[], replies: readonly HomeworkReply[], works: readonly HomeworkWork[], waiting: readonly Waiting<FamilyAction>[], me: Author,
): readonly Entry[] {
  const of = <T extends { readonly touchpoint: Id }>(all: readonly T[]): readonly T[] => all.filter((one) => one.touchpoint === touchpoint);
  const said = [
    ...of(answers).map((answer): Entry => ({
      id: answer.id, at: answer.first, author: answer.author, what: answer.sort, words: counting(answer.words).flatMap(({ text }) => (text === '' ? [] : [text])), files: counting(answer.words).flatMap(({ files }) => files ?? []), lang: answer.language.tag, answer,
    })),
    ...of(replies).map((reply): Entry => ({
      id: reply.id, at: reply.at, author: reply.author, what: reply.text === '' && !reply.files ? 'thanks' : 'reply', words: reply.text === '' ? [] : [reply.text], files: reply.files ?? [], lang: reply.language.tag,
    })),
    ...of(works).map((work): Entry => ({ id: work.id, at: work.at, author: work.author, what: 'work', words: work.text === '' ? [] : [work.text], files: work.files ?? [], lang: work.language.tag, work })),
  ].sort((a, b) => (a.at < b.at ? -1 : 1));
  const here = waiting.flatMap((one): readonly Entry[] => {
    const what = keptAs(one.action, touchpoint);
    const { text, form, files, language } = one.action as Partial<Pick<AnswerHomework, 'text' | 'files' | 'language'> & Pick<ProposeHomework, 'form'>>;
    const words = text || form;
    return what ? [{ id: one.action.id, at: one.keptAt, author: me, what, words: words ? [words] : [], files: files ?? [], lang: language?.tag ?? 'und', waiting: one }] : [];
  });
  return [...said, ...here];
}

/** The window and size that hold for this home: what was agreed last stands above the card. */
export function agreedTask(touchpoint: Touchpoint, changes: readonly HomeworkChange[]): { readonly from: Day; readonly to: Day; readonly minutes?: number } {
  const agreed = changes.filter((one) => one.touchpoint === touchpoint.id && one.state === 'agreed');
  const last = <K extends 'from' | 'to' | 'minutes'>(key: K) => agreed.findLast((one) => one[key] !== undefined)?.[key] ?? touchpoint[key];
  const minutes = last('minutes') as number | undefined;
  return { from: last('from') as Day, to: last('to') as Day, ...(minutes === undefined ? {} : { minutes }) };
}

/** Whose cards there are. */
export function children(touchpoints: readonly Touchpoint[]): readonly { readonly circle: Id; readonly student: string }[] {
  return [...new Map(touchpoints.map(({ circle, student }) => [circle, { circle, student }])).values()];
}

/** Whether somebody is stuck a second time, here or on another card: then finding out together is offered first. */
export const isStuckAgain = (answers: readonly Answer[], viewer: Id): boolean => {
  const own = answers.filter(({ sort, author }) => sort === 'stuck' && author.person === viewer);
  return own.length > 1 || own.some(({ times }) => times > 1);
};

/** Where the one filled button of a card stands. */
export type Filled = 'panel' | 'together' | 'answer' | 'again';

/** What is open comes first, then what all are in the middle of, then the answer. There is never a second one. */
export function filledIn(card: { readonly open: boolean; readonly problems: readonly Problem[]; readonly canTell: boolean; readonly told: boolean; readonly again: boolean }): Filled | undefined {
  if (card.open) return 'panel';
  if (card.problems.some(({ decision }) => decision === undefined || decision.what === 'change')) return 'together';
  if (card.canTell && !card.told) return 'answer';
  return card.again && card.problems.length === 0 ? 'again' : undefined;
}
