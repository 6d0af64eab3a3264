#!/usr/bin/env node
import { readServeOptions, SERVE_HELP } from './server-options.js';

const HELP = `family-partnering <command>

  serve    starts the server
  import   reads a OneRoster folder: family-partnering import --help

${SERVE_HELP}`;

async function serve(words: readonly string[]): Promise<void> {
  const options = { ...readServeOptions(words), keepsTime: true };
  const { startServer } = await import('./node.js');
  const server = await startServer(options);
  const stop = () => void server.stop().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  console.log(`Family Partnering serves ${server.url} from ${options.data}${options.devIssuer ? ' (anybody may be anybody: a demo)' : ''}`);
}

async function run([command, ...words]: readonly string[]): Promise<void> {
  if (command === undefined || command === 'help' || command === '--help') return console.log(HELP);
  if (command === 'serve') return words.includes('--help') ? console.log(SERVE_HELP) : serve(words);
  if (command === 'import') {
    const { importCommand } = await import('./roster/command.js');
    process.exitCode = await importCommand(words, { out: (text) => process.stdout.write(text), err: (text) => process.stderr.write(text) });
    return;
  }
  throw new Error(`There is no command "${command}".\n\n${HELP}`);
}

run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
