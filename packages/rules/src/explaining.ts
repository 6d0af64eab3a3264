import type { Explaining, Message, Person, Reads, Seat, SendMessage, Thread, Value } from '@family-partnering/contract';
import { refuse } from './define.js';
import { authorOf } from './threads.js';

/** Whether two tags name the same language, whatever the region. */
const sameLanguage = (one: string, other: string): boolean => one.split('-')[0]!.toLowerCase() === other.split('-')[0]!.toLowerCase();

/**
 * To whom legal words have to be explained by a person: everyone they go to who does not read their language. Until then
 * they ask for no answer by a day (T14).
 */
export function explainingFor({ sensitivity, language, needsReplyBy }: SendMessage, recipients: readonly Seat[], seat: Seat, read: Reads): readonly Explaining[] {
  if (sensitivity !== 'legal') return [];
  const asked = recipients.flatMap(({ person, called }): Explaining[] => {
    const { reads = [], speaks = [] } = read.get<Value<Person>>('person', person)?.value ?? {};
    const wants = reads[0] ?? speaks[0];
    if (wants === undefined || reads.some((tag) => sameLanguage(tag, language.tag))) return [];
    return [{ person, called, wants, state: 'asked', owner: authorOf(seat) }];
  });
  if (asked.length > 0 && needsReplyBy !== undefined) throw refuse('invalid', 'explain-first');
  return asked;
}

/** Nobody is asked to agree to what nobody has explained to them. Questions and words of one's own are always free. */
export function checkUnderstood({ quick, sort }: SendMessage, { unexplained = [] }: Value<Thread>, seat: Seat): void {
  if ((quick === 'yes' || quick === 'no' || sort === 'promise') && unexplained.some(({ person }) => person === seat.person)) throw refuse('forbidden', 'explain-first');
}

/** Once somebody has begun to explain the words, they stay as they are. */
export function checkNotExplained({ explaining = [] }: Value<Message>): void {
  if (explaining.some(({ state }) => state !== 'asked')) throw refuse('forbidden', 'explained-already');
}

/** What a thread has yet to have explained, with a letter more. */
export const stillOpen = ({ unexplained }: Value<Thread>, message: string, explaining: readonly Explaining[]): Partial<Value<Thread>> =>
  explaining.length === 0 ? {} : { unexplained: [...(unexplained ?? []), ...explaining.map(({ person }) => ({ message, person }))] };
