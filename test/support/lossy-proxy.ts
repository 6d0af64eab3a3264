import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How bad the line is: each is the share of requests, from 0 to 1. */
export interface Faults {
  /** The connection breaks before the request gets through. */
  readonly lostBefore: number;
  /** The server does it, and the answer is lost on its way: wholly, or in the middle. */
  readonly lostAfter: number;
  /** The request arrives twice. */
  readonly repeated: number;
  /** Milliseconds before a request goes on, at most. */
  readonly delayMs: number;
  /** An event stream breaks after so many milliseconds, at most. */
  readonly streamMs: number;
}

export interface LossyProxy {
  readonly url: string;
  readonly counts: { passed: number; lostBefore: number; lostAfter: number; repeated: number; streamsCut: number };
  /** Another line from now on; `calm` loses nothing. */
  set(faults: Faults): void;
  stop(): Promise<void>;
}

export const calm: Faults = { lostBefore: 0, lostAfter: 0, repeated: 0, delayMs: 0, streamMs: 0 };
export const stormy: Faults = { lostBefore: 0.12, lostAfter: 0.15, repeated: 0.12, delayMs: 15, streamMs: 400 };

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of message) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

/**
 * A line to `target` that delays, cuts and repeats. The same numbers give the same faults for the same order of requests.
 * @param random from 0 to 1, seeded
 */
export async function lossyProxy(target: string, random: () => number, first: Faults = stormy): Promise<LossyProxy> {
  let faults = first;
  const counts = { passed: 0, lostBefore: 0, lostAfter: 0, repeated: 0, streamsCut: 0 };
  const { hostname, port } = new URL(target);

  const forward = (incoming: IncomingMessage, body: Buffer) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const headers = { ...incoming.headers, host: `${hostname}:${port}`, connection: 'close' };
      request({ hostname, port, path: incoming.url, method: incoming.method, headers }, resolve).on('error', reject).end(body);
    });

  const stream = (from: IncomingMessage, to: ServerResponse) => {
    to.writeHead(from.statusCode!, from.headers);
    from.pipe(to);
    from.on('error', () => to.destroy());
    to.on('close', () => from.destroy());
    if (faults.streamMs === 0) return;
    setTimeout(() => {
      if (to.destroyed) return;
      counts.streamsCut += 1;
      to.destroy();
    }, random() * faults.streamMs);
  };

  const handle = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const body = await bodyOf(incoming);
    const fate = random();
    const halfway = random() < 0.5;
    await wait(random() * faults.delayMs);
    if (fate < faults.lostBefore) {
      counts.lostBefore += 1;
      return outgoing.destroy();
    }
    const answer = await forward(incoming, body);
    if (String(answer.headers['content-type']).startsWith('text/event-stream')) return stream(answer, outgoing);
    const text = await bodyOf(answer);
    if (fate < faults.lostBefore + faults.lostAfter) {
      counts.lostAfter += 1;
      if (!halfway) return outgoing.destroy();
      outgoing.writeHead(answer.statusCode!, { ...answer.headers, 'content-length': String(text.length) });
      outgoing.write(text.subarray(0, Math.floor(text.length / 2)), () => outgoing.destroy());
      return;
    }
    if (fate < faults.lostBefore + faults.lostAfter + faults.repeated) {
      counts.repeated += 1;
      await bodyOf(await forward(incoming, body));
    }
    counts.passed += 1;
    outgoing.writeHead(answer.statusCode!, { ...answer.headers, 'content-length': String(text.length) }).end(text);
  };

  const server = createServer((incoming, outgoing) => {
    handle(incoming, outgoing).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    counts,
    set(next) {
      faults = next;
    },
    stop: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}
