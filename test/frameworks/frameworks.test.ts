// A page in each framework compiles with our types, and what is wrong in it does not: each mistake carries `@ts-expect-error`,
// which is itself an error where nothing is wrong. The frameworks stand here as the shapes of theirs that ours build on.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { root } from '../../packages/tools/files.mjs';

const home = join(root, 'test/frameworks');
const shape = (name: string): string[] => [join(home, 'shapes', `${name}.d.ts`)];
const { config } = ts.readConfigFile(join(root, 'packages/tools/tsconfig.base.json'), (file) => readFileSync(file, 'utf8'));
const { options: base } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);

/** Each file is read once for all samples. */
const known = new Map<string, ts.SourceFile | undefined>();

/** @returns what the compiler says of a sample, after `change` */
function complaints(sample: string, more: ts.CompilerOptions, change = (text: string) => text): readonly string[] {
  const options: ts.CompilerOptions = {
    ...base, ...more, noEmit: true, composite: false, declaration: false, declarationMap: false, noUnusedLocals: false, skipLibCheck: false,
    paths: {
      react: shape('react'), 'react/jsx-runtime': shape('react-jsx-runtime'), preact: shape('preact'), 'preact/jsx-runtime': shape('preact-jsx-runtime'),
      vue: shape('vue'), 'svelte/elements': shape('svelte-elements'),
    },
  };
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  const file = join(home, sample);
  host.getSourceFile = (name, language) => {
    if (name === file) return ts.createSourceFile(name, change(readFileSync(file, 'utf8')), language, true);
    if (!known.has(name)) known.set(name, read(name, language));
    return known.get(name);
  };
  const program = ts.createProgram([file], options, host);
  const ours = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(home) || fileName.includes('/types/'));
  const said = [...program.getOptionsDiagnostics(), ...ours.flatMap((one) => [...program.getSyntacticDiagnostics(one), ...program.getSemanticDiagnostics(one)])];
  return said.map(({ messageText, file: where, start = 0 }) => `${where?.fileName.replace(root, '')}:${(where?.getLineAndCharacterOfPosition(start).line ?? 0) + 1} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
}

const SAMPLES: readonly [sample: string, options: ts.CompilerOptions][] = [
  ['plain.sample.ts', {}],
  ['react.sample.tsx', { jsx: ts.JsxEmit.ReactJSX }],
  ['preact.sample.tsx', { jsx: ts.JsxEmit.ReactJSX, jsxImportSource: 'preact' }],
  ['vue.sample.ts', {}],
  ['svelte.sample.ts', {}],
];

for (const [sample, options] of SAMPLES) {
  test(`${sample} compiles, and what is wrong in it does not`, () => assert.deepEqual(complaints(sample, options), []));
}

test('what is put right is no longer wrong, so the check can fail', () => {
  const right = (text: string) => text.replaceAll('thred', 'thread');
  assert.match(complaints('plain.sample.ts', {}, right).join('\n'), /Unused '@ts-expect-error' directive/);
});

test('a mistake that nobody expects is told', () => {
  const wrong = (text: string) => `${text}\nexport const planted = <fp-plan-tracker circel="a" />;\n`;
  assert.match(complaints('react.sample.tsx', { jsx: ts.JsxEmit.ReactJSX }, wrong).join('\n'), /circel/);
});

test('what the page on frameworks shows stands in the samples', () => {
  const page = readFileSync(join(root, 'docs/start/frameworks-and-editors.md'), 'utf8');
  const blocks = [...page.matchAll(/<!-- in (\S+) -->\n```tsx?\n([\s\S]*?)```/g)];
  assert.equal(blocks.length, 3);
  for (const [, sample, code] of blocks) {
    const known = readFileSync(join(root, sample!), 'utf8').split('\n').map((line) => line.trim());
    assert.deepEqual(code!.split('\n').map((line) => line.trim()).filter((line) => !known.includes(line)), [], sample);
  }
});
