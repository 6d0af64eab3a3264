// Each package can be published as it is: what its package.json promises is in the files that are packed, and nothing else is.
// Needs what `node packages/tools/types.mjs` builds.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import type { Opportunity } from '@family-partnering/contract';
import { VERSION } from '@family-partnering/contract/define';
import { root } from '../../packages/tools/files.mjs';

type Targets = Readonly<Record<string, string | { readonly types: string; readonly default?: string }>>;
interface Manifest {
  readonly name: string; readonly version: string; readonly private?: boolean; readonly description: string; readonly license: string; readonly type: string;
  readonly engines: { readonly node: string }; readonly sideEffects: boolean | readonly string[]; readonly files: readonly string[]; readonly exports: Targets;
  readonly publishConfig: { readonly access: string; readonly exports: Targets; readonly bin?: Readonly<Record<string, string>> };
  readonly dependencies?: Readonly<Record<string, string>>; readonly customElements?: string; readonly 'web-types'?: string;
}

const read = (folder: string): Manifest => JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Manifest;
const NODE = read('.').engines.node;
const all = readdirSync(join(root, 'packages')).filter((name) => existsSync(join(root, 'packages', name, 'package.json')));
const published = all.filter((name) => read(`packages/${name}`).private !== true);
const targetsOf = (targets: Targets): string[] => Object.values(targets).flatMap((one) => (typeof one === 'string' ? one : [one.types, ...(one.default === undefined ? [] : [one.default])]));

/** What is wrong with the package.json of a package that is to be published, in words. */
function unready(folder: string, it: Manifest): string[] {
  const { publishConfig, dependencies = {} } = it;
  const wrong: [string, boolean][] = [
    [`name ${it.name}`, it.name !== `@family-partnering/${folder}`],
    ['version is not that of the elements', it.version !== VERSION],
    ['description', !it.description], ['license', it.license !== 'MIT'], ['type', it.type !== 'module'],
    ['engines are not those of the project', it.engines?.node !== NODE],
    ['sideEffects is not said', it.sideEffects === undefined],
    ['access', publishConfig?.access !== 'public'],
    ['exports other names here than when published', Object.keys(it.exports).join() !== Object.keys(publishConfig?.exports ?? {}).join()],
    ['a module is published without types', Object.values(publishConfig?.exports ?? {}).some((one) => typeof one === 'string' ? !one.endsWith('.json') : !one.types.endsWith('.d.ts'))],
    ['something outside what is packed is published', targetsOf(publishConfig?.exports ?? {}).some((path) => !/^\.\/(dist|types)\/|\.json$/.test(path))],
    ...Object.entries(dependencies).map(([name, range]): [string, boolean] => [
      `needs ${name}@${range}, which nobody else has`,
      name.startsWith('@family-partnering/') ? range !== 'workspace:*' || !published.includes(name.slice('@family-partnering/'.length)) : !/^\d/.test(range),
    ]),
  ];
  return wrong.filter(([, is]) => is).map(([what]) => what);
}

test('only the tools stay here', () => assert.deepEqual(all.filter((name) => !published.includes(name)), ['tools']));

for (const name of published) {
  test(`${name}: package.json is ready`, () => assert.deepEqual(unready(name, read(`packages/${name}`)), []));
}

test('what is planted in a package.json is found', () => {
  const rules = read('packages/rules');
  assert.deepEqual(unready('rules', { ...rules, engines: { node: '>=18' } }), ['engines are not those of the project']);
  assert.deepEqual(unready('rules', { ...rules, dependencies: { '@family-partnering/tools': 'workspace:*' } }), ['needs @family-partnering/tools@workspace:*, which nobody else has']);
  assert.deepEqual(unready('rules', { ...rules, publishConfig: { ...rules.publishConfig, exports: rules.exports } }), ['a module is published without types', 'something outside what is packed is published']);
});

