import type { Id } from '@family-partnering/contract';
import type { Findings } from './findings.js';
import { dayReader, overlap, type Span } from './parse-days.js';
import type { Users } from './parse-users.js';
import type { Enrolment, RosterClass } from './roster.js';
import type { Row, Table } from './table.js';
import { isGone, list } from './values.js';

/** Terms by id, with their days. */
export function parseTerms(table: Table | undefined, findings: Findings): Map<Id, Span> {
  const day = dayReader(table, ['startDate', 'endDate'], findings);
  const terms = new Map<Id, Span>();
  for (const row of table?.rows ?? []) {
    const from = day(row, 'startDate');
    const to = day(row, 'endDate');
    if (from !== undefined && to !== undefined && from > to) refuseSpan(row, findings);
    if (!isGone(row.get('status'))) terms.set(row.get('sourcedId'), { ...(from ? { from } : {}), ...(to ? { to } : {}) });
  }
  return terms;
}

/** Classes that are held, from the first day of their first term to the last day of their last. */
export function parseClasses(table: Table | undefined, terms: ReadonlyMap<Id, Span> | undefined, findings: Findings): { held: Map<Id, RosterClass>; named: Set<Id> } {
  const held = new Map<Id, RosterClass>();
  const named = new Set<Id>();
  for (const row of table?.rows ?? []) {
    const id = row.get('sourcedId');
    if (id === '') findings.refuse(row, 'bad-id', 'There is no sourcedId.', 'Every class needs one.');
    else if (named.has(id)) findings.refuse(row, 'id-twice', `The class "${id}" is there twice.`, 'Every class needs one line of its own.');
    named.add(id);
    const spans = termsOf(row, terms, findings);
    if (!isGone(row.get('status'))) held.set(id, { id, title: row.get('title'), ...around(spans) });
  }
  return { held, named };
}

function termsOf(row: Row, terms: ReadonlyMap<Id, Span> | undefined, findings: Findings): Span[] {
  if (terms === undefined) return [];
  return list(row.get('termSourcedIds')).flatMap((id) => {
    const term = terms.get(id);
    if (term === undefined) {
      findings.refuse(row, 'unknown-term', `There is no term "${id}" in academicSessions.csv.`, 'Export academicSessions.csv and classes.csv on the same day.');
    }
    return term ?? [];
  });
}

function around(spans: readonly Span[]): Span {
  if (spans.length === 0) return {};
  const from = spans.every((span) => span.from !== undefined) ? spans.map((span) => span.from!).sort()[0] : undefined;
  const to = spans.every((span) => span.to !== undefined) ? spans.map((span) => span.to!).sort().at(-1) : undefined;
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** Who is in which class, and when. Rows about people or classes that are gone are left out. */
export function parseEnrolments(
  table: Table | undefined, classes: ReturnType<typeof parseClasses>, users: Users, findings: Findings,
): Enrolment[] {
  const day = dayReader(table, ['beginDate', 'endDate'], findings);
  return (table?.rows ?? []).flatMap((row) => {
    const [user, id, role] = [row.get('userSourcedId'), row.get('classSourcedId'), row.get('role').toLowerCase()];
    if (!users.named.has(user)) {
      findings.refuse(row, 'unknown-user', `There is nobody with the sourcedId "${user}" in users.csv.`, 'Export users.csv and enrollments.csv on the same day.');
    }
    if (!classes.named.has(id)) {
      findings.refuse(row, 'unknown-class', `There is no class "${id}" in classes.csv.`, 'Export classes.csv and enrollments.csv on the same day.');
    }
    if (!/^(student|teacher|aide|administrator|proctor)$/.test(role)) {
      findings.refuse(row, 'unknown-role', role === '' ? 'There is no role.' : `There is no role "${row.get('role')}" in a class.`, 'Use student, teacher, aide or administrator.');
    }
    const from = day(row, 'beginDate');
    const to = day(row, 'endDate');
    if (from !== undefined && to !== undefined && from > to) refuseSpan(row, findings);
    return readEnrolment(row, role === 'student', { ...(from ? { from } : {}), ...(to ? { to } : {}) }, classes.held.get(id), users);
  });
}

function readEnrolment(row: Row, student: boolean, own: Span, held: RosterClass | undefined, users: Users): Enrolment | [] {
  const user = users.here.get(row.get('userSourcedId'));
  if (held === undefined || user === undefined || isGone(row.get('status'))) return [];
  if (student !== (user.part === 'student')) return [];
  const span = overlap(own, held);
  return span === undefined ? [] : { class: held.id, user: user.id, student, ...span };
}

function refuseSpan(row: Row, findings: Findings): void {
  findings.refuse(row, 'ends-before-it-begins', 'The last day lies before the first day.', 'Put the two days right.');
}
