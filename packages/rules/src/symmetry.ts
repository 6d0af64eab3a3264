import { SIDES, type Action, type Rule, type Side } from '@family-partnering/contract';

/** One row of the symmetry table: a power, and who has it or why not. */
export interface SymmetryRow {
  readonly action: string;
  readonly sides: Readonly<Record<Side, true | string>>;
  /** Home and school have the same. */
  readonly mirrored: boolean;
}

/** The table that is shown to both sides: it is read off the rules, so it cannot say anything else than they do. */
export function symmetryTable(rules: readonly Rule<Action>[]): readonly SymmetryRow[] {
  return rules.map(({ type, sides }) => ({ action: type, sides, mirrored: sides.home === true && sides.school === true }));
}

/** Powers that one side has and another has not, without a reason of at least a sentence. */
export function undeclared(rules: readonly Rule<Action>[]): readonly string[] {
  return rules.flatMap(({ type, sides }) => SIDES.filter((side) => sides[side] !== true && !/\w+ \w+ \w+/.test(String(sides[side]))).map((side) => `${type}: ${side}`));
}