describe('what is packed', () => {
  const packed = new Map<string, readonly string[]>();
  before(() => {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const told = execFileSync(npm, ['pack', '--dry-run', '--json', '--ignore-scripts', '--offline', ...published.map((name) => `./packages/${name}`)], { cwd: root, encoding: 'utf8', shell: process.platform === 'win32', stdio: ['ignore', 'pipe', 'ignore'] });
    for (const { name, files } of Object.values(JSON.parse(told) as { name: string; files: { path: string }[] }[])) packed.set(name, files.map(({ path }) => path));
  });

  /** What of a list of files should not be there, or is missing. */
  function amiss({ publishConfig, customElements, 'web-types': webTypes }: Manifest, files: readonly string[]): string[] {
    const named = [...targetsOf(publishConfig.exports), ...Object.values(publishConfig.bin ?? {}), customElements, webTypes].filter((path) => path !== undefined).map((path) => path.replace(/^\.\//, ''));
    const missing = named.filter((path) => !path.includes('*') && !files.includes(path));
    return [...missing.map((path) => `${path} is missing`), ...files.filter((path) => /(^|\/)(src|test|stories|demo|node_modules)\/|\.(test|stories)\.|tsbuildinfo|\.d\.ts\.map$/.test(path)).map((path) => `${path} is packed`)];
  }

  for (const name of published) {
    test(`${name}: all that it promises, and no tests`, () => {
      const manifest = read(`packages/${name}`);
      const files = packed.get(manifest.name) ?? [];
      assert.ok(files.length > 1, `${name} is built and packed`);
      assert.deepEqual(amiss(manifest, files), []);
    });
  }

  test('what is planted among the files is found', () => {
    const rules = read('packages/rules');
    assert.deepEqual(amiss(rules, ['dist/index.js', 'dist/a.test.js']), ['dist/index.d.ts is missing', 'dist/a.test.js is packed']);
  });

  test('the server’s command runs', () => {
    const bin = read('packages/server').publishConfig.bin!['family-partnering']!;
    assert.match(execFileSync(process.execPath, [join(root, 'packages/server', bin), '--help'], { encoding: 'utf8' }), /^family-partnering <command>/);
  });
});

describe('the Node that is asked for is true', () => {
  const OLDEST = [20, 19, 0];
  /** Whether a range of package.json lets in the oldest Node that we name. Knows `>=`, `^` and a bare number. */
  const allows = (range: string): boolean =>
    range.split('||').some((one) => {
      const [, sign, ...numbers] = /^\s*(>=|\^|)\s*(\d+)(?:\.(\d+))?(?:\.(\d+))?\s*$/.exec(one) ?? assert.fail(`unknown range ${one}`);
      const from = numbers.map((number) => Number(number ?? 0));
      const different = OLDEST.findIndex((number, at) => number !== from[at]);
      return (sign === '>=' || OLDEST[0] === from[0]) && (different < 0 || OLDEST[different]! > from[different]!);
    });

  /** Asks for a newer Node, and runs in browsers alone. The page on frameworks says what npm says of it. */
  const RUNS_IN_BROWSERS = ['ical-generator'];

  test('ranges are read', () => {
    assert.deepEqual(['>=12', '>= 20.19.0', '>=20', '^20.9.0', '20 || 22'].map(allows), Array(5).fill(true));
    assert.deepEqual(['22 || >=24.0.0', '>=20.20', '^18.0.0', '>=21'].map(allows), Array(4).fill(false));
  });

  test('every package that ours need runs on it', () => {
    const newer = published.flatMap((name) =>
      Object.keys(read(`packages/${name}`).dependencies ?? {})
        .filter((dependency) => !dependency.startsWith('@family-partnering/'))
        .filter((dependency) => !allows(read(`packages/${name}/node_modules/${dependency}`).engines?.node ?? '>=0')),
    );
    assert.deepEqual(newer, RUNS_IN_BROWSERS);
    const page = readFileSync(join(root, 'docs/start/frameworks-and-editors.md'), 'utf8');
    for (const name of RUNS_IN_BROWSERS) assert.ok(page.includes(`\`${name}\``));
  });

  test('what asks for a newer one works on this one', async () => {
    const { calendarFile } = await import('@family-partnering/elements/opportunity-picker/calendar');
    const item = { id: 'o', title: 'Book fair', summary: 'Carry books.', minutes: 60, language: { tag: 'en' } } as unknown as Opportunity;
    assert.match(calendarFile(item, { id: 's', starts: '2026-12-01T15:00:00Z' } as never, 'en', new Date(0)), /DTSTART:20261201T150000Z/);
  });
});
