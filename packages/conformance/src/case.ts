import type { FamilyAction, Supports } from '@family-partnering/contract';
import type { Backend, Faults, Stage } from './backend.js';
import type { Scene } from './scene.js';

/** What a case cannot do without. Skips follow `supports` alone. */
export interface Needs {
  readonly kinds?: readonly string[];
  readonly actions?: readonly FamilyAction['type'][];
  readonly watch?: true;
  /** A way back to older items; `both` asks for the way forward too. */
  readonly paging?: 'forward' | 'both';
  readonly fault?: keyof Faults;
  /** The adapter takes files. */
  readonly files?: true;
  /** The people and the circle of `stage.around`. */
  readonly around?: true;
}

/** One clause of the contract, tried. */
export interface Case {
  /** Stable; the number of the clause in docs/adapters/contract.md. */
  readonly id: string;
  /** Where the clause stands. */
  readonly clause: string;
  /** What must hold, in a sentence. */
  readonly title: string;
  readonly needs: Needs;
  /** About what the session keeps on the device; run for backends that say `outbox`. */
  readonly device: boolean;
  run(scene: Scene): Promise<void>;
}

export type Run = (scene: Scene) => Promise<void>;

/** @param id such as `C-LIST-03` */
export function clause(id: string, title: string, needs: Needs, run: Run): Case {
  return { id, clause: `docs/adapters/contract.md#${id}`, title, needs, device: /^C-(OUTBOX|DEVICE)-/.test(id), run };
}

/** Needed wherever something is said and read back. */
export const talk: Needs = { kinds: ['thread', 'message'], actions: ['message.send'] };
/** Needed where more than one talk is tried. */
export const around: Needs = { around: true };
export const withWatch: Needs = { ...talk, watch: true };

export function also(needs: Needs, more: Needs): Needs {
  return { ...needs, ...more, kinds: [...(needs.kinds ?? []), ...(more.kinds ?? [])], actions: [...(needs.actions ?? []), ...(more.actions ?? [])] };
}

/** Why a case does not apply to an adapter that supports this; `undefined` when it does. */
export function skipReason({ needs }: Case, supports: Supports): string | undefined {
  const kind = needs.kinds?.find((name) => !supports.kinds.includes(name));
  if (kind !== undefined) return `supports.kinds has no ${kind}`;
  const action = needs.actions?.find((type) => !supports.actions.includes(type));
  if (action !== undefined) return `supports.actions has no ${action}`;
  if (needs.watch === true && supports.watch === 'none') return 'supports.watch is none';
  if (needs.files === true && supports.files === undefined) return 'supports has no files';
  if (needs.paging !== undefined && supports.paging === 'none') return 'supports.paging is none';
  if (needs.paging === 'both' && supports.paging !== 'both') return `supports.paging is ${supports.paging}`;
  return undefined;
}

/** What of the stage is missing: a fault knob, or who is around; `undefined` when nothing is. */
export function missingKnob({ needs }: Case, stage: Stage): string | undefined {
  if (needs.around === true && stage.around === undefined) return 'around';
  return needs.fault !== undefined && stage.faults?.[needs.fault] === undefined ? needs.fault : undefined;
}

export const applies = (one: Case, backend: Backend): boolean => !one.device || backend.outbox === true;
