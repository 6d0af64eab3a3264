// What a translation file lacks. The stock tool only warns, and then shows English.

const CATEGORY = /^(.*)\.(zero|one|two|few|many|other)$/;

function unitsOf(xliff) {
  const units = [...xliff.matchAll(/<trans-unit id="([^"]+)">([\s\S]*?)<\/trans-unit>/g)];
  return units.map(([, id, body]) => ({ id, target: /<target[^>]*>([\s\S]*?)<\/target>/.exec(body)?.[1].trim() }));
}

/**
 * @param {string} xliff @param {string} locale
 * @returns {string[]} in words. Plural forms are asked for only where the language has them.
 */
export function untranslated(xliff, locale) {
  const units = unitsOf(xliff);
  const ids = new Set(units.map((unit) => unit.id));
  const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  const isPlural = (base) => ids.has(`${base}.one`) && ids.has(`${base}.other`);
  const missing = [];
  for (const { id, target } of units) {
    const [, base, form] = CATEGORY.exec(id) ?? [];
    const needed = !base || !isPlural(base) || forms.includes(form);
    if (needed && !target) missing.push(`"${id}" is not translated`);
    if (form === 'other' && isPlural(base)) {
      for (const one of forms) if (!ids.has(`${base}.${one}`)) missing.push(`"${base}" has no form "${one}"`);
    }
  }
  return missing;
}
