// The one source of truth of all that is generated about our elements: their classes, and the comments above them.
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { docOf, tagged } from './doc.mjs';
import { membersOf } from './members.mjs';
import { reached } from './sources.mjs';

const parse = (sources, file) => ts.createSourceFile(file, sources.get(file), ts.ScriptTarget.ES2022, true);
const named = (module, is, name) => module.statements.find((node) => is(node) && (name === undefined || node.name?.text === name));

/** Where a name of a module comes from: a file of this package, or another package. */
function origin(module, name) {
  const found = module.statements.find((node) => ts.isImportDeclaration(node) && node.importClause?.namedBindings?.elements?.some((one) => one.name.text === name));
  const specifier = found?.moduleSpecifier.text;
  if (specifier === undefined) return {};
  return specifier.startsWith('.') ? { file: join(dirname(module.fileName), specifier).replaceAll('\\', '/').replace(/\.js$/, '.ts') } : { package: specifier };
}

/** The interface of `*.events.ts` beside the class: events by name, with the text of their type. */
function eventMap(sources, file) {
  const from = file.replace(/\.ts$/, '.events.ts');
  const map = sources.has(from) ? named(parse(sources, from), ts.isInterfaceDeclaration) : undefined;
  return map && { name: map.name.text, file: from, types: new Map(map.members.map((member) => [member.name.text, member.type.getText()])) };
}

/** One class with what it says of itself, and that of the classes of this package above it. */
function classOf(sources, file, name) {
  const module = parse(sources, file);
  const node = named(module, ts.isClassDeclaration, name);
  const parent = node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0]?.expression.getText();
  const from = parent ? origin(module, parent) : {};
  const above = from.file && sources.has(from.file) ? classOf(sources, from.file, parent) : undefined;
  const doc = docOf(node);
  const own = membersOf(node);
  const inherit = (list) => (list ?? []).map((one) => ({ ...one, from: one.from ?? { name: parent, file: from.file } }));
  const all = (kind) => {
    const mine = tagged(doc, kind);
    return [...mine, ...inherit(above?.docs[kind]).filter((other) => !mine.some((one) => one.name === other.name))];
  };
  return {
    name, file, description: doc.description,
    parent: parent && { name: parent, ...from },
    docs: Object.fromEntries(['attr', 'fires', 'csspart', 'cssprop', 'cssstate', 'slot'].map((kind) => [kind, all(kind)])),
    properties: [...own.properties, ...inherit(above?.properties)],
    methods: [...own.methods, ...inherit(above?.methods)],
    attributes: [...own.attributes, ...(above?.attributes ?? [])],
    isField: node.members.some((member) => member.name?.getText() === 'formAssociated'),
    above,
  };
}

/** A property that says nothing of itself is told by its attribute. */
function describe(element) {
  const words = new Map(element.docs.attr.map(({ name, description }) => [name, description]));
  for (const property of element.properties) property.description ||= words.get(property.attribute) ?? '';
  return element;
}

/**
 * @param {Map<string, string>} sources
 * @returns every element that a module of the package registers, by tag
 */
export function elementsOf(sources) {
  const defines = [...sources].flatMap(([file, text]) => [...text.matchAll(/^define\('([\w-]+)', (\w+)\)/gm)].map(([, tag, name]) => ({ file, tag, name })));
  return defines.map(({ file: define, tag, name }) => {
    const file = origin(parse(sources, define), name).file;
    return { tag, define, ...describe(classOf(sources, file, name)), events: eventMap(sources, file), modules: reached(sources, define) };
  });
}
