import type { LanguageTag } from '@family-partnering/contract';

/** One sentence per category that any language may need (CLDR). In English only `one` and `other` are ever chosen. */
export type Forms = Readonly<Record<Intl.LDMLPluralRule, (count: string) => string>>;

const OWN_OTHER_ONLY = new Set(['hmn']);

/** The sentence for a count, by the rules of the language that is shown, with the count in its digits. */
export function plural(count: number, forms: Forms, tag: LanguageTag): string {
  const rules = new Intl.PluralRules([tag, 'en']);
  const category = OWN_OTHER_ONLY.has(tag.split('-')[0]!) ? 'other' : rules.select(count);
  return forms[category](new Intl.NumberFormat([tag, 'en'], { numberingSystem: 'latn' }).format(count));
}
