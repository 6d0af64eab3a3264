// `node manifest.mjs build`: what is generated about our elements, from their classes. `check`: whether it is up to date,
// and whether the classes, their comments and their pages in docs/widgets say the same.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './files.mjs';
import { disagreements, missingAtStart, missingInPage } from './manifest/agree.mjs';
import { manifestOf } from './manifest/custom-elements.mjs';
import { htmlDataOf, webTypesOf } from './manifest/editors.mjs';
import { elementsOf } from './manifest/read.mjs';
import { DESCRIBED, sourcesOf } from './manifest/sources.mjs';
import { typesOf } from './manifest/types.mjs';

const read = (file) => (existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : '');
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

/** @returns {Record<string, string>} all that is generated for one package: text by name from the top folder */
export function productsOf(name, sources = sourcesOf(name)) {
  const pkg = JSON.parse(read(`packages/${name}/package.json`));
  const elements = elementsOf(sources);
  const below = DESCRIBED.map((one) => `@family-partnering/${one}`).filter((one) => pkg.dependencies[one]);
  const files = {
    'custom-elements.json': json(manifestOf(elements)),
    'html-data.json': json(htmlDataOf(elements)),
    'web-types.json': json(webTypesOf(elements, pkg)),
    ...Object.fromEntries(Object.entries(typesOf(elements, pkg.name, below)).map(([file, text]) => [`types/${file}`, text])),
  };
  return Object.fromEntries(Object.entries(files).map(([file, text]) => [`packages/${name}/${file}`, text]));
}

/** @returns {string[]} what is wrong with one package, in words; nothing if all of it agrees */
export function problems(name, sources = sourcesOf(name)) {
  const elements = elementsOf(sources);
  const page = ({ tag }) => read(`docs/widgets/${tag.replace(/^fp-/, '')}.md`);
  return [
    ...elements.flatMap((element) => disagreements(element, sources)),
    ...elements.flatMap((element) => (name === 'elements' ? missingInPage(element, page(element)) : missingAtStart(element, read('docs/start/embed-in-5-minutes.md')))),
    ...Object.entries(productsOf(name, sources)).filter(([file, text]) => read(file) !== text).map(([file]) => `${file} is not what the code says: node packages/tools/manifest.mjs build`),
  ];
}

function build() {
  for (const [file, text] of DESCRIBED.flatMap((name) => Object.entries(productsOf(name)))) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
}

function check() {
  const wrong = DESCRIBED.flatMap((name) => problems(name));
  for (const words of wrong) console.error(`✖ ${words}`);
  process.exitCode = wrong.length === 0 ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const command = { build, check }[process.argv[2]];
  if (command) command();
  else {
    console.error('node packages/tools/manifest.mjs build | check');
    process.exitCode = 1;
  }
}
