import type { Id } from '@family-partnering/contract';
import type { Findings } from './findings.js';
import { dayReader } from './parse-days.js';
import type { Users } from './parse-users.js';
import type { Link } from './roster.js';
import type { Row, Table } from './table.js';
import { list, yes } from './values.js';

const key = (student: Id, contact: Id): string => `${student}|${contact}`;

/**
 * Who belongs to which student. `agentSourcedIds` may stand with the student, with the grown-up, or with both;
 * `contact-relations.csv` adds the relation in words and who lives with whom.
 */
export function parseLinks(usersTable: Table | undefined, relations: Table | undefined, users: Users, findings: Findings): Link[] {
  const links = new Map<string, Link>();
  for (const row of usersTable?.rows ?? []) {
    for (const agent of list(row.get('agentSourcedIds'))) addAgent(row, agent, links, users, findings);
  }
  if (relations !== undefined) addRelations(relations, links, users, findings);
  return [...links.values()].sort((a, b) => (key(a.student, a.contact) < key(b.student, b.contact) ? -1 : 1));
}

function addAgent(row: Row, agent: Id, links: Map<string, Link>, users: Users, findings: Findings): void {
  if (!users.named.has(agent)) {
    findings.refuse(row, 'unknown-user', `There is nobody with the sourcedId "${agent}", named in "agentSourcedIds".`, 'Export everyone of whom users.csv speaks.');
    return;
  }
  const [self, other] = [users.here.get(row.get('sourcedId')), users.here.get(agent)];
  if (self === undefined || other === undefined) return;
  const [student, contact] = self.part === 'student' ? [self, other] : [other, self];
  if (student.part !== 'student' || contact.part === 'student' || contact.part === 'staff') {
    findings.notice(row, 'no-family-link', `"${self.id}" and "${other.id}" are not a student and a caregiver: the link was not read.`,
      'Nothing, if the two are not family.');
    return;
  }
  links.set(key(student.id, contact.id), { student: student.id, contact: contact.id, relation: '', restricted: false });
}

function addRelations(table: Table, links: Map<string, Link>, users: Users, findings: Findings): void {
  const day = dayReader(table, ['until'], findings);
  const seen = new Set<string>();
  for (const row of table.rows) {
    const [student, contact] = [row.get('studentSourcedId'), row.get('contactSourcedId')];
    const livesWith = flag(row, 'livesWith', findings);
    const restricted = flag(row, 'restricted', findings) ?? false;
    const until = day(row, 'until');
    const pair = key(student, contact);
    for (const id of [student, contact].filter((one) => !users.named.has(one))) {
      findings.refuse(row, 'unknown-user', `There is nobody with the sourcedId "${id}" in users.csv.`, 'Export users.csv and contact-relations.csv on the same day.');
    }
    if (seen.has(pair)) findings.refuse(row, 'relation-twice', `"${student}" and "${contact}" stand in the file twice.`, 'Keep the line that is right: they may say different homes.');
    seen.add(pair);
    if (!isFamily(student, contact, users)) continue;
    links.set(pair, { student, contact, relation: row.get('relation').slice(0, 120), restricted,
      ...(livesWith === undefined ? {} : { livesWith }), ...(until === undefined ? {} : { until }) });
  }
}

function isFamily(student: Id, contact: Id, users: Users): boolean {
  const part = users.here.get(contact)?.part;
  return users.here.get(student)?.part === 'student' && (part === 'caregiver' || part === 'community');
}

/** Homes are never guessed: an empty field is told apart from a no, and anything else is refused. */
function flag(row: Row, column: string, findings: Findings): boolean | undefined {
  const text = row.get(column);
  const value = yes(text, false);
  if (value === undefined) {
    findings.refuse(row, 'bad-yes-no', `"${text}" in "${column}" is neither true nor false.`, 'Write true or false: it decides who reads what.');
  }
  return text === '' ? undefined : value;
}
