import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { it } from 'node:test';
import { SIDES } from '@family-partnering/contract';
import { familyRules, symmetryTable, type SymmetryRow } from '@family-partnering/rules';
import { MATRIX, type MatrixRow } from './symmetry-matrix.js';

const FILE = new URL('../../docs/symmetry.md', import.meta.url);

/** The page that both sides read: which power has whom, and why where not. Written by `FP_WRITE=1`. */
function page(rows: readonly SymmetryRow[], matrix: readonly MatrixRow[] = MATRIX): string {
  const cell = (side: true | string): string => (side === true ? 'yes' : `— ${side}`);
  return `# Who may do what

Whatever the school may do, the home may do. Where a side has not a power, the reason stands in its place.
The table is read off the rules that decide every action, and one test runs each rule with home and school changed about.

| action | ${SIDES.join(' | ')} |
|---|${SIDES.map(() => '---').join('|')}|
${rows.map(({ action, sides }) => `| \`${action}\` | ${SIDES.map((side) => cell(sides[side])).join(' | ')} |`).join('\n')}

# What a school can do, and what a home can do in turn

Each row is one thing that schools do with families, and its other half. The actions are those of the table above, which says who has each and why a side
has it not. *Shown by* names the test in which both halves, or the reason, can be read. Rows 39 to 50 belong to meetings, to the circle and to reach.

| row | a school can | a home can | actions | shown by |
|---|---|---|---|---|
${matrix.map(line).join('\n')}
`;
}

function line({ row, school, home, actions, shown, note, later }: MatrixRow): string {
  const proof = shown === undefined ? [] : [`*${shown[1].replace(/\$\{.*/, '').trim() || `row ${row}`}* (\`${shown[0]}\`)`];
  const said = [...proof, ...(note === undefined ? [] : [note]), ...(later === undefined ? [] : [`**Not yet:** ${later}`])];
  return `| ${row} | ${school} | ${home} | ${actions.map((action) => `\`${action}\``).join(', ') || '—'} | ${said.join(' ')} |`;
}

it('the page on powers says what the rules say', () => {
  const wanted = page(symmetryTable(familyRules));
  if (process.env['FP_WRITE'] === '1') writeFileSync(FILE, wanted);
  assert.equal(readFileSync(FILE, 'utf8'), wanted, 'docs/symmetry.md is behind the rules: run this test with FP_WRITE=1');
});

it('the page changes with the rules (control)', () => {
  const rows = symmetryTable(familyRules);
  assert.notEqual(page(rows.slice(1)), page(rows));
  assert.notEqual(page(rows, MATRIX.slice(1)), page(rows));
});
