import type {
  Answer, AnswerHomework, Author, Card, Circle, Day, FamilyAction, Felt, HelpSource, HomeworkChange, HomeworkReply, HomeworkWork, Id, Member, School, StuckHomework, Touchpoint, Viewer, Waiting,
} from '@family-partnering/contract';
import { clockIn, minutesOf, within } from '../shared/clock.js';

/** Where a card stands, in the three words that families see. */
export type Stand = 'talk' | 'answered' | 'wrote-back';

/** One thing that was said on a card, from whomever. */
export interface Entry {
  readonly id: Id;
  readonly at: string;
  readonly author: Author;
  readonly what: 'did' | 'stuck' | 'question' | 'reply' | 'thanks' | 'work';
  readonly words: readonly string[];
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

export const isTelling = (action: FamilyAction): action is AnswerHomework | StuckHomework => action.type === 'homework.answer' || action.type === 'homework.stuck';

/** Everything said on one card, in its order; what waits on this device stands last. */
export function entries(
  touchpoint: Id, answers: readonly Answer[], replies: readonly HomeworkReply[], works: readonly HomeworkWork[], waiting: readonly Waiting<FamilyAction>[], me: Author,
): readonly Entry[] {
  const said = [
    ...answers.filter((one) => one.touchpoint === touchpoint).map((answer): Entry => ({
      id: answer.id, at: answer.first, author: answer.author, what: answer.sort, words: answer.words.map(({ text }) => text), lang: answer.language.tag, answer,
    })),
    ...replies.filter((one) => one.touchpoint === touchpoint).map((reply): Entry => ({
      id: reply.id, at: reply.at, author: reply.author, what: reply.text === '' ? 'thanks' : 'reply', words: reply.text === '' ? [] : [reply.text], lang: reply.language.tag,
    })),
    ...works.filter((one) => one.touchpoint === touchpoint).map((work): Entry => ({ id: work.id, at: work.at, author: work.author, what: 'work', words: [work.text], lang: work.language.tag, work })),
  ].sort((a, b) => (a.at < b.at ? -1 : 1));
  const here = waiting.filter(({ action }) => isTelling(action) && action.touchpoint === touchpoint);
  return [...said, ...here.map((one): Entry => {
    const action = one.action as AnswerHomework | StuckHomework;
    return { id: action.id, at: one.keptAt, author: me, what: action.type === 'homework.stuck' ? 'stuck' : action.sort, words: action.text === '' ? [] : [action.text], lang: action.language.tag, waiting: one };
  })];
}

/** One of three, never all at once: which one is asked depends on the card alone, so that over the year each is asked (H5). */
export function asksAfter(touchpoint: Id): Felt['about'] {
  const sum = [...touchpoint].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  return (['understood', 'enjoyed', 'informed'] as const)[sum % 3]!;
}

/** What this person has told already. */
export const ownAnswer = (answers: readonly Answer[], touchpoint: Id, viewer: Viewer, sort: Answer['sort']): Answer | undefined =>
  answers.find((one) => one.touchpoint === touchpoint && one.sort === sort && one.author.person === viewer.person);

/** The window and size that hold for this home: what was agreed last stands above the card. */
export function agreedTask(touchpoint: Touchpoint, changes: readonly HomeworkChange[]): { readonly from: Day; readonly to: Day; readonly minutes?: number } {
  const agreed = changes.filter((one) => one.touchpoint === touchpoint.id && one.state === 'agreed');
  const last = <K extends 'from' | 'to' | 'minutes'>(key: K) => agreed.filter((one) => one[key] !== undefined).at(-1)?.[key] ?? touchpoint[key];
  const minutes = last('minutes') as number | undefined;
  return { from: last('from') as Day, to: last('to') as Day, ...(minutes === undefined ? {} : { minutes }) };
}

/** Help on the school's clock: what is open now, and the rest. */
export function helpAt(school: School | undefined, now: Date): { readonly open: readonly HelpSource[]; readonly other: readonly HelpSource[] } {
  const help = school?.homework?.help ?? [];
  const { minutes, weekday } = clockIn(school?.zone ?? 'UTC', now);
  const open = help.filter((one) => one.days.includes(weekday) && minutesOf(one.from) !== minutesOf(one.to) && within(one, minutes));
  return { open, other: help.filter((one) => !open.includes(one)) };
}

/** A student's homes, and who lives there. Only the student and school ever see more than one. */
export function homesOf(members: readonly Member[]): readonly { readonly home: Id; readonly people: readonly Member[] }[] {
  const ids = [...new Set(members.flatMap(({ household }) => household ?? []))];
  return ids.map((home) => ({ home, people: members.filter(({ household }) => household === home) }));
}

/** Stuck notes that wait for school, by the step at which they are, the most first. */
export function stuckByStep(answers: readonly Answer[]): readonly { readonly step: number | undefined; readonly notes: readonly Answer[] }[] {
  const open = answers.filter(({ sort, met }) => sort === 'stuck' && met === undefined);
  const steps = [...new Set(open.map(({ step }) => step))];
  return steps.map((step) => ({ step, notes: open.filter((one) => one.step === step) })).sort((a, b) => b.notes.length - a.notes.length);
}

/** Whose cards there are. */
export function children(touchpoints: readonly Touchpoint[]): readonly { readonly circle: Id; readonly student: string }[] {
  return [...new Map(touchpoints.map(({ circle, student }) => [circle, { circle, student }])).values()];
}

/** What a new card begins with: the last one, but for its title and days. */
export function fromLast(cards: readonly Card[]): Card | undefined {
  return cards.reduce<Card | undefined>((last, card) => (last === undefined || card.at > last.at ? card : last), undefined);
}

/** A teacher's students, grade by grade. */
export function grades(circles: readonly Circle[]): readonly { readonly grade: string; readonly circles: readonly Id[] }[] {
  const all = [...new Set(circles.map(({ grade }) => grade))].sort();
  return all.map((grade) => ({ grade, circles: circles.filter((one) => one.grade === grade).map(({ id }) => id) }));
}

/** Whether somebody is stuck a second time, here or on another card: then finding out together is offered first. */
export const isStuckAgain = (answers: readonly Answer[], viewer: Viewer): boolean => {
  const own = answers.filter(({ sort, author }) => sort === 'stuck' && author.person === viewer.person);
  return own.length > 1 || own.some(({ times }) => times > 1);
};
