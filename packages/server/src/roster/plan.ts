import type { Id, RosterSchool } from '@family-partnering/contract';
import { planCircles, type CirclePlan, type When } from './circles.js';
import type { Findings } from './findings.js';
import { rosterPerson } from './people.js';
import type { Roster, RosterUser } from './roster.js';
import { SETTINGS_FILE, type Settings } from './settings.js';

export type SchoolPlan = Omit<RosterSchool, 'id'>;

/** Everything that an import wants to stand, before it is compared with what stands. */
export interface Plan {
  readonly school: SchoolPlan;
  /** In the order of the students' ids. A circle that is stored and not in here has ended. */
  readonly circles: readonly CirclePlan[];
}

/** Turns a roster into actions. Pure: the same roster on the same day gives the same plan. */
export function planRoster(roster: Roster, settings: Settings, tenant: Id, when: When, findings: Findings): Plan {
  const staff = [...roster.users.values()].filter((user) => user.part === 'staff').sort((a, b) => (a.id < b.id ? -1 : 1));
  const circles = planCircles(roster, settings, tenant, when);
  if (roster.users.size > 0) checkPeople(roster, settings, findings);
  tellGaps(roster, circles, findings);
  return {
    school: {
      type: 'roster.school',
      scope: `tenant:${tenant}`,
      school: schoolValue(roster, settings, tenant, staff),
      staff: staff.map((user) => rosterPerson(user, settings)),
      safetyTeam: safetyTeam(staff, settings),
    },
    circles,
  };
}

function schoolValue(roster: Roster, settings: Settings, tenant: Id, staff: readonly RosterUser[]): RosterSchool['school'] {
  const { zone, editMinutes, holidays, office, safety, duty, answers, homework, also } = settings;
  return {
    id: tenant, name: roster.name, zone, editMinutes, holidays,
    safetyReaders: settings.safetyReaders ?? readers(staff),
    ...(office === undefined ? {} : { office }),
    ...(safety === undefined ? {} : { safety }),
    ...(duty === undefined ? {} : { duty }),
    ...(answers === undefined ? {} : { answers }),
    ...(homework === undefined ? {} : { homework }),
    ...(also === undefined ? {} : { also }),
  };
}

const principals = (staff: readonly RosterUser[]): readonly RosterUser[] => staff.filter((user) => user.role.toLowerCase() === 'principal');

/** Unless the school says otherwise, the principals read what is passed for safety, and everyone is told so. */
function safetyTeam(staff: readonly RosterUser[], settings: Settings): readonly Id[] {
  return settings.safetyTeam ?? principals(staff).map((user) => user.id);
}

function readers(staff: readonly RosterUser[]): string {
  const names = principals(staff).map((user) => user.called);
  return names.length === 0 ? '' : `${names.length === 1 ? 'the principal' : 'the principals'}: ${names.join(', ')}`.slice(0, 200);
}

function checkPeople(roster: Roster, settings: Settings, findings: Findings): void {
  const place = { file: SETTINGS_FILE };
  for (const id of [...(settings.safetyTeam ?? []), ...(settings.answers === undefined ? [] : [settings.answers])]) {
    if (roster.users.get(id)?.part === 'staff') continue;
    findings.refuse(place, 'not-staff', `"${id}" in "safetyTeam" or "answers" is nobody of the staff.`, 'Write the sourcedId of somebody who is at the school today.');
  }
  for (const id of Object.keys(settings.people).filter((one) => !roster.users.has(one))) {
    findings.notice(place, 'unknown-person', `"${id}" in "people" is nobody of this roster.`, 'Take it out, or put the sourcedId right.');
  }
}

/** What is no mistake, and yet somebody should know before a family does. */
function tellGaps(roster: Roster, circles: readonly CirclePlan[], findings: Findings): void {
  const linked = new Set(roster.links.map((link) => link.contact));
  for (const user of roster.users.values()) {
    if (user.part !== 'caregiver' || linked.has(user.id)) continue;
    findings.notice(user.place, 'no-student', `The caregiver "${user.id}" belongs to no student and was left out.`, 'Link them with "agentSourcedIds" or in contact-relations.csv.');
  }
  for (const circle of circles) {
    const { place } = roster.users.get(circle.student)!;
    if (!circle.members.some(({ person }) => person.side === 'school')) {
      findings.notice(place, 'no-teacher', `Nobody of the school is in the circle of "${circle.student}" today.`, 'Look at the days in enrollments.csv and academicSessions.csv.');
    }
    if (!circle.members.some(({ person }) => person.side === 'home')) {
      findings.notice(place, 'no-caregiver', `Nobody of a home is in the circle of "${circle.student}".`, 'Link a caregiver with "agentSourcedIds".');
    }
  }
  for (const link of roster.links) {
    if (!roster.knowsHomes || link.livesWith !== undefined || roster.users.get(link.contact)?.part !== 'caregiver') continue;
    findings.notice(roster.users.get(link.contact)!.place, 'no-relation',
      `Nothing says whether "${link.contact}" lives with "${link.student}": they count as a home of their own.`, 'Add a line to contact-relations.csv.');
  }
}
