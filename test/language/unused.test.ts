// Every sentence of ours is said somewhere: what nobody says is translated for nothing, and hides what is said.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { filesBelow, root, shortName } from '../../packages/tools/files.mjs';

const home = join(root, 'packages/elements/src');
const sources: readonly string[] = filesBelow(home, (file: string) => file.endsWith('.ts') && !file.includes('/locales/'));
const code = sources.filter((file) => !file.endsWith('.strings.ts')).map((file) => readFileSync(file, 'utf8')).join('\n');

/** The names of the sentences of one file. Those with a dot are the plural forms of one, and are chosen by their beginning. */
const namesIn = (text: string): readonly string[] => [...text.matchAll(/^ {2}(?:'([^']+)'|(\w+)): (?:\(|msg\()/gm)].map(([, quoted, plain]) => (quoted ?? plain)!.split('.')[0]!);
const isSaid = (name: string): boolean => new RegExp(`\\.${name}\\b|['"\`]${name}['"\`.]|[{,]\\s*${name}\\s*[,}:]`).test(code);
const unsaid = (text: string): readonly string[] => namesIn(text).filter((name) => !isSaid(name));

for (const file of sources.filter((one) => one.endsWith('.strings.ts'))) {
  it(`${shortName(file)}: every sentence is said somewhere`, () => assert.deepEqual(unsaid(readFileSync(file, 'utf8')), []));
}

it('finds a sentence that nobody says (control)', () => assert.deepEqual(unsaid("  label: msg('Talks'),\n  neverSaidByAnyone: msg('Hello'),\n"), ['neverSaidByAnyone']));
