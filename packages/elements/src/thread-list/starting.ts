import type { Circle, Id, LanguageTag, Member, SendMessage, StartThread, ThreadMode, Viewer } from '@family-partnering/contract';
import type { NewId } from './thread-list.actions.js';

/** Who may be in a new talk, as far as this viewer may know. */
export interface Company {
  readonly student: Member | undefined;
  /** One entry per home that the viewer sees; only staff and the student ever see two. */
  readonly homes: readonly { readonly household: Id; readonly people: readonly Member[] }[];
  readonly school: readonly Member[];
  readonly community: readonly Member[];
}

export function companyOf(members: readonly Member[], viewer: Viewer): Company {
  const here = members.filter(({ state, person }) => state === 'in' && person !== viewer.person);
  const own = members.find(({ person }) => person === viewer.person);
  const homes = new Map<Id, Member[]>();
  for (const member of here) {
    if (member.side !== 'home') continue;
    const household = member.household ?? '';
    // The wall stands here too, whatever an adapter hands out: a home is told of itself alone.
    if (viewer.side === 'home' && household !== (own?.household ?? '')) continue;
    homes.set(household, [...(homes.get(household) ?? []), member]);
  }
  const of = (side: Member['side']): readonly Member[] => here.filter((member) => member.side === side);
  return {
    student: here.find(({ side }) => side === 'student'),
    homes: [...homes].map(([household, people]) => ({ household, people })),
    school: of('school'),
    community: of('community'),
  };
}

/** Why a talk of one kind cannot be started by this viewer. */
export type WhyNot = 'student-missing' | 'adults-start-it' | 'student-or-school';

/** The three kinds of talk (T19), each with what stands against it; the rule of `thread.start` says the same. */
export function modesFor({ student }: Company, viewer: Viewer, band: Circle['band'] | undefined): readonly { readonly mode: ThreadMode; readonly why: WhyNot | undefined }[] {
  const own = viewer.side === 'student';
  const missing = student === undefined && !own;
  const apart = own || viewer.side === 'school' ? undefined : 'student-or-school';
  return [
    { mode: 'all', why: missing && band === 'secondary' ? 'student-missing' : undefined },
    { mode: 'adults', why: own ? 'adults-start-it' : undefined },
    { mode: 'student-school', why: apart ?? (missing ? 'student-missing' : undefined) },
  ];
}

/** What somebody has put together in the starting form. */
export interface Beginning {
  readonly circle: Id;
  readonly about: string;
  readonly mode: ThreadMode;
  /** The homes it goes to: one, or, each on its own, all of them. None for student and school. */
  readonly homes: readonly Id[];
  readonly school: readonly Id[];
  readonly text: string;
}

/** Everyone in one new talk but the one who starts it. */
export function peopleOf(beginning: Beginning, home: Id | undefined, company: Company): readonly Id[] {
  const family = beginning.mode === 'student-school' ? [] : company.homes.filter(({ household }) => household === home).flatMap(({ people }) => people);
  const student = beginning.mode === 'adults' || !company.student ? [] : [company.student];
  return [...family.map(({ person }) => person), ...student.map(({ person }) => person), ...beginning.school];
}

/** A student of two homes is asked, not put in (T19): they are not among the first readers. */
export function isAsked(beginning: Beginning, company: Company, viewer: Viewer, homes: number): boolean {
  return beginning.mode === 'all' && viewer.side !== 'student' && company.student !== undefined && homes > 1;
}

/**
 * What starts it: one pair of actions per home, in order. Two homes are two talks with two audiences (T20); neither names the other.
 * @param homes how many homes the student has, as far as this viewer may know
 */
export function begin(beginning: Beginning, company: Company, viewer: Viewer, homes: number, tag: LanguageTag, newId: NewId): readonly (readonly [StartThread, SendMessage?])[] {
  const targets = beginning.mode === 'student-school' || beginning.homes.length === 0 ? [undefined] : beginning.homes;
  const asked = isAsked(beginning, company, viewer, homes) ? company.student!.person : undefined;
  return targets.map((home) => {
    const people = peopleOf(beginning, home, company);
    const thread = newId();
    const start: StartThread = { id: newId(), type: 'thread.start', scope: `circle:${beginning.circle}`, thread, circle: beginning.circle, about: beginning.about, mode: beginning.mode, people };
    if (beginning.text.trim() === '') return [start] as const;
    const readers = people.filter((person) => person !== asked);
    const send: SendMessage = {
      id: newId(), type: 'message.send', scope: `circle:${beginning.circle}`, message: newId(), thread, text: beginning.text, sort: 'note', sensitivity: 'everyday',
      language: { tag, means: 'read' }, audience: { revision: 1, people: readers },
    };
    return [start, send] as const;
  });
}

/** What was left open, filled with what is there: the first kind that is possible, one home, one colleague. Who is not there any more is left out. */
export function completed(beginning: Beginning, company: Company, viewer: Viewer, band: Circle['band'] | undefined): Beginning {
  const modes = modesFor(company, viewer, band);
  const mode = (modes.find((one) => one.mode === beginning.mode && !one.why) ?? modes.find(({ why }) => !why))!.mode;
  const known = beginning.homes.filter((home) => company.homes.some(({ household }) => household === home));
  const homes = mode === 'student-school' ? [] : known.length > 0 ? known : company.homes.slice(0, 1).map(({ household }) => household);
  const chosen = beginning.school.filter((id) => company.school.some(({ person }) => person === id));
  const school = chosen.length > 0 || viewer.side === 'school' || company.school.length !== 1 ? chosen : [company.school[0]!.person];
  return { ...beginning, mode, homes, school };
}
