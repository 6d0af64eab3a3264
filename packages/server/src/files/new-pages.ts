import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Refusal } from '@family-partnering/contract';
import type { PdfProblem } from './clean-pdf.js';

/** Milliseconds for one PDF, and megabytes of heap: the largest that is taken needs a small part of either. */
const LONGEST_MS = 20_000;
const HEAP_MB = 512;
/** Milliseconds for which the process waits for a next PDF. */
const IDLE_MS = 30_000;

const SENTENCES: Readonly<Record<PdfProblem, string>> = {
  'file-pdf-locked': 'This PDF is locked with a password. Open it, print it into a new PDF, and send that one.',
  'file-pdf-inside': 'This PDF holds other files. Send those files by themselves, and print this one into a new PDF.',
  'file-pdf-broken': 'This PDF cannot be read: it is damaged, or a kind of form that only one program can show. Open it, print it into a new PDF, and send that one.',
};

/** One at a time: several at once could need all the memory that there is. */
let before: Promise<unknown> = Promise.resolve();
let waiting: { readonly child: ChildProcess; readonly end: NodeJS.Timeout } | undefined;

/**
 * The pages of a PDF in a new one, cleaned. In a process of its own, so that a file made to take all the time and memory there is holds up nobody.
 * @param idleMs how long the process waits for a next one
 * @throws Refusal `invalid`, reason `file-pdf-locked`, `file-pdf-inside` or `file-pdf-broken`, with a sentence that says what to do
 */
export async function newPages(content: Uint8Array, type: string, idleMs = IDLE_MS): Promise<{ content: Uint8Array; type: string }> {
  const turn = before.then(() => elsewhere(content, idleMs));
  before = turn.catch(() => undefined);
  const answer = await turn;
  if (typeof answer === 'string') throw new Refusal('invalid', { reason: answer, message: SENTENCES[answer] });
  return { content: answer, type };
}

function elsewhere(content: Uint8Array, idleMs: number): Promise<Uint8Array | PdfProblem> {
  const child = take();
  return new Promise((resolve) => {
    const late = setTimeout(() => child.kill('SIGKILL'), LONGEST_MS);
    const over = (answer: Uint8Array | PdfProblem): void => {
      clearTimeout(late);
      child.removeAllListeners();
      child.on('error', () => undefined);
      resolve(answer);
    };
    child.once('message', (answer) => { over(answer as Uint8Array | PdfProblem); leave(child, idleMs); });
    child.once('error', () => over('file-pdf-broken'));
    child.once('exit', () => over('file-pdf-broken'));
    child.send(content, () => undefined); // what goes wrong on the way is told by its end
  });
}

/** The process that waits, or a new one. */
function take(): ChildProcess {
  const found = waiting;
  waiting = undefined;
  if (found !== undefined) clearTimeout(found.end);
  if (found?.child.connected) {
    found.child.ref();
    found.child.channel?.ref();
    return found.child;
  }
  const entry = fileURLToPath(new URL(`./clean-pdf.process${import.meta.url.slice(-3)}`, import.meta.url));
  const execArgv = [...process.execArgv.filter((flag) => !flag.startsWith('--inspect')), `--max-old-space-size=${HEAP_MB}`];
  return fork(entry, { execArgv, serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
}

/** It may wait, but holds nobody up who wants to end. */
function leave(child: ChildProcess, idleMs: number): void {
  child.unref();
  child.channel?.unref();
  const end = setTimeout(() => {
    // From now on it is nobody's: it is connected until it has ended, and a PDF given to it would be called damaged.
    if (waiting?.child === child) waiting = undefined;
    child.kill();
  }, idleMs).unref();
  waiting = { child, end };
}
