// The linter's house rules, each with a planted defect that it must catch and a neighbour that it must not.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { ESLint } from 'eslint';
import { root } from '../../packages/tools/files.mjs';

const eslint = new ESLint({
  cwd: root,
  overrideConfigFile: join(root, 'packages/tools/eslint.config.mjs'),
  // The planted files do not exist, so nothing knows their types.
  overrideConfig: {
    languageOptions: { parserOptions: { projectService: false } },
    rules: { '@typescript-eslint/no-floating-promises': 'off', '@typescript-eslint/no-misused-promises': 'off' },
  },
});

async function complaints(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: join(root, 'packages', file) });
  return (result?.messages ?? []).map((message) => message.ruleId ?? message.message);
}

const imports = '@typescript-eslint/no-restricted-imports';
const widget = 'elements/src/message-thread/planted';

const CASES: readonly [name: string, file: string, code: string, rule: string | undefined][] = [
  [
    'registering outside a define module',
    `${widget}.ts`,
    `customElements.define('fp-a', HTMLElement);`,
    'house/no-define',
  ],
  ['registering in a define module', `${widget}.define.ts`, `customElements.define('fp-a', HTMLElement);`, undefined],
  ['innerHTML', `${widget}.ts`, `document.body.innerHTML = 'a';`, 'house/no-unsafe-html'],
  [
    'a style attribute',
    `${widget}.ts`,
    `import { html } from 'lit';\nexport const a = () => html\`<p style="color:red">a</p>\`;`,
    'house/no-unsafe-html',
  ],
  [
    'unsafeHTML',
    `${widget}.ts`,
    `import { unsafeHTML } from 'lit/directives/unsafe-html.js';\nexport const a = unsafeHTML;`,
    imports,
  ],
  [
    'styleMap',
    `${widget}.ts`,
    `import { styleMap } from 'lit/directives/style-map.js';\nexport const a = styleMap;`,
    imports,
  ],
  [
    'the stock runtime of @lit/localize',
    `${widget}.ts`,
    `import { msg } from '@lit/localize';\nexport const a = msg;`,
    imports,
  ],
  ['its type', `${widget}.ts`, `import type { msg } from '@lit/localize';\nexport type A = typeof msg;`, undefined],
  [
    'a physical property',
    `${widget}.styles.ts`,
    `import { css } from 'lit';\nexport const a = css\`p { margin-left: 1px; }\`;`,
    'house/logical-css',
  ],
  [
    'a physical alignment',
    `${widget}.styles.ts`,
    `import { css } from 'lit';\nexport const a = css\`p { text-align: right; }\`;`,
    'house/logical-css',
  ],
  [
    'a logical property',
    `${widget}.styles.ts`,
    `import { css } from 'lit';\nexport const a = css\`p { inset-inline-start: 1px; }\`;`,
    undefined,
  ],
  [
    'an element that imports an adapter',
    `${widget}.ts`,
    `import { a } from '@family-partnering/adapter-http';\nexport const b = a;`,
    imports,
  ],
  [
    'a store that imports a rule',
    'store/src/planted.ts',
    `import type { A } from '@family-partnering/rules';\nexport type B = A;`,
    imports,
  ],
  [
    'a store that imports the contract',
    'store/src/planted.ts',
    `import type { A } from '@family-partnering/contract';\nexport type B = A;`,
    undefined,
  ],
  [
    'a sibling widget',
    `${widget}.ts`,
    `import { a } from '../thread-list/a.js';\nexport const b = a;`,
    'house/no-sibling-widget',
  ],
  ['shared code', `${widget}.ts`, `import { a } from '../shared/a.js';\nexport const b = a;`, undefined],
  ['await in a rule', 'rules/src/planted.ts', `export const a = async () => { await 0; };`, 'house/pure-rules'],
  ['a clock in a rule', 'rules/src/planted.ts', `export const a = () => Date.now();`, 'house/pure-rules'],
  ['chance in a rule', 'rules/src/planted.ts', `export const a = () => Math.random();`, 'house/pure-rules'],
  [
    'a catch in a rule',
    'rules/src/planted.ts',
    `export const a = () => { try { return 1; } catch { return 2; } };`,
    'house/pure-rules',
  ],
  ['a default export', 'store/src/planted.ts', `export default 1;`, 'no-restricted-syntax'],
  ['talking on the console', 'store/src/planted.ts', `console.log(1);`, 'no-console'],
  ['the server talking on the console', 'server/src/planted.ts', `console.log(1);`, undefined],
  [
    'a picture without words',
    `${widget}.ts`,
    `import { html } from 'lit';\nexport const a = () => html\`<img src="a.png">\`;`,
    'lit-a11y/alt-text',
  ],
];

for (const [name, file, code, rule] of CASES) {
  test(`the linter ${rule ? 'refuses' : 'allows'} ${name}`, async () => {
    const found = await complaints(file, code);
    if (rule) assert.ok(found.includes(rule), `expected ${rule}, got: ${found.join(', ') || 'nothing'}`);
    else assert.deepEqual(found, []);
  });
}
