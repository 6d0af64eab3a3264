import { MESSAGE_LIMIT, type Day, type Id, type Instant, type LanguageTag, type MessageSort, type Recall, type SendMessage } from '@family-partnering/contract';
import type { Words } from './message-thread.actions.js';

/** What somebody has written and chosen in the box. */
export interface Boxed {
  readonly text: string;
  readonly replyTo: Id | undefined;
  readonly sort: Exclude<MessageSort, 'line'> | undefined;
  readonly needsReplyBy: Day | undefined;
  readonly log: SendMessage['log'] | undefined;
  readonly recall: Recall | undefined;
  readonly language: LanguageTag | undefined;
  readonly important: boolean;
  readonly isLegal: boolean;
  readonly urgent: Day | undefined;
  readonly writtenFor: SendMessage['writtenFor'];
  readonly later: { readonly on: Day; readonly at: string } | undefined;
  readonly files: { readonly isRecording: boolean; readonly some: boolean };
}

/** What keeps it from going. */
export type Problem = 'empty' | 'long' | 'nobody' | 'file' | 'recording' | 'past';

/** @param now as the talk's own clock has it */
export function problemIn(box: Boxed, now: () => Date): Problem | undefined {
  if (box.files.isRecording) return 'recording';
  if (box.text.trim() === '' && !box.files.some) return 'empty';
  if (box.text.length > MESSAGE_LIMIT) return 'long';
  // A day or a time that is none is no time to come, either.
  if (box.later && !(onThisClock(box.later) > now())) return 'past';
  return box.sort === 'log' && !box.log?.with.length ? 'nobody' : undefined;
}

/** By the clock of this device, as it was chosen. */
const onThisClock = ({ on, at }: NonNullable<Boxed['later']>): Date => new Date(`${on}T${at}`);
export const leavesAt = ({ later }: Pick<Boxed, 'later'>): Instant | undefined => later && onThisClock(later).toISOString();

/** @param tag the language of the widget, which the words are in where nothing else was said */
export function wordsIn(box: Boxed, tag: LanguageTag): Words {
  const { replyTo, important, isLegal, language, log, recall, urgent, writtenFor } = box;
  const sort = recall === undefined ? box.sort : 'answer';
  const by = isLegal ? undefined : (urgent ?? box.needsReplyBy);
  return {
    text: box.text.toWellFormed(), language: { tag: language ?? tag, means: 'read' }, ...(sort && { sort }), ...(replyTo && { replyTo }), ...(by && { needsReplyBy: by }), ...(urgent && by && { urgent: true as const }),
    ...(sort === 'log' ? log && { log } : writtenFor && { writtenFor }), ...(recall && { recall }), important, isLegal,
  };
}

/** One after the other, with a line between; never over what is there. */
export const joined = (...words: readonly string[]): string => words.filter((one) => one.trim() !== '').join('\n\n');
