import type { Day } from '@family-partnering/contract';
import type { Finding } from './findings.js';
import type { Roster } from './roster.js';
import type { Count, Told } from './tally.js';

/** What was found in the files, whether or not anything came of it. */
export interface WasRead {
  readonly schools: number;
  readonly students: number;
  readonly caregivers: number;
  readonly staff: number;
  readonly partners: number;
  readonly classes: number;
  readonly enrolments: number;
  readonly links: number;
}

/** What an import did. The same as text for people and as JSON for scripts. */
export interface ImportReport {
  /** `refused`: nothing was changed. `tried`: nothing was changed because only a look was asked for. */
  readonly outcome: 'imported' | 'unchanged' | 'tried' | 'refused';
  readonly school: string;
  readonly today: Day;
  readonly read: WasRead;
  readonly counts: Readonly<Record<Told, Count>>;
  /** Actions that were decided: one for the school, one for each circle with a difference. */
  readonly actions: number;
  readonly refused: readonly Finding[];
  readonly notices: readonly Finding[];
  readonly milliseconds: number;
}

export function wasRead(roster: Roster): WasRead {
  const users = [...roster.users.values()];
  const of = (part: string): number => users.filter((user) => user.part === part).length;
  return {
    schools: roster.schools.length, students: of('student'), caregivers: of('caregiver'), staff: of('staff'), partners: of('community'),
    classes: roster.classes.size, enrolments: roster.enrolments.length, links: roster.links.length,
  };
}

/** How many of one kind of finding a person reads before a number is enough. */
const SHOWN = 10;

const HEADINGS: Readonly<Record<ImportReport['outcome'], string>> = {
  imported: 'Imported',
  unchanged: 'Nothing to change',
  tried: 'Tried, nothing changed',
  refused: 'Refused, nothing changed',
};

/** The report for people. */
export function reportText(report: ImportReport): string {
  const { read } = report;
  return [
    `${HEADINGS[report.outcome]}: ${report.school || 'no school'}, as of ${report.today}, in ${(report.milliseconds / 1000).toFixed(1)} s.`,
    `  read      ${amount(read.students, 'student')}, ${amount(read.caregivers, 'caregiver')}, ${read.staff} staff, ${amount(read.partners, 'partner')}; ` +
      `${amount(read.schools, 'school')}, ${amount(read.classes, 'class', 'classes')}, ${amount(read.enrolments, 'enrolment')}`,
    ...(report.outcome === 'refused' ? [] : [line('created', report), line('changed', report), line('ended', report)]),
    `  refused   ${report.refused.length}`,
    ...told(report.refused),
    ...(report.notices.length === 0 ? [] : [`  to know   ${report.notices.length}`, ...told(report.notices)]),
    '',
  ].join('\n');
}

const WORDS: readonly (readonly [Told, string, string])[] = [
  ['school', 'school', 'schools'], ['person', 'person', 'people'], ['circle', 'circle', 'circles'],
  ['member', 'place in a circle', 'places in circles'], ['thread', 'conversation', 'conversations'],
];

function line(fate: keyof Count, { counts }: ImportReport): string {
  const parts = WORDS.flatMap(([kind, one, many]) => (counts[kind][fate] === 0 ? [] : [amount(counts[kind][fate], one, many)]));
  return `  ${fate.padEnd(9)} ${parts.join(', ') || '0'}`;
}

const amount = (count: number, one: string, many = `${one}s`): string => `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

function told(findings: readonly Finding[]): string[] {
  const reasons = [...new Set(findings.map((one) => one.reason))];
  return reasons.flatMap((reason) => {
    const all = findings.filter((one) => one.reason === reason);
    const more = all.length - SHOWN;
    return [
      ...all.slice(0, SHOWN).map((one) => `    ${one.file}${one.line === undefined ? '' : `:${one.line}`}  ${one.message}`),
      ...(more > 0 ? [`    … and ${more} more like this (--json has all of them)`] : []),
      `      → ${all[0]!.remedy}  [${reason}]`,
    ];
  });
}
