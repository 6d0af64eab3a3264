import { isPassing, isRefusal, Refusal, type Observer, type Position } from '@family-partnering/contract';
import { asChanges, isObject } from './answers.js';
import { backoffMs } from './backoff.js';
import { eventParser, type ServerEvent } from './event-stream.js';
import { anySignal, pause, throwIfAborted } from './signals.js';
import { onWake } from './wake.js';
import type { Wire } from './wire.js';

/** The server gives a sign of life every 15 s. Three missed in a row are a dead line that nobody has hung up. */
export const SILENCE_MS = 45_000;

const malformed = (): Refusal =>
  new Refusal('protocol', { reason: 'malformed-answer', message: 'The stream of changes holds something that is not a change. Is the server of the same version?' });

function parsed(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    throw malformed();
  }
}

/** A fault in whoever listens is theirs; the stream goes on. */
function deliver(call: () => void): void {
  try {
    call();
  } catch (error) {
    (globalThis as { reportError?: (error: unknown) => void }).reportError?.(error);
  }
}

/** Reads one stream to its end, or until aborted. Every sign of life is `heard`. */
async function readEvents(body: ReadableStream<Uint8Array>, take: (event: ServerEvent) => void, heard: () => void, signal: AbortSignal): Promise<void> {
  const reader = body.getReader();
  const leave = () => void reader.cancel(signal.reason).catch(() => {});
  signal.addEventListener('abort', leave, { once: true });
  const parse = eventParser();
  const decoder = new TextDecoder();
  try {
    for (;;) {
      throwIfAborted(signal);
      const { done, value } = await reader.read();
      throwIfAborted(signal);
      if (done) return;
      heard();
      parse(decoder.decode(value, { stream: true })).forEach(take);
    }
  } finally {
    signal.removeEventListener('abort', leave);
    leave(); // what is left of it is nobody's any more
  }
}

/** Everything after `since`, over as many streams as it takes, until aborted or until waiting cannot help. */
export async function watchOver(wire: Wire, since: Position, to: Observer, signal: AbortSignal, silenceMs = SILENCE_MS): Promise<void> {
  let position = since;
  let failures = 0;

  const take = (event: ServerEvent): void => {
    if (signal.aborted || event.event === 'comment') return;
    failures = 0;
    if (event.event === 'live') return deliver(() => to.status?.('live'));
    if (event.event !== 'change' && event.event !== 'reset') return;
    if (event.id === undefined) throw malformed();
    const body = parsed(event.data);
    position = event.id;
    if (event.event === 'reset') return deliver(() => to.reset());
    if (!isObject(body)) throw malformed();
    const changes = asChanges(body['changes']);
    deliver(() => to.next({ position, changes }));
  };

  const oneStream = async (): Promise<void> => {
    const silence = new AbortController();
    const joined = anySignal(signal, silence.signal);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const heard = () => {
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(new Refusal('offline', { reason: 'no-connection', message: 'The stream of changes has gone silent.' })), silenceMs);
    };
    heard();
    try {
      const body = await wire.stream(`changes?since=${encodeURIComponent(position)}`, { 'last-event-id': position }, joined.signal);
      await readEvents(body, take, heard, joined.signal);
    } finally {
      clearTimeout(timer);
      joined.release();
    }
  };

  while (!signal.aborted) {
    deliver(() => to.status?.('catching-up'));
    let asked: number | undefined;
    failures += 1; // set back by the first event
    try {
      await oneStream();
    } catch (error) {
      if (signal.aborted) return;
      if (isRefusal(error)) {
        asked = error.retryAfterMs;
        if (!isPassing(error)) return deliver(() => to.error?.(error));
      }
      // anything else is a line that broke
      failures = Math.max(failures, 1);
    }
    if (signal.aborted) return;
    if (failures === 0) continue; // the server ended it in peace, as at the end of a token
    deliver(() => to.status?.('offline'));
    await pause(backoffMs(failures, asked), signal, onWake);
  }
}
