import type { Action, Context, Draft, Reads, Rule, Stored, Want } from '@family-partnering/contract';
import type { Write } from '@family-partnering/engine/storage';

/**
 * What a rule would change, without changing it. The rule runs with nothing known, says what it asked for, and runs
 * again with all of that, until it asks for nothing more: a few round trips for a whole circle.
 * @throws Refusal as the rule does
 */
export async function foresee<A extends Action>(rule: Rule<A>, action: A, context: Context, tx: Write): Promise<readonly Draft[]> {
  const known = new Map<string, Stored | undefined | readonly Stored[]>();
  for (;;) {
    const asked = new Map<string, Want>();
    const attempt = run(() => rule.decide(action, readsOver(known, asked), context));
    if (asked.size === 0) return attempt();
    const found = await tx.load([...asked.values()]);
    [...asked.keys()].forEach((key, index) => known.set(key, found[index]));
  }
}

/** While something is still missing, a failure says nothing: it is thrown only if it is the last word. */
function run<T>(work: () => T): () => T {
  try {
    const value = work();
    return () => value;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

function readsOver(known: ReadonlyMap<string, Stored | undefined | readonly Stored[]>, asked: Map<string, Want>): Reads {
  const answer = (want: Want): Stored | undefined | readonly Stored[] => {
    const key = JSON.stringify(want);
    if (!known.has(key)) asked.set(key, want);
    return known.get(key);
  };
  return {
    // A tombstone is a record that is known not to exist.
    get: <V>(kind: string, id: string) => present(answer({ kind, id }) as Stored<V> | undefined),
    list: <V>(kind: string, index: string, prefix: Parameters<Reads['list']>[2], range: Parameters<Reads['list']>[3]) =>
      (answer({ kind, index, prefix, range }) ?? []) as readonly Stored<V>[],
  };
}

const present = <V>(stored: Stored<V> | undefined): Stored<V> | undefined => (stored?.value == null ? undefined : stored);
