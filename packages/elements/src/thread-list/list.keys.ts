import type { Id } from '@family-partnering/contract';

/** What a key means while a talk of the list has the focus; nowhere else (WCAG 2.2, 2.1.4). */
export type Meaning = { readonly move: Id } | { readonly tool: 'promise' | 'hand' | 'done' | 'choose' } | undefined;

/** By the place of the key, so that the same finger does the same on every keyboard. */
const TOOLS: Readonly<Record<string, 'promise' | 'hand' | 'done' | 'choose'>> = { KeyA: 'promise', KeyH: 'hand', KeyD: 'done', KeyX: 'choose' };

export function meaningOf(event: Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey'>, order: readonly Id[], at: Id): Meaning {
  if (event.altKey || event.ctrlKey || event.metaKey) return undefined;
  const index = order.indexOf(at);
  const steps: Readonly<Record<string, number>> = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: order.length - 1 };
  const step = steps[event.key];
  if (step !== undefined) {
    const move = order[Math.min(Math.max(step, 0), order.length - 1)];
    return move === undefined ? undefined : { move };
  }
  const tool = TOOLS[event.code];
  return tool && { tool };
}
