import { Refusal, type FileCall, type FileReference } from '@family-partnering/contract';
import { isObject } from './answers.js';
import { asRefusal, readAnswer, type Fetch } from './request.js';
import { throwIfAborted } from './signals.js';
import type { Wire } from './wire.js';

type Kept = Pick<FileReference, 'id' | 'type' | 'size'>;

/** Milliseconds without a single byte after which a file counts as not answered. However long it takes in all, bytes that go are a good sign. */
const STILL_MS = 30_000;

const inPath = (id: string): string => `files/${encodeURIComponent(id)}`;

export async function putFile(wire: Wire, { id, type }: Pick<FileReference, 'id' | 'type'>, content: Blob, call: FileCall): Promise<Kept> {
  const answer = await wire.signed((token, url, fetch) => (fetch === undefined ? putByXhr : putByFetch(fetch))(url, token, type, content, call), inPath(id), call.signal);
  if (isObject(answer) && answer['id'] === id && typeof answer['type'] === 'string' && typeof answer['size'] === 'number') return { id, type: answer['type'], size: answer['size'] };
  throw new Refusal('protocol', { reason: 'malformed-answer', message: 'The server did not say what it kept of the file. Is it of the same version?' });
}

const headersFor = (token: string, type: string) => ({ accept: 'application/json', authorization: `Bearer ${token}`, 'content-type': type });

/** Only this way does a browser tell how much has gone out. */
function putByXhr(url: string, token: string, type: string, content: Blob, { signal, progress }: FileCall): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const still = patience(() => { request.abort(); reject(slow(url)); });
    const stop = (): void => { request.abort(); reject(signal!.reason); };
    const end = (): void => { still.end(); signal?.removeEventListener('abort', stop); };
    throwIfAborted(signal);
    signal?.addEventListener('abort', stop, { once: true });
    request.upload.addEventListener('progress', ({ loaded, total }) => { still.again(); if (total > 0) progress?.(loaded / total); });
    request.addEventListener('load', () => {
      end();
      const headers = new Headers([['retry-after', request.getResponseHeader('retry-after') ?? '']]);
      readAnswer(new Response(request.responseText, { status: request.status, headers }), url).then(resolve, reject);
    });
    request.addEventListener('error', () => { end(); reject(asRefusal(new TypeError('the connection broke off'), url)); });
    request.open('PUT', url);
    for (const [name, value] of Object.entries(headersFor(token, type))) request.setRequestHeader(name, value);
    request.send(content);
  });
}

const putByFetch = (fetch: Fetch) => async (url: string, token: string, type: string, content: Blob, { signal, progress }: FileCall): Promise<unknown> => {
  try {
    const response = await fetch(url, { method: 'PUT', body: content, headers: headersFor(token, type), credentials: 'omit', cache: 'no-store', ...(signal && { signal }) });
    const answer = await readAnswer(response, url);
    progress?.(1);
    return answer;
  } catch (error) {
    throwIfAborted(signal);
    throw asRefusal(error, url);
  }
};

export function getFile(wire: Wire, id: string, { signal, progress }: FileCall): Promise<Blob> {
  return wire.signed(async (token, url, given) => {
    const fetch = given ?? ((input: string, init?: RequestInit) => globalThis.fetch(input, init));
    try {
      const response = await fetch(url, { headers: { authorization: `Bearer ${token}` }, credentials: 'omit', cache: 'no-store', ...(signal && { signal }) });
      if (!response.ok) await readAnswer(response, url);
      return await readBlob(response, progress);
    } catch (error) {
      throwIfAborted(signal);
      throw asRefusal(error, url);
    }
  }, inPath(id), signal);
}

async function readBlob(response: Response, progress: FileCall['progress']): Promise<Blob> {
  const type = response.headers.get('content-type') ?? '';
  const whole = Number(response.headers.get('content-length') ?? 0);
  if (response.body === null || progress === undefined || whole === 0) return response.blob().then((blob) => blob.slice(0, blob.size, type));
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = response.body.getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    pieces.push(piece.value);
    size += piece.value.length;
    progress(Math.min(1, size / whole));
  }
  return new Blob(pieces, { type });
}

function patience(over: () => void): { again(): void; end(): void } {
  let timer = setTimeout(over, STILL_MS);
  return { again() { clearTimeout(timer); timer = setTimeout(over, STILL_MS); }, end: () => clearTimeout(timer) };
}

const slow = (url: string): Refusal => new Refusal('unavailable', { reason: 'slow', message: `${url} took no byte for ${STILL_MS / 1000} s.` });

