import type { Code, Entity } from '@family-partnering/contract';
import { Broken, canonical, equal } from './check.js';

/** A refusal as data. Read by its fields alone: that it carries the brand is one clause, and has one case. */
export interface Refused {
  readonly code: Code | undefined;
  readonly reason: string | undefined;
  readonly current: Entity | undefined;
  readonly message: string | undefined;
  readonly thrown: unknown;
}

/** What the call rejected with. A call that is answered breaks the clause. */
export async function refusedBy(call: Promise<unknown>, what: string): Promise<Refused> {
  const thrown: unknown = await call.then(
    (answer) => { throw new Broken(`${what} was answered instead of refused: ${canonical(answer).slice(0, 200)}`); },
    (reason: unknown) => reason,
  );
  if (thrown instanceof Broken) throw thrown;
  const { code, reason, current, message } = (typeof thrown === 'object' && thrown !== null ? thrown : {}) as Partial<Refused>;
  return { code, reason, current, message, thrown };
}

export async function refusesWith(code: Code, call: Promise<unknown>, what: string): Promise<Refused> {
  const refused = await refusedBy(call, what);
  if (refused.code !== code) throw new Broken(`${what}: expected the refusal ${code}, came ${String(refused.code ?? refused.thrown)}`);
  return refused;
}

/** Two refusals that nobody can tell apart, but for the ids that the caller named. */
export function sameRefusal(one: Refused, other: Refused, named: readonly (readonly [string, string])[], what: string): void {
  const plain = ({ code, reason, current, message }: Refused): string =>
    named.reduce((text, [from, to]) => text.replaceAll(from, to), canonical({ code, reason, current, message }));
  equal(plain(one), plain(other), what);
}

/** What a call rejected with, whatever it is. */
export async function rejection(call: Promise<unknown>, what: string): Promise<unknown> {
  return call.then(
    () => { throw new Broken(`${what} was answered`); },
    (reason: unknown) => { if (reason instanceof Broken) throw reason; return reason; },
  );
}
