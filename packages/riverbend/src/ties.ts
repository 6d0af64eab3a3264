import type { Day } from '@family-partnering/contract';
import { dayOf, instantAt, type Weekday } from './calendar.js';
import { circleOf } from './roster.js';
import { stepIn, type SeedStep } from './step.js';

/** What came of the week's messages: Rosa's wish for the plan, a plan begun on the phone, and Daniel's wish for a talk of his own. */
export function tieSteps(friday: Day): readonly SeedStep[] {
  const at = (weekday: Weekday, time: string) => instantAt(dayOf(weekday, friday), time);
  const tie = (student: string, when: string, by: string, message: string, what: string, thing: string): SeedStep =>
    stepIn(student, when, by, { id: `${message}-tie`, type: 'link.make', link: `${message}-to-${thing}`, circle: circleOf(student), message, what, thing, first: 'message' });
  return [
    tie('p01', at('Fri', '16:16'), 'p03', 'A-10', 'plan-step', 'p-1-a6'),
    tie('p08', at('Tue', '17:30'), 'p19', 'E-02', 'plan', 'p-2'),
    stepIn('p01', at('Thu', '19:41'), 'p04', {
      id: 'B-03-wish', type: 'meeting.wish', wish: 'p04-meets', thread: 't-B', text: 'By phone, before school starts.', language: { tag: 'en', means: 'read' }, audience: { revision: 1, people: ['p16'] },
    }),
    tie('p01', at('Thu', '19:42'), 'p04', 'B-03', 'meeting-wish', 'p04-meets'),
  ];
}
