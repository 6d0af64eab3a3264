import { html, nothing, type TemplateResult } from 'lit';
import { directionOf } from '../shared/direction.js';
import { list } from '../shared/names.js';
import { cleanName } from '../shared/text.js';
import type { WritingTelling, WritingWords } from './writing.words.js';

/** Words that a roster has for what people are to a student. What a school writes beyond these stays as it wrote it. */
const ROLES: Readonly<Record<string, keyof WritingWords>> = {
  mother: 'roleMother', father: 'roleFather', grandmother: 'roleGrandmother', grandfather: 'roleGrandfather', aunt: 'roleAunt', uncle: 'roleUncle',
  sister: 'roleSister', brother: 'roleBrother', guardian: 'roleGuardian', parent: 'roleFamily', family: 'roleFamily', student: 'roleStudent', teacher: 'roleTeacher',
  principal: 'rolePrincipal', counselor: 'roleCounselor', interpreter: 'roleInterpreter', mentor: 'roleMentor', partner: 'rolePartner',
};

/** In the reader's language where it is known: one word, or several with commas and "and" between them, as a grandmother and guardian is. */
export function roleIn(role: string, { words, tag }: WritingTelling): TemplateResult {
  const parts = role.toLowerCase().split(/,\s*|\s+and\s+/);
  const known = parts.map((part) => ROLES[part.trim()]);
  if (known.every((key) => key !== undefined)) return html`<bdi>${list(known.map((key) => words[key!] as string), tag)}</bdi>`;
  // Letters of another script are read aloud in their own language, so that they can be understood.
  const isLatin = /^[\p{Script=Latin}\p{P}\p{N}\s]+$/u.test(role);
  return html`<bdi lang=${isLatin && directionOf(tag) === 'rtl' ? 'en' : nothing}>${cleanName(role)}</bdi>`;
}
