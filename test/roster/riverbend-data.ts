import { fileURLToPath } from 'node:url';
import { Findings } from '@family-partnering/server/roster/findings';
import { parseBundle } from '@family-partnering/server/roster/parse';
import { planRoster, type Plan } from '@family-partnering/server/roster/plan';
import { readBundle } from '@family-partnering/server/roster/read-bundle';

/** The bundle that Riverbend ships. */
export const RIVERBEND = fileURLToPath(new URL('../../packages/riverbend/roster', import.meta.url));

/** What an import of Riverbend wants, on the evening on which the sample was written down. */
export async function riverbendPlan(): Promise<{ plan: Plan; findings: Findings }> {
  const findings = new Findings();
  const bundle = await readBundle(RIVERBEND, findings);
  const roster = parseBundle(bundle, '2026-11-20', findings);
  const plan = planRoster(roster, bundle.settings, 'riverbend', { today: '2026-11-20', now: '2026-11-21T01:00:00.000Z' }, findings);
  return { plan, findings };
}

/** The same as a module that a browser can load: what `packages/riverbend/src/roster-data.ts` has to say. */
export async function riverbendModule(): Promise<string> {
  const { plan } = await riverbendPlan();
  const people = new Map(plan.school.staff.map((person) => [person.id, person]));
  for (const { members } of plan.circles) for (const { person } of members) people.set(person.id, person);
  const circles = plan.circles.map(({ circle, student, grade, band, members, restricted }) => ({
    circle, student, grade, band, restricted, members: members.map(({ person, ...member }) => ({ person: person.id, ...member })),
  }));
  const school = { school: plan.school.school, staff: plan.school.staff.map(({ id }) => id), safetyTeam: plan.school.safetyTeam };
  const sorted = [...people.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return [
    '// Made from the bundle in ../roster, so that a browser has it too. Do not edit: see docs/start/import-a-roster.md.',
    "import type { RosterPerson } from '@family-partnering/contract';",
    "import type { CircleData, SchoolData } from './roster-data.types.js';",
    '',
    `export const SCHOOL: SchoolData = ${JSON.stringify(school, null, 2)};`,
    '',
    `export const PEOPLE: readonly RosterPerson[] = ${list(sorted)};`,
    '',
    `export const CIRCLES: readonly CircleData[] = ${list(circles)};`,
    '',
  ].join('\n');
}

const list = (items: readonly unknown[]): string => `[\n${items.map((item) => `  ${JSON.stringify(item)},`).join('\n')}\n]`;
