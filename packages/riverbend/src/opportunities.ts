import type { Action, Day, Giving, Id, Instant, OfferOpportunity, OpportunityWords, TaskStep } from '@family-partnering/contract';
import { addDays, instantAt, shiftFor } from './calendar.js';
import { OPPORTUNITY_ROWS, type OpportunityRow } from './opportunity-rows.js';
import { LIFTS, TITLES } from './opportunity-words.js';
import { ALL_PEOPLE } from './people.js';
import { person, TENANT } from './roster.js';
import type { Act } from './seed.js';
import type { SeedStep } from './step.js';

const TERM = 'fall';
const ARRANGES: Id = 'p19';
/** Those that somebody else answers. */
const TO: Readonly<Record<Id, Id>> = { 'o-31': 'p16', 'o-60': 'p16' };

/** What those that can be done at once ask, step by step. What is spoken or photographed may be written instead. */
const TASKS: Readonly<Record<Id, readonly TaskStep[]>> = {
  'o-01': [{ id: 'a', how: 'choose', ask: 'What helps most?', lines: ['A quiet place', 'Somebody near', 'Doing the first one together', 'A short walk before', 'Something else'] }, { id: 'b', how: 'write', ask: 'Say it in your words.', optional: true }],
  'o-03': [{ id: 'a', how: 'photograph', ask: 'What did you cook, and which fractions did you use?' }],
  'o-04': [{ id: 'a', how: 'speak', ask: 'A story from when you were a child: where did you live, and what did you play?' }],
  'o-06': [{ id: 'a', how: 'read', ask: 'Which lines are not clear?', lines: ['Report evening is on December 3 from 4 to 7.', 'Please sign up for a slot through the portal.', 'Interpreters are available upon request by November 27.', 'Your student may come too.'] }, { id: 'b', how: 'write', ask: 'How would you say it?', optional: true }],
  'o-07': [{ id: 'a', how: 'vote', ask: 'What should family night be about?', lines: ['Cooking with numbers', 'Stories in all our languages', 'Games and puzzles', 'Music from home'] }],
  'o-12': [{ id: 'a', how: 'speak', ask: 'How do we say your names? Say them, or write them the way they sound.' }],
  'o-13': [{ id: 'a', how: 'read', ask: 'The five steps. Which one is not clear?', lines: ['Take it out.', 'Read it aloud.', 'Draw it.', 'Try two.', 'Write one question.'] }, { id: 'b', how: 'choose', ask: 'Which one will you try?', lines: ['Take it out', 'Read it aloud', 'Draw it', 'Try two', 'Write one question'] }],
  'o-15': [{ id: 'a', how: 'choose', ask: 'Who is it for?', lines: ['A teacher', 'A cook', 'A bus driver', 'Somebody else'] }, { id: 'b', how: 'write', ask: 'Your kind line' }],
  'o-16': [{ id: 'a', how: 'photograph', ask: 'Which numbers do you use at your work? One photo is enough.' }],
  'o-17': [{ id: 'a', how: 'speak', ask: 'What do you read at your work, and why?' }],
  'o-19': [{ id: 'a', how: 'write', ask: 'What do you do at your work?' }, { id: 'b', how: 'write', ask: 'How did you learn it?' }, { id: 'c', how: 'write', ask: 'What would you tell a student?', optional: true }],
  'o-20': [{ id: 'a', how: 'read', ask: 'Our budget, one page. Which lines are not clear?', lines: ['Teachers and staff: 71 of each 100 dollars.', 'Building, heat and light: 14.', 'Buses: 8.', 'Books and devices: 4.', 'Kept for repairs: 3.'] }, { id: 'b', how: 'write', ask: 'What would you ask about it?', optional: true }],
  'o-31': [{ id: 'a', how: 'speak', ask: 'How do you say “half” in your language?' }, { id: 'b', how: 'speak', ask: 'How do you say “a quarter”?' }, { id: 'c', how: 'speak', ask: 'How do you say “equal parts”?' }],
  'o-46': [{ id: 'a', how: 'write', ask: 'Which days are full for your group this year?' }],
  'o-54': [{ id: 'a', how: 'read', ask: 'Which lines read wrong in your language?', lines: ['Report evening', 'Bring a question', 'Childcare is open', 'Call us for a ride'] }, { id: 'b', how: 'write', ask: 'How would you say them?', optional: true }],
  'o-56': [{ id: 'a', how: 'write', ask: 'Your question for the principal. The answer goes to everyone.' }],
  'o-57': [{ id: 'a', how: 'choose', ask: 'Is the question clear?', lines: ['Yes', 'In part', 'Not yet'] }, { id: 'b', how: 'choose', ask: 'Is the test fair?', lines: ['Yes', 'In part', 'Not yet'] }, { id: 'c', how: 'choose', ask: 'Would you like to know the answer?', lines: ['Yes', 'A little', 'Not really'] }, { id: 'd', how: 'write', ask: 'One word for the student' }],
  'o-58': [{ id: 'a', how: 'vote', ask: 'When should report evening be?', lines: ['On a Thursday from 4 to 7', 'On a Saturday morning', 'By phone, any evening'] }],
};

