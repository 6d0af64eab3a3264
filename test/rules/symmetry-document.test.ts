import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { it } from 'node:test';
import { SIDES } from '@family-partnering/contract';
import { familyRules, symmetryTable, type SymmetryRow } from '@family-partnering/rules';

const FILE = new URL('../../docs/symmetry.md', import.meta.url);

/** The page that both sides read: which power has whom, and why where not. Written by `FP_WRITE=1`. */
function page(rows: readonly SymmetryRow[]): string {
  const cell = (side: true | string): string => (side === true ? 'yes' : `— ${side}`);
  return `# Who may do what

Whatever the school may do, the home may do. Where a side has not a power, the reason stands in its place.
The table is read off the rules that decide every action, and one test runs each rule with home and school changed about.

| action | ${SIDES.join(' | ')} |
|---|${SIDES.map(() => '---').join('|')}|
${rows.map(({ action, sides }) => `| \`${action}\` | ${SIDES.map((side) => cell(sides[side])).join(' | ')} |`).join('\n')}
`;
}

it('the page on powers says what the rules say', () => {
  const wanted = page(symmetryTable(familyRules));
  if (process.env['FP_WRITE'] === '1') writeFileSync(FILE, wanted);
  assert.equal(readFileSync(FILE, 'utf8'), wanted, 'docs/symmetry.md is behind the rules: run this test with FP_WRITE=1');
});

it('the page changes with the rules (control)', () => {
  const rows = symmetryTable(familyRules);
  assert.notEqual(page(rows.slice(1)), page(rows));
});
