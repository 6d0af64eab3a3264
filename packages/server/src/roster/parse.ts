import type { Day } from '@family-partnering/contract';
import type { Findings } from './findings.js';
import { parseClasses, parseEnrolments, parseTerms } from './parse-classes.js';
import { parseLinks } from './parse-links.js';
import { parseUsers } from './parse-users.js';
import type { Bundle } from './read-bundle.js';
import type { Roster } from './roster.js';
import type { Table } from './table.js';
import { isGone } from './values.js';

const NOBODY: Roster = { schools: [], name: '', users: new Map(), classes: new Map(), enrolments: [], links: [], knowsHomes: false };

/**
 * Makes sense of the rows of a bundle, as of one day. Whatever does not fit is told in `findings`; nothing is thrown.
 * A bundle that could not be read gives nobody: every line that points into a broken file would be told as a mistake.
 */
export function parseBundle({ tables, settings, readable }: Bundle, today: Day, findings: Findings): Roster {
  if (!readable) return NOBODY;
  const usersTable = tables.get('users');
  const relations = tables.get('contact-relations');
  const sessions = tables.get('academicSessions');
  const terms = sessions === undefined ? undefined : parseTerms(sessions, findings);
  const users = parseUsers(usersTable, tables.get('roles'), today, findings);
  const classes = parseClasses(tables.get('classes'), terms, findings);
  const links = parseLinks(usersTable, relations, users, findings);
  const enrolments = parseEnrolments(tables.get('enrollments'), classes, users, findings);
  if (relations === undefined) {
    findings.notice({ file: 'contact-relations.csv' }, 'no-homes', 'There is no contact-relations.csv: all caregivers of a student count as one home.',
      'Add it if any student has two homes: caregivers of one home read what the home writes.');
  }
  const { schools, name } = parseSchools(tables.get('orgs'), findings);
  return { schools, name: settings.name ?? name, users: users.here, classes: classes.held, enrolments, links, knowsHomes: relations !== undefined };
}

function parseSchools(table: Table | undefined, findings: Findings): Pick<Roster, 'schools' | 'name'> {
  const rows = (table?.rows ?? []).filter((row) => !isGone(row.get('status')));
  const schools = rows.filter((row) => /^school$/i.test(row.get('type'))).map((row) => ({ id: row.get('sourcedId'), name: row.get('name') }));
  if (table !== undefined && schools.length === 0) {
    findings.refuse({ file: table.file }, 'no-school', 'There is no organisation of the type "school".', 'Export the school with its own line.');
  }
  const above = rows.find((row) => /^district$/i.test(row.get('type')));
  const name = schools.length === 1 ? schools[0]!.name : above?.get('name') ?? schools.map((school) => school.name).join(', ');
  return { schools, name: name.slice(0, 120) };
}
