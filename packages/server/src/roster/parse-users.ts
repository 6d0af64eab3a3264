import type { Day, Id } from '@family-partnering/contract';
import type { Findings } from './findings.js';
import { dayReader } from './parse-days.js';
import { isDuring, type Part, type RosterUser } from './roster.js';
import type { Row, Table } from './table.js';
import { grade, isGone, isStatus, yes } from './values.js';

const PARTS: Readonly<Record<string, Part>> = {
  student: 'student',
  parent: 'caregiver', guardian: 'caregiver', relative: 'caregiver',
  teacher: 'staff', aide: 'staff', counselor: 'staff', principal: 'staff', proctor: 'staff', administrator: 'staff',
  siteadministrator: 'staff', districtadministrator: 'staff', systemadministrator: 'staff',
  'ext:mentor': 'community', 'ext:interpreter': 'community', 'ext:community': 'community',
};

/** One role of one user that is in force. */
interface Role {
  readonly name: string;
  readonly part: Part;
  readonly primary: boolean;
  readonly until?: Day;
}

export interface Users {
  readonly here: ReadonlyMap<Id, RosterUser>;
  /** Everyone the bundle names, gone or not: what points to somebody else is a mistake. */
  readonly named: ReadonlySet<Id>;
}

/** Reads the people and what they are. Version 1.2 says it in roles.csv, version 1.1 in users.csv. */
export function parseUsers(users: Table | undefined, roles: Table | undefined, today: Day, findings: Findings): Users {
  const here = new Map<Id, RosterUser>();
  const named = new Set<Id>();
  for (const row of users?.rows ?? []) {
    const id = row.get('sourcedId');
    checkId(id, row, findings);
    if (named.has(id)) findings.refuse(row, 'id-twice', `The sourcedId "${id}" is there twice.`, 'Every person needs one line of their own.');
    named.add(id);
  }
  if (roles === undefined && users !== undefined && !users.has('role')) {
    findings.refuse({ file: users.file, line: 1 }, 'no-roles', 'There is no roles.csv, and users.csv has no column "role".',
      'Export roles.csv (OneRoster 1.2) or the column "role" (OneRoster 1.1).');
    return { here, named };
  }
  const inForce = rolesInForce(users, roles, named, today, findings);
  for (const row of users?.rows ?? []) {
    const user = readUser(row, inForce.get(row.get('sourcedId')) ?? [], findings);
    if (user !== undefined) here.set(user.id, user);
  }
  return { here, named };
}

/** Ids become part of addresses and keys, so that they may hold letters, digits and `_ . -` alone. */
function checkId(id: string, row: Row, findings: Findings): void {
  if (/^[A-Za-z0-9_.-]{1,60}$/.test(id)) return;
  const message = id === '' ? 'There is no sourcedId.' : `The sourcedId "${id}" is too long or has signs other than letters, digits, "_", "." and "-".`;
  findings.refuse(row, 'bad-id', message, 'Export an id that the school system made, not a name or an address.');
}

function rolesInForce(users: Table | undefined, roles: Table | undefined, named: ReadonlySet<Id>, today: Day, findings: Findings): Map<Id, Role[]> {
  const found = new Map<Id, Role[]>();
  const table = roles ?? users;
  const day = dayReader(roles, ['beginDate', 'endDate'], findings);
  for (const row of table?.rows ?? []) {
    const user = row.get(roles === undefined ? 'sourcedId' : 'userSourcedId');
    if (roles !== undefined && !named.has(user)) {
      findings.refuse(row, 'unknown-user', `There is nobody with the sourcedId "${user}" in users.csv.`, 'Export users.csv and roles.csv on the same day.');
      continue;
    }
    const part = readPart(row, findings);
    const from = roles && day(row, 'beginDate');
    const to = roles && day(row, 'endDate');
    if (part === undefined || isGone(row.get('status')) || !isDuring(today, span(from, to))) continue;
    const role: Role = { name: row.get('role'), part, primary: /^primary$/i.test(row.get('roleType')), ...(to === undefined ? {} : { until: to }) };
    found.set(user, [...(found.get(user) ?? []), role]);
  }
  return found;
}

const span = (from?: Day, to?: Day) => ({ ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) });

function readPart(row: Row, findings: Findings): Part | undefined {
  const role = row.get('role');
  const part = PARTS[role.toLowerCase()];
  if (part !== undefined) return part;
  if (role.toLowerCase().startsWith('ext:')) {
    findings.notice(row, 'unread-role', `The role "${role}" is not one of ours: this role was not read.`, 'Use ext:mentor, ext:interpreter or ext:community for partners.');
  } else {
    findings.refuse(row, 'unknown-role', role === '' ? 'There is no role.' : `There is no role "${role}".`,
      'Use student, parent, guardian, relative, teacher, aide, counselor, principal or administrator.');
  }
  return undefined;
}

function readUser(row: Row, roles: readonly Role[], findings: Findings): RosterUser | undefined {
  const status = row.get('status');
  if (!isStatus(status)) findings.refuse(row, 'unknown-status', `There is no status "${status}".`, 'Use active or tobedeleted.');
  const enabled = yes(row.get('enabledUser'), true);
  if (enabled === undefined) findings.refuse(row, 'bad-yes-no', `"${row.get('enabledUser')}" in "enabledUser" is neither true nor false.`, 'Write true or false.');
  const id = row.get('sourcedId');
  const role = roles.find((one) => one.primary) ?? roles[0];
  if (isGone(status) || role === undefined) return undefined;
  if (roles.some((one) => one.part !== role.part)) {
    findings.notice(row, 'two-parts', `"${id}" is ${role.part} here; other roles of theirs were not read.`,
      'Somebody who is both staff and parent needs a second id for home, so that the two are never mixed.');
  }
  // A student whose account is off still has a circle: the grown-ups go on talking.
  if (enabled === false && role.part !== 'student') {
    findings.notice(row, 'disabled', `The account of "${id}" is off: they have no access.`, 'Set "enabledUser" to true if they should have.');
    return undefined;
  }
  return { id, part: role.part, role: role.name, ...nameOf(row, findings), grade: grade(row.get('grades')), place: { file: row.file, line: row.line },
    ...(row.get('pronouns') === '' ? {} : { pronouns: row.get('pronouns') }), ...(role.until === undefined ? {} : { until: role.until }) };
}

/** The name that a person chose comes first. */
function nameOf(row: Row, findings: Findings): Pick<RosterUser, 'given' | 'family' | 'called'> {
  const given = row.get('givenName');
  const family = row.get('familyName');
  const called = [row.get('preferredGivenName') || given, row.get('preferredFamilyName') || family].filter((part) => part !== '').join(' ');
  if (called === '') findings.refuse(row, 'no-name', `"${row.get('sourcedId')}" has no name.`, 'Fill in givenName or familyName.');
  if (called.length > 120 || given.length > 120 || family.length > 120) {
    findings.refuse(row, 'long-name', `The name of "${row.get('sourcedId')}" is longer than 120 letters.`, 'Shorten it to the name they go by.');
  }
  return { given, family, called };
}
