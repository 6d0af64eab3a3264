// How far each language is: written here, drafted by a machine, or read and put right by a person who speaks it.
// XLIFF keeps it sentence by sentence; this adds it up for the language menu.

/** What each language calls itself, and how it says that a machine wrote the draft. */
const NAMES = {
  en: ['English', 'draft'],
  es: ['Español', 'borrador'],
  ar: ['العربية', 'مسودة'],
  ht: ['Kreyòl ayisyen', 'bouyon'],
  vi: ['Tiếng Việt', 'bản nháp'],
  'en-XA': ['[Ƥšéúđó]', 'test'],
};

/** @param {Record<string, string>} files the text of each XLIFF file by its language code */
export function localeStatus(files) {
  const rows = Object.entries(files).map(([code, xliff]) => {
    const targets = [...xliff.matchAll(/<target([^>]*)>/g)].map(([, attributes]) => attributes);
    const drafted = targets.filter((attributes) => attributes.includes('needs-review')).length;
    const pseudo = code === 'en-XA';
    const state = pseudo ? 'pseudo' : drafted > 0 || targets.length === 0 ? 'draft' : 'reviewed';
    const [name, draft] = NAMES[code] ?? [code, 'draft'];
    const reviewed = targets.length === 0 || pseudo ? 0 : Math.round((100 * (targets.length - drafted)) / targets.length);
    return { code, name, label: state === 'draft' ? `${name} (${draft})` : name, state, reviewed_pct: reviewed };
  });
  return [{ code: 'en', name: 'English', label: 'English', state: 'source', reviewed_pct: 100 }, ...rows];
}

/** The same as a module that the language menu imports. */
export function statusModule(rows) {
  const shown = rows.map(({ code, label, state }) => `  { code: '${code}', label: '${label}', state: '${state}' },`);
  return `// Made by packages/tools/localize.mjs from locales/*.xlf: do not change it here.

/** Each built language as it names itself, marked where a machine drafted it and nobody has read it yet. */
export const languages = [
${shown.join('\n')}
] as const;
`;
}
