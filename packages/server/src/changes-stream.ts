import type { Change, Position, Refusal, Session } from '@family-partnering/contract';

export interface StreamOptions {
  readonly session: Session;
  readonly since: Position;
  /** Milliseconds until the token runs out: the stream ends then, and the reader comes back with another. */
  readonly lastsMs: number;
  readonly heartbeatMs: number;
  /** The reader has gone, or the server stops. */
  readonly signal: AbortSignal;
  /** Called once, however it ends. */
  ended(): void;
}

/** Bytes that may wait for a reader. A slower one is let go, and goes on from its last position when it is back. */
const MOST_WAITING = 1024 * 1024;

const written = (event: string, data: object, id?: Position): string => `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;

/** Everything this person may see from `since` on, as server-sent events. */
export function changesStream({ session, since, lastsMs, heartbeatMs, signal, ended }: StreamOptions): ReadableStream<Uint8Array> {
  const stopped = new AbortController();
  const encoder = new TextEncoder();
  let out: ReadableStreamDefaultController<Uint8Array>;
  // One after the other: a reset needs a look at where the feed stands, and what follows must not overtake it.
  let line: Promise<unknown> = Promise.resolve();

  const stop = () => {
    if (stopped.signal.aborted) return;
    stopped.abort();
    clearInterval(heartbeat);
    clearTimeout(end);
    signal.removeEventListener('abort', stop);
    ended();
    try {
      out.close();
    } catch {
      // the reader has closed it already
    }
  };
  const write = (text: string) => {
    if (stopped.signal.aborted) return;
    out.enqueue(encoder.encode(text));
    if ((out.desiredSize ?? 0) < 0) stop();
  };
  const inLine = (work: () => void | Promise<void>) => {
    line = line.then(() => (stopped.signal.aborted ? undefined : work())).catch(stop);
  };
  const heartbeat = setInterval(() => write(': here\n\n'), heartbeatMs);
  const end = setTimeout(stop, Math.max(0, Math.min(lastsMs, 2 ** 31 - 1)));
  signal.addEventListener('abort', stop, { once: true });

  const observer = {
    next: ({ position, changes }: { position: Position; changes: readonly Change[] }) => inLine(() => write(written('change', { changes }, position))),
    reset: () => inLine(async () => {
      const { position } = await session.list('person', { filter: {}, limit: 1 });
      write(written('reset', {}, position));
    }),
    status: (state: string) => inLine(() => {
      if (state === 'live') write(written('live', {}));
    }),
    error: (_refusal: Refusal) => inLine(stop),
  };

  return new ReadableStream<Uint8Array>({
    start(controller) {
      out = controller;
      if (signal.aborted) return stop();
      write(': open\n\n');
      session.watch!(since, observer, { signal: stopped.signal });
    },
    cancel: stop,
  }, { highWaterMark: MOST_WAITING, size: (chunk) => chunk!.byteLength });
}
