import type { msg as Msg } from '@lit/localize';
import { joinStringsAndValues, type isStrTagged } from '@lit/localize/internal/str-tag.js';

type StrResult = Extract<Parameters<typeof isStrTagged>[0], { strTag: true }>;

/** A sentence as it was written. */
export function asWritten(template: unknown): unknown {
  if (typeof template === 'string') return template;
  const { strTag, strings, values } = template as StrResult;
  return strTag ? joinStringsAndValues(strings, values) : template;
}

/** `msg` without a translation. */
export const english = asWritten as typeof Msg;
