import { answerId, touchpointId, type Day, type HomeworkTask, type Id, type StuckReason } from '@family-partnering/contract';
import { addDays, dayOf, instantAt, lastFriday, shiftFor, type Weekday } from './calendar.js';
import { CLASS } from './class-note.js';
import { circleOf, householdsOf, person } from './roster.js';
import { stepIn, type SeedStep } from './step.js';

/** The card of the story: five classes have it, and three families stop at number 4. */
export const HW_12 = 'hw-12';

const TASK: Omit<HomeworkTask, 'from' | 'to'> = {
  subject: 'Grade 8 maths', title: 'Two trips, one graph', goal: 'I am learning to tell which trip is faster from a graph.', minutes: 25,
  needed: 'A pencil, and any trip you know', given: 'Graph paper and a sample',
  steps: [
    { who: 'student', text: 'Draw one trip.' }, { who: 'both', text: 'Say where you went fast or slow.' }, { who: 'student', text: 'Draw the second trip.' },
    { who: 'student', text: 'Number 4: which trip is faster?' }, { who: 'both', text: 'Which trip would you take, and why?' },
  ],
  prompts: ['When did you wait?', 'What would a bus look like?', 'Who in the family knows a short way?'],
  further: { home: 'Time two ways to the shop.', community: 'Ask the bus driver.', work: 'How does a delivery route get chosen?' },
  letters: [
    'Dear family partner, this week I compare two trips. Please tell me about a trip you know.',
    'Dear family partner, this week I compare two trips. Please pick a trip you know. I will draw it. You tell me if my line looks right.',
    'Dear family partner, I am learning about graphs. Can we find ten minutes this week?',
  ],
};
/** The home in which Rosa lives. */
const ROSAS = householdsOf('p01')[0]!;
const LETTER = 'Dear family partner, this week I compare two trips. Please pick a trip you know. I will draw it. You tell me if my line feels right.';

type When = readonly [Weekday, string];
type Words = readonly [text: string, tag?: string];
const language = (tag = 'en') => ({ tag, means: 'read' });

