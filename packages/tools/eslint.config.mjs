import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import ts from 'typescript-eslint';
import { root } from './files.mjs';
import { houseRules } from './eslint-rules.mjs';
import { ALLOWED, PACKAGES } from './import-table.mjs';

const source = ['packages/*/src/**/*.ts'];
const styling = 'breaks strict host policies: use a class or a part.';

const everywhere = {
  paths: [
    { name: 'lit/directives/unsafe-html.js', message: 'It puts text into the page as markup.' },
    { name: 'lit/directives/unsafe-svg.js', message: 'It puts text into the page as markup.' },
    { name: 'lit/directives/unsafe-mathml.js', message: 'It puts text into the page as markup.' },
    { name: 'lit/directives/style-map.js', message: `An inline style ${styling}` },
    {
      name: '@lit/localize',
      importNames: ['msg', 'localized', 'configureLocalization', 'updateWhenLocaleChanges'],
      allowTypeImports: true,
      message: "The host's own localisation must not be touched: take msg as a parameter, by its type.",
    },
  ],
};

/** The import table as lint rules: one block per package. */
const directions = PACKAGES.map((name) => {
  const allowed = [name, ...ALLOWED[name]].join('|');
  return {
    files: [`packages/${name}/src/**/*.ts`],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          ...everywhere,
          patterns: [
            {
              regex: `^@family-partnering/(?!(${allowed})(/|$))`,
              message: `${name} may import only: ${ALLOWED[name].join(', ') || 'nothing'}.`,
            },
            { regex: '(^|/)(stories|test|docs)/', message: 'Packages import no stories, tests or docs.' },
          ],
        },
      ],
    },
  };
});

const nodeGlobals = [
  'process',
  'console',
  'URL',
  'Buffer',
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
  'fetch',
  'AbortSignal',
  'AbortController',
];

const browserGlobals = ['document', 'window', 'parent', 'location', 'history', 'localStorage', 'addEventListener', 'customElements', 'fetch', 'setInterval', 'Option', 'URL', 'URLSearchParams'];

export default defineConfig(
  {
    ignores: [
      '**/dist/',
      '**/node_modules/',
      '**/storybook-static/',
      '**/coverage/',
      'packages/elements/src/locales/',
      'test/tools/planted/',
      'packages/*/types/', // generated
      'test/frameworks/*.sample.*', // compiled by a test, each as its framework would
      'test/frameworks/shapes/',
    ],
  },
  js.configs.recommended,
  ts.configs.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-unused-expressions': 'off', // chai's `to.be.true`
      '@typescript-eslint/no-empty-object-type': 'off',
      'no-control-regex': 'off', // input checks refuse control characters by name
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    // The only rules that need types: a promise that nobody waits for loses its error.
    files: [...source, 'test/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', name: ['test', 'it', 'describe', 'suite'], package: 'node:test' },
          ],
        },
      ],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: Object.fromEntries(nodeGlobals.map((name) => [name, 'readonly'])) },
  },
  {
    // The plain pages of the demo, written as a school would write them.
    files: ['packages/server/src/demo/pages/*.js'],
    languageOptions: { globals: Object.fromEntries(browserGlobals.map((name) => [name, 'readonly'])) },
  },
  {
    // Functions of these files run inside a page that Playwright drives.
    files: ['packages/tools/a11y/*.mjs', 'packages/tools/stories.mjs', 'packages/tools/pictures.mjs'],
    rules: { 'no-undef': 'off' },
  },
  { files: ['**/*.ts'], rules: { 'no-undef': 'off' } }, // the type check knows better
  {
    files: [...source, 'stories/**/*.ts', 'test/elements/**/*.ts', 'test/browser/**/*.ts'],
    plugins: { 'lit-a11y': litA11y },
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended']],
    rules: { ...litA11y.configs.recommended.rules, 'lit-a11y/list': 'off' }, // lists are filled by repeat()
  },
  { files: ['stories/planted/*.ts'], rules: { 'lit-a11y/click-events-have-key-events': 'off', 'lit-a11y/alt-text': 'off' } }, // defects planted for the checks to find
  {
    files: source,
    plugins: { house: houseRules },
    rules: {
      'house/no-define': 'error',
      'house/no-unsafe-html': 'error',
      'house/no-sibling-widget': 'error',
      'no-console': 'error',
      'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' }],
    },
  },
  ...directions,
  {
    files: ['packages/*/src/**/*.define.ts', 'packages/*/src/**/define.ts'],
    plugins: { house: houseRules },
    rules: { 'house/no-define': 'off' },
  },
  { files: ['packages/server/src/**/*.ts'], rules: { 'no-console': 'off' } },
  { files: ['packages/*/src/**/*.styles.ts'], plugins: { house: houseRules }, rules: { 'house/logical-css': 'error' } },
  { files: ['packages/rules/src/**/*.ts'], plugins: { house: houseRules }, rules: { 'house/pure-rules': 'error' } },
);
