import { isolate } from './text.js';

/** `Rosa, Mateo and Ms. Grant`, every name isolated. */
export function names(people: readonly (string | { readonly called: string })[], tag: string): string {
  const all = people.map((one) => isolate(typeof one === 'string' ? one : one.called));
  try {
    return new Intl.ListFormat(tag, { type: 'conjunction' }).format(all);
  } catch {
    return all.join(', ');
  }
}
