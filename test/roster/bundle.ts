import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createEngine, memoryStorage, type Engine } from '@family-partnering/engine';
import { familyKinds, familyRules } from '@family-partnering/rules';
import { Findings } from '@family-partnering/server/roster/findings';
import { parseBundle } from '@family-partnering/server/roster/parse';
import { planRoster, type Plan } from '@family-partnering/server/roster/plan';
import { readBundle } from '@family-partnering/server/roster/read-bundle';
import type { ImportReport } from '@family-partnering/server/roster/report';
import { importRoster, type ImportOptions, type Target } from '@family-partnering/server/roster/run';

export type Files = Record<string, string | Uint8Array>;

/** A small school in version 1.2: Ana and Ben, their caregivers, two teachers, a principal. Fictional. */
export const SMALL: Readonly<Record<string, string>> = {
  'orgs.csv': 'sourcedId,name,type\nelm,Elm School,school\n',
  'academicSessions.csv': 'sourcedId,title,type,startDate,endDate\nfall,Fall,semester,2026-08-17,2026-12-18\n',
  'classes.csv': 'sourcedId,title,termSourcedIds\nmath,Maths,fall\nart,Art,fall\n',
  'users.csv': [
    'sourcedId,status,enabledUser,givenName,familyName,grades,agentSourcedIds',
    'ana,active,true,Ana,Gil,07,"mia,leo"', 'ben,active,true,Ben,Ode,04,', 'mia,active,true,Mia,Gil,,', 'leo,active,true,Leo,Roy,,',
    'oda,active,true,Oda,Ode,,ben', 'tea,active,true,Tea,Cher,,', 'art,active,true,Art,Ist,,', 'pri,active,true,Pri,Nce,,', '',
  ].join('\n'),
  'roles.csv': [
    'sourcedId,userSourcedId,roleType,role', 'r1,ana,primary,student', 'r2,ben,primary,student', 'r3,mia,primary,parent', 'r4,leo,primary,parent',
    'r5,oda,primary,guardian', 'r6,tea,primary,teacher', 'r7,art,primary,teacher', 'r8,pri,primary,principal', '',
  ].join('\n'),
  'enrollments.csv': [
    'sourcedId,classSourcedId,userSourcedId,role,beginDate,endDate', 'e1,math,ana,student,,', 'e2,math,tea,teacher,,', 'e3,art,ana,student,,',
    'e4,art,ben,student,,', 'e5,art,art,teacher,2026-08-17,2026-11-30', 'e6,math,ben,student,,', '',
  ].join('\n'),
  'contact-relations.csv': 'studentSourcedId,contactSourcedId,relation,primaryContact,livesWith,emergencyContact\nana,mia,mother,true,true,true\nana,leo,father,false,false,true\nben,oda,grandmother,true,true,true\n',
  'family-partnering.json': JSON.stringify({ tenant: 'elm', zone: 'America/Denver', safety: { sentence: 'Call the counselor.', phone: '555-0100' } }),
};

export const TODAY = '2026-11-20';
export const NOW = '2026-11-21T01:00:00.000Z';

/** Does something with the files of a bundle on disk. `undefined` takes a file out. */
export async function inFolder<T>(changes: Record<string, string | Uint8Array | undefined>, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'roster-'));
  try {
    for (const [name, content] of Object.entries({ ...SMALL, ...changes })) if (content !== undefined) await writeFile(path.join(folder, name), content);
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export interface Judged {
  readonly plan: Plan;
  readonly findings: Findings;
}

/** What comes of a bundle, before anything is stored. */
export function judge(changes: Record<string, string | Uint8Array | undefined> = {}, today = TODAY): Promise<Judged> {
  return inFolder(changes, async (folder) => {
    const findings = new Findings();
    const bundle = await readBundle(folder, findings);
    const plan = planRoster(parseBundle(bundle, today, findings), bundle.settings, 'elm', { today, now: NOW }, findings);
    return { plan, findings };
  });
}

/** One line for each refusal: file, line and reason. */
export const refused = ({ findings }: Judged): string[] => findings.refusals.map(({ file, line, reason }) => `${file}:${line ?? ''} ${reason}`);
export const noticed = ({ findings }: Judged): string[] => findings.notices.map(({ file, line, reason }) => `${file}:${line ?? ''} ${reason}`);

export const membersOf = ({ plan }: Judged, student: string) => plan.circles.find((circle) => circle.student === student)!.members;
export const namesIn = (judged: Judged, student: string): string[] => membersOf(judged, student).map(({ person }) => person.id);

export interface School {
  readonly engine: Engine;
  readonly target: Target;
  load(changes?: Record<string, string | Uint8Array | undefined>, options?: Partial<ImportOptions>): Promise<ImportReport>;
}

/** A school in memory, into which bundles can be imported one after the other. */
export function school(clock = () => NOW, rules = familyRules): School {
  const storage = memoryStorage();
  const engine = createEngine({ storage, rules, kinds: familyKinds, tenant: 'elm', clock });
  const target: Target = { storage, rules, tenant: 'elm', act: engine.act };
  return {
    engine, target,
    load: (changes = {}, options = {}) => inFolder(changes, (folder) => importRoster(target, { folder, today: TODAY, now: NOW, ...options })),
  };
}

/** The same text with one line changed. */
export function swap(file: keyof typeof SMALL, from: string, to: string): Record<string, string> {
  const text = SMALL[file]!;
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  return { [file]: text.replace(from, to) };
}
