import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const server = join(import.meta.dirname, '../../packages/server');

/** Makes one file of the server's command, so that a start takes a fraction of a second. Call `remove` when done. */
export async function bundleServer(): Promise<{ readonly file: string; remove(): void }> {
  const file = join(server, `dist/server-${process.pid}.mjs`); // beside the package, where its driver is found
  await build({ entryPoints: [join(server, 'src/bin.ts')], outfile: file, bundle: true, platform: 'node', format: 'esm', target: 'node20', external: ['libsql', 'sharp', 'file-type', 'mediabunny'], logLevel: 'error' });
  return { file, remove: () => rmSync(file, { force: true }) };
}

export interface ServerProcess {
  readonly url: string;
  readonly child: ChildProcess;
  /** kill -9: it has no chance to finish anything. */
  kill(): Promise<void>;
  /** As an administrator stops it. */
  stop(): Promise<number | null>;
}

/** Starts the command and waits until it serves. @throws Error with what it said instead */
export async function startProcess(file: string, words: readonly string[]): Promise<ServerProcess> {
  const child = spawn(process.execPath, [file, 'serve', ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (piece: Buffer) => {
      said += piece;
      const found = /serves (http:\S+)/.exec(said);
      if (found) resolve(found[1]!);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
    return child.exitCode;
  };
  return { url, child, kill: async () => void (await end('SIGKILL')), stop: () => end('SIGTERM') };
}
