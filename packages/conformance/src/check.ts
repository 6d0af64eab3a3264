/** A clause that does not hold. The message says what was expected and what came. */
export class Broken extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Broken';
  }
}

export function ok(holds: unknown, otherwise: string): asserts holds {
  if (!holds) throw new Broken(otherwise);
}

/** Compares plain data, whatever the order of fields; a missing field and `undefined` are the same. */
export function equal(actual: unknown, expected: unknown, what: string): void {
  const [came, wanted] = [canonical(actual), canonical(expected)];
  ok(came === wanted, `${what}: expected ${shortened(wanted)}, came ${shortened(came)}`);
}

const shortened = (text: string): string => (text.length > 400 ? `${text.slice(0, 400)}…` : text);

/** Text that is equal for equal plain data. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner) ?? 'undefined';
}
