import type { Id, LanguageTag, RosterCircle, Side } from '@family-partnering/contract';
import { person as rosterPerson, rosterActions, STORY_PEOPLE } from '@family-partnering/riverbend';

/** A student in whose circle somebody is. */
export interface Student {
  readonly circle: Id;
  readonly called: string;
}

/** One of the people whose page a demo can open. */
export interface PagePerson {
  readonly id: Id;
  readonly name: string;
  readonly side: Side;
  /** Who this is: `mother of Mateo and Lucía`, `principal`. */
  readonly who: string;
  /** What to know of them when one looks through their eyes. */
  readonly note: string;
  /** Languages that this person takes in, best first. */
  readonly languages: readonly LanguageTag[];
  readonly students: readonly Student[];
}

const NOTES: Readonly<Record<Id, string>> = {
  p01: 'Draws well. Would like to be asked at the door, not at his desk.',
  p02: 'Has her own talks, apart from her brother’s.',
  p03: 'Two jobs, home after ten. Reads Spanish, on an old phone.',
  p04: 'Works nights in Chicago. Has his own talk, steps and counts.',
  p05: 'Wants to join the algebra group. Explains best in Arabic.',
  p06: 'Works until late at night; reads Arabic at his break.',
  p07: 'Likes to listen. Reads Arabic.',
  p08: 'Cooks with his grandmother. English feels heavy at night.',
  p09: 'Has no device, likes paper and calls: a page she never opens.',
  p10: 'In her second week at school. Reads Creole and French.',
  p11: 'Works mornings at the hotel. Speaks Creole, likes voice and calls.',
  p12: 'Asks the school to say “they”.',
  p13: 'Deaf. Signs, reads English, needs words under recordings.',
  p14: 'Has won an art prize.',
  p15: 'Prefers a call: a page he never opens.',
  p16: 'About 140 students, a few minutes for messages.',
  p17: 'Leaves the school. Ms. Cole goes on.',
  p18: 'Takes over. Sees what is said from her first day on.',
  p19: 'First hellos, and whoever likes paper or a call.',
  p20: 'Answers for plans, and finds out together with families.',
  p21: 'Finds interpreters and people who translate.',
  p22: 'Is in no family’s talk. Tells everyone, answers questions, decides with families.',
  p23: 'With Mateo by his family’s yes, until a day.',
  p24: 'Sees only what she interprets.',
  p25: 'Sees only what he interprets.',
};

const list = (names: readonly string[]): string => new Intl.ListFormat('en', { type: 'conjunction' }).format(names);

/** Whose plan there is, first. */
const PLANNED = ['c-p01', 'c-p08'];

/** The circles, those with a plan first. */
function circles(): readonly RosterCircle[] {
  const all = rosterActions(0).filter((action): action is RosterCircle => action.type === 'roster.circle');
  const first = ({ circle }: RosterCircle): number => PLANNED.indexOf(circle) + 1 || PLANNED.length + 1;
  return [...all].sort((one, other) => first(one) - first(other));
}

/** The people of the story, in its order. */
export function pagePeople(): readonly PagePerson[] {
  const all = circles();
  return STORY_PEOPLE.map(({ id, name, side, role, language }) => {
    const { reads, speaks } = rosterPerson(id);
    const own = all.filter(({ members }) => members.some(({ person }) => person.id === id));
    const called = (circle: RosterCircle): string => circle.members.find(({ person }) => person.id === circle.student)?.person.called ?? circle.student;
    const relation = own[0]?.members.find(({ person }) => person.id === id)?.relation ?? '';
    const who = side === 'home' ? `${relation} of ${list(own.map(called))}` : side === 'student' ? `student, grade ${own.find(({ student }) => student === id)!.grade}` : role;
    return { id, name, side, who, note: NOTES[id]!, languages: [...new Set([language, ...reads, ...speaks])], students: own.map((circle) => ({ circle: circle.circle, called: called(circle) })) };
  });
}
