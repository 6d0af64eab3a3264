import type { msg as Msg } from '@lit/localize';
import { joinStringsAndValues, type isStrTagged } from '@lit/localize/internal/str-tag.js';

type StrResult = Extract<Parameters<typeof isStrTagged>[0], { strTag: true }>;

/** `msg` without a translation: the sentences as they were written. */
export const english = ((template: unknown) => {
  if (typeof template === 'string') return template;
  const { strTag, strings, values } = template as StrResult;
  return strTag ? joinStringsAndValues(strings, values) : template;
}) as typeof Msg;
