import { isRefusal, Refusal } from '@family-partnering/contract';
import { anySignal, throwIfAborted } from './signals.js';

export type Fetch = (input: string, init?: RequestInit) => Promise<Response>;

export const PATIENCE_MS = 30_000;

/**
 * One request to its answer. An aborted one rejects with the signal's reason; everything else that goes wrong is a refusal.
 * @param patienceMs how long to wait for the whole of the answer
 */
export async function send(fetch: Fetch, url: string, init: RequestInit & { readonly signal?: AbortSignal } = {}, patienceMs = PATIENCE_MS): Promise<unknown> {
  const impatience = new AbortController();
  const timer = setTimeout(() => impatience.abort(), patienceMs);
  const joined = anySignal(init.signal, impatience.signal);
  try {
    const response = await fetch(url, { ...init, signal: joined.signal });
    return await readAnswer(response, url);
  } catch (error) {
    throwIfAborted(init.signal);
    if (impatience.signal.aborted) throw new Refusal('unavailable', { reason: 'slow', message: `${url} did not answer within ${patienceMs / 1000} s.` });
    throw asRefusal(error, url);
  } finally {
    clearTimeout(timer);
    joined.release();
  }
}

/** What `fetch` throws when there is no way to the server, in words. */
export function asRefusal(error: unknown, url: string): Refusal {
  if (isRefusal(error)) return error;
  return new Refusal('offline', { reason: 'no-connection', message: `${url} cannot be reached. Check the address, the network, and that the server allows this origin.`, cause: error });
}

/** The JSON of a good answer. @throws Refusal for any other */
export async function readAnswer(response: Response, url: string): Promise<unknown> {
  const text = await response.text();
  let body: unknown;
  let isJson = true;
  try {
    body = JSON.parse(text);
  } catch {
    isJson = false;
  }
  if (response.ok && isJson) return body;
  const { toRefusal, notJson } = await troubled();
  throw response.ok ? notJson(text, url) : toRefusal(response.status, response.headers, body, url);
}

/** The code for answers that are no success. Asked for ahead by each new session; without it they count as a bad connection. */
export const troubled = (): Promise<typeof import('./problem.js')> => import('./problem.js');
