import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';

const SOURCES = new URL('../../packages/server/src/roster/', import.meta.url);
const PAGE = new URL('../../docs/start/import-a-roster.md', import.meta.url);

/** The reasons that the sources give: the first plain word in quotes after a call. */
const reasonsIn = (text: string): string[] => [...text.matchAll(/findings\.(?:refuse|notice)\([^;]*?'([a-z]+(?:-[a-z]+)*)'/g)].map((match) => match[1]!);

async function reasons(): Promise<string[]> {
  const files = (await readdir(SOURCES)).filter((name) => name.endsWith('.ts'));
  const texts = await Promise.all(files.map((name) => readFile(new URL(name, SOURCES), 'utf8')));
  return [...new Set(texts.flatMap(reasonsIn))];
}

describe('the page about importing a roster', () => {
  it('explains every reason that the import can give, and no other', async () => {
    const page = await readFile(PAGE, 'utf8');
    const known = await reasons();
    assert.ok(known.length > 30, `only ${known.length} reasons were found`);
    assert.deepEqual(known.filter((reason) => !page.includes(`\`${reason}\``)), []);
    const told = page.slice(page.indexOf('### What each refusal means')).split('## How long')[0]!;
    const explained = [...told.matchAll(/^\| ((?:`[a-z-]+`(?:, )?)+) \|/gm)].flatMap((match) => match[1]!.match(/[a-z-]+/g)!);
    assert.deepEqual(explained.filter((reason) => !known.includes(reason)), []);
  });

  it('would notice a reason that it does not explain', () => {
    assert.deepEqual(reasonsIn("findings.refuse({ file: 'users.csv', line: 1 }, 'made-up', 'x', 'y');"), ['made-up']);
  });
});