/** What was told of the card in its week, in the order in which it happened. Wording that is not English is a draft. */
export function homeworkSteps(today: Day): readonly SeedStep[] {
  const friday = lastFriday(today);
  const days = shiftFor(today);
  const at = ([weekday, time]: When) => instantAt(dayOf(weekday, friday), time);
  const clock = ([, time]: When): string => time.replace(':', '.');
  const card = (student: Id): Id => touchpointId(HW_12, circleOf(student));
  const homeOf = (student: Id, who: Id, home?: string): string => (person(who).side === 'student' ? (home ?? 'student') : householdsOf(student)[0]!);
  const tell = (when: When, student: Id, who: Id, sort: 'did' | 'stuck', [text, tag]: Words, more: object = {}, home?: string): SeedStep => stepIn(student, at(when), who, {
    id: `${HW_12}-${sort}-${who}-${when[0]}`, type: sort === 'stuck' ? 'homework.stuck' : 'homework.answer', touchpoint: card(student),
    answer: answerId(card(student), sort, { person: who, side: person(who).side }, homeOf(student, who, home)), text, language: language(tag), ...(sort === 'did' && { sort }), ...(home && { home }), ...more,
  });
  const stuck = (when: When, student: Id, who: Id, reasons: readonly StuckReason[], words: Words, home?: string) => tell(when, student, who, 'stuck', words, { reasons, step: 4 }, home);
  const problem = (when: When, who: Id, type: string, more: object): SeedStep => stepIn('p01', at(when), who, { id: `${HW_12}-${type}-${who}-${clock(when)}`, type, problem: `${HW_12}-together`, ...more });
  const note = (when: When, who: Id, step: string, text: string, next?: string, more: object = {}) => problem(when, who, 'problem.step', { language: language(), note: `${HW_12}-note-${who}-${clock(when)}`, step, text, ...(next && { next }), ...more });

  return [
    { ...stepIn(CLASS[0]!, at(['Mon', '15:00']), 'p16', { id: `${HW_12}-invite`, type: 'homework.invite', card: HW_12, circles: CLASS.map(circleOf), task: { ...TASK, from: addDays('2026-11-17', days), to: addDays('2026-11-23', days) } }) },
    stepIn('p01', at(['Tue', '16:00']), 'p01', { id: `${HW_12}-letter`, type: 'homework.letter', touchpoint: card('p01'), letter: `${HW_12}-letter-p01`, text: LETTER, language: language(), home: 'shared' }),
    tell(['Tue', '19:10'], 'p05', 'p07', 'did', ['رسمنا طريق السوق. كان الانتظار خطًّا مستويًا.', 'ar'], { felt: { about: 'enjoyed', how: 'yes' } }),
    tell(['Tue', '20:05'], 's08', 'g12', 'did', ['We drew the way to his aunt.']),
    tell(['Wed', '18:40'], 's17', 'g28', 'did', ['']),
    stuck(['Wed', '20:15'], 's02', 's02', ['unclear'], ['it says two trips but i see one'], householdsOf('s02')[0]),
    stuck(['Wed', '20:30'], 's06', 'g09', ['unclear', 'language'], ['لا نفهم السؤال رقم ٤.', 'ar']),
    stuck(['Wed', '20:52'], 'p01', 'p01', ['unclear', 'no-one'], ['it says two trips but only gives one speed'], ROSAS),
    stuck(['Wed', '22:20'], 'p01', 'p03', ['no-one'], ['No hay nadie en casa antes de las diez.', 'es']),
    stepIn('p01', at(['Thu', '07:24']), 'p16', {
      id: `${HW_12}-reply`, type: 'homework.reply', thanks: false, text: 'Number 4 was not clear. I wrote a new one. Stopping at thirty minutes is right.', language: language(),
      to: [{ circle: circleOf('p01'), touchpoint: card('p01'), answer: answerId(card('p01'), 'stuck', { person: 'p03', side: 'home' }, ROSAS), reply: `${HW_12}-reply-p03` }],
    }),
    problem(['Thu', '12:40'], 'p16', 'problem.open', { circle: circleOf('p01'), touchpoint: card('p01'), about: 'Number 4', people: ['p01', 'p03'], home: ROSAS }),
    problem(['Thu', '12:44'], 'p16', 'problem.view', { language: language(), text: 'He starts fast with a picture, waits when the text is long.', ready: true }),
    problem(['Thu', '13:02'], 'p01', 'problem.view', { language: language(), text: 'i get the graph when its a real trip. i stop when words dont say which trip', ready: true }),
    problem(['Thu', '17:05'], 'p03', 'problem.view', { text: 'Se anima cuando dibuja. De noche está solo con Lucía.', ready: true, language: language('es') }),
    note(['Thu', '17:20'], 'p01', 'works', 'drawing'), note(['Thu', '17:21'], 'p03', 'works', 'La plática del plan de teléfono', undefined, { language: language('es') }), note(['Thu', '17:40'], 'p16', 'works', 'Trying it with a partner', 'change'),
    note(['Thu', '17:42'], 'p16', 'change', 'A new number 4, and a box "draw first" on each card'), note(['Thu', '17:50'], 'p01', 'change', 'practice at the library before five, not at night', 'help'),
    note(['Thu', '17:51'], 'p01', 'help', 'Coach Bell, Mon and Wed 16:30'), note(['Thu', '18:05'], 'p03', 'help', 'Yo, por teléfono a las 17:00, cinco minutos', 'try', { language: language('es') }),
    note(['Thu', '18:10'], 'p01', 'try', 'draw first; ask one question at the library', undefined, { until: addDays('2026-12-04', days) }),
    note(['Thu', '18:11'], 'p16', 'try', 'New number 4 and the "draw first" box', undefined, { until: addDays('2026-12-04', days) }),
    note(['Fri', '07:30'], 'p16', 'try', 'Ask "show me the picture" by phone', undefined, { owner: 'p03', until: addDays('2026-12-04', days) }),
  ];
}
