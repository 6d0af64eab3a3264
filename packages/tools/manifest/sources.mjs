// The text of a package's modules, and which of them an element reaches.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow, root, shortName } from '../files.mjs';
import { importsOf } from '../import-graph.mjs';

/** The packages that register elements, those first on which others build. */
export const DESCRIBED = ['elements', 'adapter-http', 'adapter-local', 'embed'];

const isModule = (file) => file.endsWith('.ts') && !file.includes('/locales/');

/** @returns {Map<string, string>} text by name, from the package's own folder: `src/…` */
export function sourcesOf(name) {
  const folder = `packages/${name}/`;
  return new Map(filesBelow(join(root, folder, 'src'), isModule).map((file) => [shortName(file).slice(folder.length), readFileSync(file, 'utf8')]));
}

/** What a module imports, by its text: each is read once, however many elements reach it. */
const imports = new Map();
function specifiersOf(text) {
  if (!imports.has(text)) imports.set(text, importsOf(text).map(({ specifier }) => specifier));
  return imports.get(text);
}

/** @returns {string[]} the module and all of its package that it imports, at once or later */
export function reached(sources, start, found = new Set([start])) {
  for (const specifier of specifiersOf(sources.get(start))) {
    if (!specifier.startsWith('.')) continue;
    const file = join(dirname(start), specifier).replaceAll('\\', '/').replace(/\.js$/, '.ts');
    if (!sources.has(file) || found.has(file)) continue;
    found.add(file);
    reached(sources, file, found);
  }
  return [...found];
}
