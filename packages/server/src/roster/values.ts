/** The parts of a list field: `"a,b"`, `a;b`, `a | b`. */
export function list(text: string): string[] {
  return text.split(/[,;|]/).map((part) => part.trim()).filter((part) => part !== '');
}

/** A yes or a no as school systems write it; `undefined` for anything else. Empty is `otherwise`. */
export function yes(text: string, otherwise: boolean): boolean | undefined {
  if (text === '') return otherwise;
  if (/^(true|yes|y|1|t)$/i.test(text)) return true;
  return /^(false|no|n|0|f)$/i.test(text) ? false : undefined;
}

/** A row that is to be deleted counts as not there. Version 1.0 said `inactive`. */
export function isGone(status: string): boolean {
  return /^(to\s*be\s*deleted|inactive|deleted)$/i.test(status);
}

/** Whether a status is one of the standard's words. Empty is active. */
export function isStatus(status: string): boolean {
  return status === '' || /^active$/i.test(status) || isGone(status);
}

/** The first grade of a list, as people say it: `07` is `7`, `KG` is `K`. */
export function grade(text: string): string {
  const [first = ''] = list(text);
  if (/^\d+$/.test(first)) return String(Number(first));
  return /^kg$/i.test(first) ? 'K' : first.toUpperCase();
}
