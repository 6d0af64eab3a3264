// Reads which module imports which, without running any of them.
import { dirname, resolve } from 'node:path';
import ts from 'typescript';
import { ALLOWED } from './import-table.mjs';

const SCOPE = '@family-partnering/';

/** @returns {{ specifier: string, typeOnly: boolean }[]} Everything that a module's text imports. */
export function importsOf(text, name = 'module.ts') {
  const found = [];
  const add = (node, typeOnly) => {
    if (node && ts.isStringLiteralLike(node)) found.push({ specifier: node.text, typeOnly });
  };
  const visit = (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node.importClause?.isTypeOnly ?? false);
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true));
  return found;
}

/** `lit/decorators.js` -> `lit`, `@lit/localize/x` -> `@lit/localize` */
const packageName = (specifier) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

function whyNot({ specifier, typeOnly }, { file, name, dependencies }) {
  if (specifier.startsWith('.')) {
    const target = resolve('/', dirname(file), specifier).slice(1);
    if (!target.startsWith(`packages/${name}/src/`)) return 'leaves its package by a relative path';
    const widget = /^packages\/elements\/src\/([^/]+)\/[^/]+/;
    const [, from] = widget.exec(file) ?? [];
    const [, to] = widget.exec(target) ?? [];
    const common = ['shared', 'locales', from, undefined];
    return from && from !== 'shared' && !common.includes(to)
      ? `is a widget that imports its sibling "${to}"`
      : undefined;
  }
  if (specifier.startsWith(SCOPE)) {
    const target = packageName(specifier).slice(SCOPE.length);
    if (target !== name && !ALLOWED[name].includes(target)) return `may not import ${target}`;
  }
  if (specifier.startsWith('node:')) return name === 'server' ? undefined : 'runs in browsers, where there is no Node';
  // Types cost nothing at run time, but a published .d.ts still needs the package that holds them.
  if (!dependencies.includes(packageName(specifier))) {
    return `imports${typeOnly ? ' a type of' : ''} ${packageName(specifier)}, which its package.json does not name`;
  }
  return undefined;
}

/**
 * @param {{ file: string, text: string, name: string, dependencies: string[] }} module file from the top folder
 * @returns {string[]} what the module imports and should not, in words
 */
export function violations(module) {
  return importsOf(module.text, module.file).flatMap((one) => {
    const why = whyNot(one, module);
    return why ? [`${module.file} ${why} ("${one.specifier}")`] : [];
  });
}
