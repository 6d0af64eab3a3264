/** The scripts that run from right to left, as ISO 15924 names them. */
const RIGHT_TO_LEFT = /Adlm|Arab|Aran|Armi|Hebr|Mand|Nkoo|Rohg|Samr|Syrc|Thaa/;

/** Which way a language is written: as its script is, which the tag says or the browser knows (`prs` is Dari, in Arabic letters). `und`, `mul` and what is no tag leave it to the words themselves. */
export function directionOf(tag: string): 'ltr' | 'rtl' | 'auto' {
  try {
    const locale = new Intl.Locale(tag);
    if (/^(und|mul)\b/i.test(tag) && !locale.script) return 'auto';
    return RIGHT_TO_LEFT.test(locale.maximize().script!) ? 'rtl' : 'ltr';
  } catch {
    return 'auto';
  }
}
