import type { LanguageTag, Opportunity } from '@family-partnering/contract';

/** The languages that one may name: one's own, and those of the school's ways to take part. */
export function languagesHere(items: readonly Opportunity[], tag: LanguageTag): readonly LanguageTag[] {
  const known = new Set(items.flatMap(({ languages }) => languages).filter((one) => one !== 'mul'));
  return [...new Set([tag.split('-')[0]!, ...[...known].sort()])];
}
