const RIGHT_TO_LEFT = new Set(['ar', 'dv', 'fa', 'he', 'ks', 'ku-arab', 'pa-arab', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi']);

/** Which way a language is written. `und` and `mul` leave it to the words themselves. */
export function directionOf(tag: string): 'ltr' | 'rtl' | 'auto' {
  const [language = '', script = ''] = tag.toLowerCase().split('-');
  if (language === '' || language === 'und' || language === 'mul') return 'auto';
  return RIGHT_TO_LEFT.has(language) || RIGHT_TO_LEFT.has(`${language}-${script}`) ? 'rtl' : 'ltr';
}
