import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { isZone } from './dates.js';
import type { Findings } from './findings.js';

export const SETTINGS_FILE = 'family-partnering.json';

const id = v.pipe(v.string(), v.trim(), v.regex(/^[A-Za-z0-9_.-]{1,60}$/, 'Write the sourcedId: letters, digits, "_", "." and "-".'));
const upTo = (limit: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(limit));
const time = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write the time as 18:00.'));
const day = v.pipe(v.string(), v.isoDate('Write the day as 2026-11-20.'));
const tag = v.pipe(v.string(), v.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Write a language as es or zh-Hans.'));
const tags = v.pipe(v.array(tag), v.maxLength(12));
const zone = v.pipe(v.string(), v.check(isZone, 'Write the zone as America/Denver.'));
const hours = v.strictObject({ from: time, to: time });
const quiet = v.strictObject({ from: time, to: time, zone: v.optional(zone) });

const help = v.strictObject({
  name: upTo(120),
  where: v.optional(upTo(200)),
  phone: v.optional(upTo(60)),
  days: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6))), v.maxLength(7)),
  from: time,
  to: time,
  languages: tags,
  also: v.optional(v.pipe(v.array(v.strictObject({ tag, name: upTo(120), where: v.optional(upTo(200)) })), v.maxLength(40))),
});

const person = v.strictObject({
  called: v.optional(upTo(120)),
  sayIt: v.optional(upTo(120)),
  pronouns: v.optional(upTo(60)),
  role: v.optional(upTo(200)),
  speaks: v.optional(tags),
  reads: v.optional(tags),
  little: v.optional(v.strictObject({ speaks: tags, reads: tags })),
  means: v.optional(v.pipe(v.array(v.picklist(['read', 'listen', 'person'])), v.minLength(1))),
  by: v.optional(v.picklist(['page', 'call', 'paper', 'voice', 'email', 'text'])),
  quiet: v.optional(quiet),
});

/** What a school says about itself, in `family-partnering.json` beside the bundle. All of it may be left out. */
const settings = v.strictObject({
  $schema: v.optional(v.string()),
  tenant: v.optional(id),
  name: v.optional(upTo(200)),
  zone: v.optional(zone),
  office: v.optional(upTo(60)),
  safety: v.optional(v.strictObject({ sentence: upTo(400), phone: upTo(60) })),
  duty: v.optional(hours),
  editMinutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1440))),
  holidays: v.optional(v.pipe(v.array(day), v.maxLength(400))),
  /** The person who answers in a thread that would be left without a school adult. */
  answers: v.optional(id),
  /** Who reads what is passed for safety. */
  safetyTeam: v.optional(v.pipe(v.array(id), v.maxLength(50))),
  /** The same in words, shown to everyone. */
  safetyReaders: v.optional(upTo(200)),
  /** The lowest grade of which a student is a member of family threads by default. */
  secondaryFrom: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(20))),
  /** The school's own sentence on stopping homework, and the help that is open. */
  homework: v.optional(v.strictObject({ stopping: v.optional(upTo(400)), help: v.pipe(v.array(help), v.maxLength(30)) })),
  /** The school's own sentences in other languages. */
  also: v.optional(v.pipe(v.array(v.strictObject({ tag, safety: v.optional(upTo(400)), safetyReaders: v.optional(upTo(200)), stopping: v.optional(upTo(400)) })), v.maxLength(40))),
  /** For staff who have said nothing themselves. */
  quietHours: v.optional(hours),
  /** Spoken and read by everyone of whom nothing else is known. */
  languages: v.optional(v.pipe(tags, v.minLength(1))),
  /** What the school already knows of a person, by `sourcedId`. What people say themselves counts more. */
  people: v.optional(v.record(v.string(), person)),
});

export type SettingsFile = v.InferOutput<typeof settings>;
export type PersonSettings = v.InferOutput<typeof person>;

/** The settings with the defaults filled in. */
export type Settings = SettingsFile & Required<Pick<SettingsFile, 'zone' | 'editMinutes' | 'holidays' | 'secondaryFrom' | 'languages' | 'people'>>;

const DEFAULTS = { zone: 'UTC', editMinutes: 15, holidays: [], secondaryFrom: 6, languages: ['en'], people: {} };

/** Fills in what a school has not said. */
export function withDefaults(file: SettingsFile): Settings {
  return { ...DEFAULTS, ...file };
}

/** Reads the settings beside a bundle. A missing file is no mistake; a wrong one is refused, field by field. */
export async function readSettings(folder: string, findings: Findings): Promise<Settings> {
  const place = { file: SETTINGS_FILE };
  let text: string;
  try {
    text = await readFile(path.join(folder, SETTINGS_FILE), 'utf8');
  } catch {
    findings.notice(place, 'no-settings', 'There is no family-partnering.json: clocks are UTC, there is no safety line, no holidays.',
      'Add the file: docs/start/import-a-roster.md has one to begin with.');
    return withDefaults({});
  }
  return checkSettings(text, findings);
}

/** Checks the text of a settings file. */
export function checkSettings(text: string, findings: Findings): Settings {
  const place = { file: SETTINGS_FILE };
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    findings.refuse(place, 'bad-settings', `The file is not JSON: ${(error as Error).message}.`, 'Look for a missing comma or quotation mark.');
    return withDefaults({});
  }
  const result = v.safeParse(settings, data);
  if (!result.success) {
    for (const issue of result.issues) {
      const where = v.getDotPath(issue) ?? 'The file';
      const what = issue.expected === 'never' ? 'there is no such setting' : issue.message.replace(/\.$/, '');
      findings.refuse(place, 'bad-settings', `${where}: ${what}.`, 'Put it right, or take the field out.');
    }
    return withDefaults({});
  }
  if (result.output.zone === undefined) {
    findings.notice(place, 'no-zone', 'The school\'s time zone is not set: clocks are UTC.', 'Add "zone": "America/Denver", or your own.');
  }
  if (result.output.safety === undefined) {
    findings.notice(place, 'no-safety-line', 'There is no safety line: students see none, and staff are told.',
      'Add "safety" with a sentence and a phone number that somebody answers.');
  }
  return withDefaults(result.output);
}