const PLACES: Partial<Record<OpportunityRow['setting'], string>> = { school: 'Riverbend Middle School', community: 'River Street Library or the community center' };

const words = (tag: string, title: string, lifts: string, summary = ''): OpportunityWords => ({ tag, title, lifts, summary });

/** Words made by a person for those that stand first. The rest is in English until somebody makes them. */
const ALSO: Readonly<Record<Id, readonly OpportunityWords[]>> = {
  'o-01': [words('es', 'Cuéntenos una cosa que ayuda a su estudiante a empezar', 'empezar el trabajo'), words('ar', 'أخبرونا بشيء واحد يساعد طالبكم على البدء', 'بدء العمل')],
  'o-07': [words('es', 'Vote: ¿de qué debe tratar la noche familiar?', 'sentirse parte'), words('ar', 'صوّتوا: عمّ تكون أمسية العائلات؟', 'الانتماء')],
  'o-12': [words('es', 'Díganos cómo se dicen sus nombres', 'sentirse parte'), words('ar', 'أخبرونا كيف تُنطق أسماؤكم', 'الانتماء')],
  'o-15': [words('es', 'Escriba una línea amable a una maestra o un cocinero', 'el ambiente'), words('ar', 'اكتبوا سطرا لطيفا لمعلم أو طباخ', 'أجواء المدرسة')],
  'o-16': [words('es', 'Muestre números en su trabajo', 'matemáticas en el trabajo'), words('ar', 'أرونا الأرقام في عملكم', 'الرياضيات في العمل')],
  'o-28': [words('es', 'Acompañante para el viaje al museo', 'ciencias'), words('ar', 'مرافق لرحلة المتحف', 'العلوم')],
  'o-26': [words('es', 'Noche familiar de matemáticas: jugar, comer, volver a casa', 'matemáticas'), words('ar', 'أمسية الرياضيات العائلية: نلعب ونأكل ونعود', 'الرياضيات')],
  'o-31': [
    { ...words('ar', 'سجّلوا كلمات الكسور بلغتكم', 'كلمات الرياضيات'), task: [{ id: 'a', how: 'speak', ask: 'كيف تقولون «نصف» بلغتكم؟' }, { id: 'b', how: 'speak', ask: 'كيف تقولون «ربع»؟' }, { id: 'c', how: 'speak', ask: 'كيف تقولون «أجزاء متساوية»؟' }] },
    words('es', 'Grabe las palabras de fracciones en su idioma', 'palabras de matemáticas'),
  ],
  'o-60': [words('en', 'How a warehouse counts, for grade 8', 'math at work', 'By video from work, with an interpreter.')],
};

/** What the school shows to whoever has no account too. */
const FOR_ANYBODY: ReadonlySet<Id> = new Set(['o-02', 'o-26', 'o-33', 'o-44', 'o-47', 'o-50']);

function givingOf({ way, kept }: OpportunityRow, days: number): Giving {
  const some = kept === undefined ? {} : { kept };
  return way === 'draw' ? { way, on: moved('2026-11-25', '12:00', days), ...some } : { way: way ?? 'first', ...some };
}

const moved = (day: Day, time: string, days: number): Instant => instantAt(addDays(day, days), time);

