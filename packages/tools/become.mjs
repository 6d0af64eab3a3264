import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs Node in this process's place: same terminal, same end. Signals are passed on, so that stopping the
 * command stops what it started and leaves no server behind.
 */
export function become(args, options) {
  const child = spawn(process.execPath, args, { stdio: 'inherit', ...options });
  for (const signal of SIGNALS) process.on(signal, () => child.kill(signal));
  // The shell between npm and us dies of a signal without passing it on: then we have another parent.
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref();
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}
