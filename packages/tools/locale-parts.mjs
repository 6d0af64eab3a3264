// Puts the translations of each strings file into a folder of their own, so that a page loads those of its widgets alone.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { extractMessagesFromProgram } from '@lit/localize-tools/lib/program-analysis.js';
import ts from 'typescript';
import { filesBelow } from './files.mjs';

const MADE = '// Made by packages/tools/localize.mjs from locales/*.xlf: do not change it here.\n\n';

/** `talk.strings.ts` → `talk`. */
const partOf = (file) => basename(file, '.strings.ts');
/** `message-thread` → `messageThreadLocales`. */
const constantOf = (part) => `${part.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())}Locales`;

/** The ids of the sentences in each strings file, by its part. A sentence may stand in several. */
function idsByPart(home) {
  const files = filesBelow(join(home, 'src'), (file) => file.endsWith('.strings.ts'));
  const program = ts.createProgram(files, ts.getParsedCommandLineOfConfigFile(join(home, 'tsconfig.json'), {}, ts.sys).options);
  const idsOf = (file) => {
    const alone = { getSourceFiles: () => [program.getSourceFile(file)], getTypeChecker: () => program.getTypeChecker() };
    return new Set(extractMessagesFromProgram(alone).messages.map(({ name }) => name));
  };
  return new Map(files.map((file) => [partOf(file), idsOf(file)]));
}

/** The lines of a built locale, by the id that each begins with. */
function linesById(text) {
  const source = ts.createSourceFile('locale.ts', text, ts.ScriptTarget.ES2022);
  const statement = source.statements.find(ts.isVariableStatement);
  const { properties } = statement.declarationList.declarations[0].initializer;
  return properties.map((property) => [property.name.text, property.getText(source)]);
}

function partModule(lines) {
  const head = lines.some((line) => line.includes('str`')) ? "import { str } from '@lit/localize/internal/str-tag.js';\n\n" : '';
  return `${MADE}/* eslint-disable no-irregular-whitespace */\n${head}export const templates = {\n${lines.map((line) => `  ${line},\n`).join('')}};\n`;
}

function loaders(part, codes) {
  const lines = codes.map((code) => `  ${/^\w+$/.test(code) ? code : `'${code}'`}: () => import('./${code}.js'),\n`);
  return `${MADE}import type { Locales } from '../../shared/language.js';\n\nexport const ${constantOf(part)}: Locales = {\n${lines.join('')}};\n`;
}

/** @param outputDir holds the built `<code>.ts`, which go into `<part>/<code>.ts` */
export function splitLocales(home, outputDir, codes) {
  for (const entry of readdirSync(outputDir, { withFileTypes: true })) if (entry.isDirectory()) rmSync(join(outputDir, entry.name), { recursive: true });
  const parts = idsByPart(home);
  for (const part of parts.keys()) {
    mkdirSync(join(outputDir, part));
    writeFileSync(join(outputDir, part, 'locales.ts'), loaders(part, codes));
  }
  for (const code of codes) {
    const whole = join(outputDir, `${code}.ts`);
    const lines = linesById(readFileSync(whole, 'utf8'));
    rmSync(whole);
    for (const [part, ids] of parts) {
      writeFileSync(join(outputDir, part, `${code}.ts`), partModule(lines.filter(([id]) => ids.has(id)).map(([, line]) => line)));
    }
  }
}