/** Times of those that happen at a time: at school and in the community from December on, one after the other. */
function slotsOf({ id, setting, minutes, places, now }: OpportunityRow, days: number): OfferOpportunity['slots'] {
  const capacity = places === undefined ? {} : { capacity: places };
  if (now || places === undefined || setting === 'home' || setting === 'online') return [{ id: 'any', ...capacity }];
  const day = addDays('2026-12-01', Number(id.slice(2)) % 14);
  const at = (date: Day, slot: Id) => ({ id: slot, starts: moved(date, '17:30', days), ends: new Date(Date.parse(moved(date, '17:30', days)) + minutes * 60_000).toISOString(), ...capacity });
  return id === 'o-25' || id === 'o-32' ? [at(day, 'one'), at(addDays(day, 1), 'two'), at(addDays(day, 2), 'three')] : [at(day, 'one')];
}

/** What has no words of its own above has its title and what it lifts. */
function translated({ id, lifts }: OpportunityRow): readonly OpportunityWords[] {
  const title = TITLES[id];
  const lifted = LIFTS[lifts];
  return title && lifted ? [words('es', title[0], lifted[0]), words('ar', title[1], lifted[1])] : [];
}

function offer(row: OpportunityRow, days: number): OfferOpportunity {
  const { id, title, setting, minutes, sort, lifts, languages, supports, checks } = row;
  const place = PLACES[setting];
  const task = TASKS[id];
  return {
    id: `${id}-offer`, type: 'opportunity.offer', scope: `opportunity:${id}`, opportunity: id, to: TO[id] ?? ARRANGES,
    title: id === 'o-60' ? 'كيف يَعُدّ المستودع، للصف الثامن' : title, summary: id === 'o-60' ? 'بالفيديو من العمل، مع مترجم.' : '', lifts: id === 'o-60' ? 'الرياضيات في العمل' : lifts, sort, setting, minutes, languages, supports,
    ...(place === undefined ? {} : { place }), ...(task === undefined ? {} : { task }),
    ...(checks ? { checks: { asked: 'We ask for your name and birthday, and look at the state’s list for people who work with children.', notAsked: 'We do not ask about papers, work or money.', seenBy: 'Ms. Whitman alone', paid: true } } : {}),
    slots: slotsOf(row, days), giving: givingOf(row, days), term: TERM, hold: 1440, another: id === 'o-28' ? ['o-29'] : [], also: ALSO[id] ?? translated(row),
    ...(FOR_ANYBODY.has(id) ? { public: true } : {}), language: { tag: id === 'o-60' ? 'ar' : 'en', means: 'read' },
  };
}

/** Riverbend's sixty ways to take part, and how they stand on the last Friday: the draw has sixty names, the library table is full. */
export function opportunitySteps(today: Day): readonly SeedStep[] {
  const days = shiftFor(today);
  const at = (minutes: number): Instant => new Date(Date.parse(moved('2026-11-16', '09:00', days)) + minutes * 60_000).toISOString();
  const step = (minutes: number, who: Id, action: Action): SeedStep => ({ at: at(minutes), person: who, side: person(who).side, action });
  const offers = OPPORTUNITY_ROWS.map((row, n) => step(n, row.id === 'o-60' ? 'p06' : ARRANGES, offer(row, days)));
  const families = ALL_PEOPLE.filter(({ side }) => side === 'home' || side === 'student').map(({ id }) => id);
  const others = families.filter((id) => id !== 'p03' && id !== 'p06');
  const claims = (opportunity: Id, slot: Id, people: readonly Id[], from: number): readonly SeedStep[] => people.map((who, n) => step(from + n, who, {
    id: `${opportunity}-${who}`, type: 'opportunity.claim', scope: `opportunity:${opportunity}`, opportunity, slot, needs: [], words: '', language: { tag: 'en', means: 'read' },
  } as Action));
  return [
    ...offers,
    ...claims('o-18', 'one', others.slice(0, 5), 100),
    ...claims('o-40', 'one', others.slice(5, 14), 200),
    ...claims('o-26', 'one', others.slice(14, 66), 300),
    // Rosa asks first, Samir last by a second: it makes no difference.
    ...claims('o-28', 'one', ['p03', ...others.slice(0, 58), 'p06'], 500),
  ];
}

/** Puts the sixty into an engine that has Riverbend's roster. */
export async function seedOpportunities(act: Act, today: Day): Promise<void> {
  for (const { at, person: who, side, action } of opportunitySteps(today)) await act({ person: who, side, tenant: TENANT }, action, at);
}
