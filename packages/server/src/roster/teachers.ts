import type { Day, Id } from '@family-partnering/contract';
import { overlap, type Span } from './parse-days.js';
import { isDuring, type Roster } from './roster.js';

/** A member of staff who has this student in class today. */
export interface Teacher {
  readonly id: Id;
  /** The titles of what they do together, in the order of the alphabet. */
  readonly titles: readonly string[];
  /** The last day of it; absent where no end is known. */
  readonly until?: Day;
}

/** Finds the staff of each student through the classes they share on a day. */
export function teachersOf(roster: Roster, today: Day): (student: Id) => readonly Teacher[] {
  const staff = groupBy(roster.enrolments.filter((one) => !one.student), (one) => one.class);
  const classes = groupBy(roster.enrolments.filter((one) => one.student), (one) => one.user);
  return (student) => {
    const shared = (classes.get(student) ?? []).flatMap((own) =>
      (staff.get(own.class) ?? []).flatMap((theirs) => {
        const span = overlap(own, theirs);
        return span === undefined ? [] : [{ teacher: theirs.user, title: roster.classes.get(own.class)!.title, span }];
      }));
    return [...groupBy(shared, (one) => one.teacher)]
      .filter(([, held]) => held.some(({ span }) => isDuring(today, span)))
      .map(([id, held]) => teacher(id, held, today))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  };
}

/** What they do together now names it; a class that follows carries it on, so that nobody drops out over a holiday. */
function teacher(id: Id, held: readonly { readonly title: string; readonly span: Span }[], today: Day): Teacher {
  const now = held.filter(({ span }) => isDuring(today, span));
  const titles = [...new Set(now.map(({ title }) => title))].sort();
  const ends = held.map(({ span }) => span.to);
  const last = ends.includes(undefined) ? undefined : (ends as Day[]).sort().at(-1);
  return { id, titles, ...(last === undefined ? {} : { until: last }) };
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}
