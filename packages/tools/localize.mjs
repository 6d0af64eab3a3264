// `node packages/tools/localize.mjs extract|build|check`
//   extract  strings files -> locales/*.xlf, for translators (pseudo-English is filled in at once)
//   build    locales/*.xlf -> src/locales/<part>/*.ts, one part for each strings file: a page loads those of its widgets
//   check    nothing is out of date, nothing untranslated (part of `npm test`)
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { resultLine } from './counter.mjs';
import { filesBelow, root } from './files.mjs';
import { splitLocales } from './locale-parts.mjs';
import { localeStatus, statusModule } from './locale-status.mjs';
import { pseudoFile } from './pseudo.mjs';
import { untranslated } from './translations.mjs';

const PSEUDO = 'en-XA';
const home = join(root, 'packages/elements');
const config = JSON.parse(readFileSync(join(home, 'lit-localize.json'), 'utf8'));

function tool(command, file) {
  const bin = join(root, 'node_modules/@lit/localize-tools/bin/lit-localize.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, command, `--config=${file}`], {
    cwd: home,
    encoding: 'utf8',
  });
  if (status === 0) return;
  console.error(stdout + stderr);
  process.exit(1);
}

function extract(file, xliffDir) {
  mkdirSync(xliffDir, { recursive: true });
  tool('extract', file);
  const name = join(xliffDir, `${PSEUDO}.xlf`);
  if (existsSync(name)) writeFileSync(name, pseudoFile(readFileSync(name, 'utf8')));
}

function build(file, outputDir, xliffDir) {
  mkdirSync(outputDir, { recursive: true });
  tool('build', file);
  splitLocales(home, outputDir, config.targetLocales);
  const xliff = (code) => [code, readFileSync(join(xliffDir, `${code}.xlf`), 'utf8')];
  const rows = localeStatus(Object.fromEntries(config.targetLocales.map(xliff)));
  writeFileSync(join(xliffDir, 'status.json'), `${JSON.stringify(rows, null, 2)}\n`);
  writeFileSync(join(outputDir, 'status.ts'), statusModule(rows));
}

/** Does everything again beside the real files and tells what came out differently. */
function outOfDate() {
  const scratch = join(root, 'node_modules/.cache/localize');
  rmSync(scratch, { recursive: true, force: true });
  const [xliffDir, outputDir] = [join(scratch, 'locales'), join(scratch, 'src')];
  mkdirSync(scratch, { recursive: true });
  if (existsSync(join(home, 'locales'))) cpSync(join(home, 'locales'), xliffDir, { recursive: true });
  const file = join(scratch, 'lit-localize.json');
  const output = { ...config.output, outputDir, localeCodesModule: join(outputDir, 'codes.ts') };
  const tsConfig = join(home, 'tsconfig.json');
  writeFileSync(
    file,
    JSON.stringify({ ...config, tsConfig, output, interchange: { ...config.interchange, xliffDir } }),
  );
  extract(file, xliffDir);
  build(file, outputDir, xliffDir);
  const pairs = [
    ...filesBelow(xliffDir).map((made) => [made, join(home, 'locales', made.slice(xliffDir.length))]),
    ...filesBelow(outputDir).map((made) => [made, join(home, 'src/locales', made.slice(outputDir.length))]),
  ];
  return pairs
    .filter(([made, kept]) => !existsSync(kept) || readFileSync(made, 'utf8') !== readFileSync(kept, 'utf8'))
    .map(([, kept]) => `${kept.slice(root.length + 1)} is out of date: run localize.mjs extract, then build`);
}

function check() {
  if (filesBelow(join(home, 'src'), (file) => file.endsWith('.strings.ts')).length === 0) {
    console.log('There is no strings file yet.');
    console.log(resultLine({ passed: 1 }));
    return;
  }
  const complaints = outOfDate();
  let passed = complaints.length === 0 ? 1 : 0;
  for (const locale of config.targetLocales) {
    const file = join(home, 'locales', `${locale}.xlf`);
    const found = existsSync(file) ? untranslated(readFileSync(file, 'utf8'), locale) : ['there is no file'];
    if (found.length === 0) passed += 1;
    complaints.push(...found.map((what) => `${locale}: ${what}`));
  }
  for (const complaint of complaints) console.log(`✖ ${complaint}`);
  console.log(resultLine({ passed, failed: complaints.length }));
  process.exit(complaints.length > 0 ? 1 : 0);
}

const file = join(home, 'lit-localize.json');
const tasks = {
  extract: () => extract(file, join(home, 'locales')),
  build: () => build(file, join(home, 'src/locales'), join(home, 'locales')),
  check,
};
const task = tasks[process.argv[2]];
if (!task) {
  console.error('Say one of: extract, build, check.');
  process.exit(1);
}
task();
