import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { filesBelow, root, shortName } from '../../packages/tools/files.mjs';
import { importsOf, violations } from '../../packages/tools/import-graph.mjs';
import { ALLOWED, PACKAGES } from '../../packages/tools/import-table.mjs';

const table = ALLOWED as Record<string, readonly string[]>;
const isSource = (file: string) => file.endsWith('.ts') && !file.endsWith('.d.ts');
const sources = (name: string): string[] => filesBelow(join(root, 'packages', name, 'src'), isSource);
const manifest = (name: string) => JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'));
const dependencies = (name: string): string[] => {
  const { dependencies = {}, peerDependencies = {} } = manifest(name);
  return [...Object.keys(dependencies), ...Object.keys(peerDependencies)];
};

test('every package has a row in the import table', () => {
  const folders = readdirSync(join(root, 'packages')).filter((name) =>
    existsSync(join(root, 'packages', name, 'package.json')),
  );
  assert.deepEqual(folders.filter((name) => name !== 'tools').sort(), [...PACKAGES].sort());
});

describe('packages import only downwards', () => {
  for (const name of PACKAGES) {
    test(`${name} imports ${table[name]!.join(', ') || 'nothing'}`, () => {
      const modules = sources(name).map((file) => ({
        file: shortName(file),
        text: readFileSync(file, 'utf8'),
        name,
        dependencies: dependencies(name),
      }));
      assert.ok(modules.length > 0);
      assert.deepEqual(modules.flatMap(violations), []);
    });

    test(`${name} names no more packages of ours than it may import`, () => {
      const ours = dependencies(name).filter((one) => one.startsWith('@family-partnering/'));
      const forbidden = ours.filter((one) => !table[name]!.includes(one.slice('@family-partnering/'.length)));
      assert.deepEqual(forbidden, []);
    });
  }
});

describe('the walk over imports catches what is planted', () => {
  const planted = (text: string, file = 'packages/elements/src/message-thread/row.ts') =>
    violations({
      file,
      text,
      name: file.split('/')[1]!,
      dependencies: ['lit', '@family-partnering/contract', '@family-partnering/adapter-http'],
    });

  const CAUGHT: readonly [string, string, RegExp][] = [
    ['an element that imports an adapter', `import '@family-partnering/adapter-http';`, /may not import adapter-http/],
    [
      'the same, when needed',
      `const a = () => import('@family-partnering/adapter-http/a');`,
      /may not import adapter-http/,
    ],
    ['the same, passed on', `export * from '@family-partnering/adapter-http';`, /may not import adapter-http/],
    ['the same, as a type', `type A = import('@family-partnering/adapter-http').A;`, /may not import adapter-http/],
    ['a sibling widget', `import '../thread-list/thread-list.js';`, /sibling/],
    ['a path out of the package', `import '../../../contract/src/index.js';`, /leaves its package/],
    ['a package that is not declared', `import 'lodash';`, /does not name/],
    ['Node in a browser package', `import 'node:fs';`, /no Node/],
  ];
  for (const [name, text, expected] of CAUGHT) {
    test(name, () => {
      const found = planted(text);
      assert.equal(found.length, 1);
      assert.match(found[0]!, expected);
    });
  }

  test('and lets a widget use lit, the contract, its own folder and shared code', () => {
    const text = `import 'lit'; import '@family-partnering/contract'; import './row.js'; import '../shared/a.js'; import '../../../a.js';`;
    assert.equal(planted(text).length, 1);
    assert.deepEqual(importsOf(text).length, 5);
  });
});

describe('pure modules need no browser', () => {
  const purePackages = ['contract', 'rules', 'engine', 'store'].flatMap(sources);
  const pureFiles = sources('elements').filter((file) => /\.(model|actions)\.ts$/.test(file));
  for (const file of [...purePackages, ...pureFiles]) {
    test(`${shortName(file)} is imported by plain Node`, async () => {
      assert.equal(typeof globalThis.document, 'undefined');
      await import(pathToFileURL(file).href);
    });
  }
});
