// Made by packages/tools/localize.mjs from locales/*.xlf: do not change it here.

/** Each built language as it names itself, marked where a machine drafted it and nobody has read it yet. */
export const languages = [
  { code: 'en', label: 'English', state: 'source' },
  { code: 'ar', label: 'العربية (مسودة)', state: 'draft' },
  { code: 'en-XA', label: '[Ƥšéúđó]', state: 'pseudo' },
  { code: 'es', label: 'Español (borrador)', state: 'draft' },
  { code: 'ht', label: 'Kreyòl ayisyen (bouyon)', state: 'draft' },
  { code: 'vi', label: 'Tiếng Việt (bản nháp)', state: 'draft' },
] as const;
