import type { RosterPerson, Side } from '@family-partnering/contract';
import type { Part, RosterUser } from './roster.js';
import type { PersonSettings, Settings } from './settings.js';

const SIDES: Readonly<Record<Part, Side>> = { student: 'student', caregiver: 'home', staff: 'school', community: 'community' };

const WORDS: Readonly<Record<string, string>> = {
  siteadministrator: 'administrator', districtadministrator: 'administrator', systemadministrator: 'administrator',
  'ext:mentor': 'mentor', 'ext:interpreter': 'interpreter', 'ext:community': 'community partner',
};

/** What the bundle and the settings together know of a person. */
export function rosterPerson(user: RosterUser, settings: Settings): RosterPerson {
  const said: PersonSettings = settings.people[user.id] ?? {};
  const pronouns = said.pronouns ?? user.pronouns;
  const quiet: PersonSettings['quiet'] = said.quiet ?? (user.part === 'staff' ? settings.quietHours : undefined);
  return {
    id: user.id,
    called: said.called ?? user.called,
    given: user.given,
    family: user.family,
    side: SIDES[user.part],
    role: said.role ?? roleWords(user),
    by: said.by ?? 'page',
    speaks: said.speaks ?? settings.languages,
    reads: said.reads ?? settings.languages,
    means: said.means ?? ['read'],
    ...(said.little === undefined ? {} : { little: said.little }),
    ...(said.sayIt === undefined ? {} : { sayIt: said.sayIt }),
    ...(pronouns === undefined ? {} : { pronouns }),
    ...(quiet === undefined ? {} : { quiet: { from: quiet.from, to: quiet.to, zone: quiet.zone ?? settings.zone } }),
  };
}

/** A caregiver's relation stands in each circle instead. */
function roleWords(user: RosterUser): string {
  if (user.part === 'caregiver') return '';
  if (user.part === 'student') return user.grade === '' ? 'student' : `grade ${user.grade}`;
  const role = user.role.toLowerCase();
  return WORDS[role] ?? role;
}
