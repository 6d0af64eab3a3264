import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';

/** A function from request to response, on a free port of this machine alone. */
export async function serveFetch(answer: (request: Request) => Promise<Response>): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const server: Server = createServer((incoming, outgoing) => void pass(answer, incoming, outgoing).catch(() => outgoing.destroy()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}

async function pass(answer: (request: Request) => Promise<Response>, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const gone = new AbortController();
  outgoing.once('close', () => gone.abort());
  const { method = 'GET', headers, url } = incoming;
  const body = method === 'GET' || method === 'HEAD' ? undefined : Readable.toWeb(incoming);
  const response = await answer(new Request(`http://${headers.host}${url}`, {
    method, headers: headers as Record<string, string>, signal: gone.signal, ...(body && { body: body as ReadableStream, duplex: 'half' }),
  } as RequestInit));
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.flushHeaders();
  if (response.body) for await (const piece of response.body) outgoing.write(piece);
  outgoing.end();
}
