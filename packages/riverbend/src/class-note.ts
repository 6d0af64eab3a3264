import type { Id } from '@family-partnering/contract';
import type { Conversation, Entry } from './conversation.js';
import { homeOf } from './roster.js';

/** The 28 students of Ms. Grant's third period, maths of grade 8. */
export const CLASS: readonly Id[] = ['p01', 'p05', 'p12', ...Array.from({ length: 25 }, (_, index) => `s${String(index + 1).padStart(2, '0')}`)];

const NOTE = 'Next week is short. No cards from Tuesday to Sunday. If you cook, drive or shop with someone, notice one number and tell us on Monday.';

/** What families answered, each in a conversation of their own. Draft wording where it is not English. */
const ANSWERS: Readonly<Record<Id, readonly Entry[]>> = {
  p12: [
    { id: 'F-02', at: ['Tue', '16:02'], by: 'p13', quick: 'question', text: 'Ellis counts signs per minute in a story we tell. Is that a number?' },
    { id: 'F-03', at: ['Wed', '07:15'], by: 'p16', quick: 'question', replyTo: 'F-02', text: 'It is my favorite number so far. Could Ellis graph it?' },
  ],
  s01: [{ id: 'F-04', at: ['Tue', '17:20'], by: 'g01', quick: 'thanks', text: 'Thank you. We like short weeks.' }],
  s02: [{ id: 'F-05', at: ['Tue', '19:44'], by: 'g02', lang: 'es', quick: 'question', text: 'Hacemos tamales para cuarenta y ocho personas. ¿Cuenta si Benjamin calcula la masa?' }],
  s06: [{ id: 'F-06', at: ['Wed', '08:12'], by: 'g09', lang: 'ar', text: 'سنسافر إلى بيت أختي. سنحسب المسافة والوقت معًا.' }],
  s08: [{ id: 'F-07', at: ['Wed', '18:05'], by: 'g12', text: 'We counted 14 traffic lights on the way to his aunt. Hiro says that is one every two minutes.' }],
  s10: [{ id: 'F-08', at: ['Thu', '20:31'], by: 's10', text: 'does it count if its a score in a game' }],
  s17: [{ id: 'F-09', at: ['Thu', '17:02'], by: 'g28', quick: 'call', text: 'Please call me about this. I listen better than I read.' }],
  s21: [{ id: 'F-10', at: ['Fri', '12:40'], by: 'g34', quick: 'question', text: 'Is the bus to the library running on Monday and Tuesday?' }],
};

/** One class note to 28 families: private answers, each apart, in the home that lives with the student. */
export function classNote(): readonly Conversation[] {
  return CLASS.map((student) => {
    const answers = ANSWERS[student] ?? [];
    const waiting = answers.filter((entry) => entry.by !== 'p16' && entry.at[0] !== 'Tue').length;
    return {
      id: `t-F-${student}`, student, about: 'A short week', mode: 'all', started: ['Tue', '15:28'], by: 'p16', people: [...homeOf(student), student],
      entries: [{ id: `F-01-${student}`, at: ['Tue', '15:30'], by: 'p16', text: NOTE }, ...answers],
      unread: unreadOf(student, answers.length, waiting),
    };
  });
}

/** Families who have not answered have not all read it either; Ms. Grant has read what came on Tuesday. */
function unreadOf(student: Id, answers: number, waiting: number): Readonly<Record<Id, number>> {
  const family = answers === 0 ? homeOf(student).map((person) => [person, 1] as const) : [];
  return Object.fromEntries([...family, ['p16', waiting]]);
}
