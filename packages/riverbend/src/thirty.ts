import type { Day, Id } from '@family-partnering/contract';
import { dayOf, instantAt, lastFriday } from './calendar.js';
import { CLASS, classNote } from './class-note.js';
import type { Conversation, Entry } from './conversation.js';
import { insideOf, isAsked, message, stepIn, type SeedStep } from './step.js';

/** What a family writes on the Friday of thirty messages, and by whom it is written. */
type Words = Pick<Entry, 'text' | 'quick' | 'sort'> & { readonly student?: true };

const THANKS: Words = { text: 'Thank you.', quick: 'thanks' };
const SAME: Words = { text: 'Is the number for Monday to be written down, or only told?', quick: 'question' };
const STUCK: Words = { text: 'stuck on number 4. which trip is it about', quick: 'question', student: true };

/** 28 families of one class: 8 thanks, 9 questions of which 5 are the same, 7 stuck, 2 longer, 2 that are not hers. */
const WORDS: readonly Words[] = [
  ...Array.from({ length: 8 }, () => THANKS),
  ...Array.from({ length: 5 }, () => SAME),
  { text: 'We have no car and no shop near by. May we use a bus ride?', quick: 'question' },
  { text: 'May two cousins tell one number together?', quick: 'question' },
  { text: 'Does the number have to be from next week?', quick: 'question' },
  { text: 'May we send a photo?', quick: 'question' },
  ...Array.from({ length: 7 }, () => STUCK),
  { text: 'Ellis has two ideas and cannot choose. One is signs per minute, one is the steps to the bus stop. Which of them makes a better graph, and why? I would like to understand it too.', quick: 'question' },
  { text: 'I have thought about what you said at the door, about working alone and with a partner. At home it is the other way round. Could we look at it together?', sort: 'request' },
  { text: 'When is the next picture day?', quick: 'question' },
  { text: 'The bus card has not come. Whom do I ask?', quick: 'question' },
];

/** Ellis's family is among the four that need a longer answer. */
const ORDER: readonly Id[] = [...CLASS.filter((id) => id !== 'p12').slice(0, 24), 'p12', ...CLASS.filter((id) => id !== 'p12').slice(24)];

/**
 * After the seed, on Friday from 17:00: with Rosa's request (t-A) and Samir's note (t-C), thirty conversations have
 * something new for Ms. Grant. For the story of thirty conversations in fifteen minutes.
 */
export function thirtySteps(today: Day): readonly SeedStep[] {
  const notes = new Map(classNote().map((note) => [note.student, note]));
  return ORDER.map((student, index) => answer(notes.get(student)!, WORDS[index]!, index, lastFriday(today)));
}

function answer(note: Conversation, { student, ...words }: Words, index: number, friday: Day): SeedStep {
  const by = student === true ? note.student : note.people[0]!;
  const at = instantAt(dayOf('Fri', friday), `17:${String(index * 2).padStart(2, '0')}`);
  const entry: Entry = { ...words, id: `S-${String(index + 1).padStart(2, '0')}`, at: ['Fri', '17:00'], by };
  return stepIn(note.student, at, by, { ...message(entry, note.id, isAsked(note) ? 2 : 1, insideOf(note), dayOf('Fri', friday)) });
}
