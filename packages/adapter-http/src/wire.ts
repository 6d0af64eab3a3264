import { isRefusal, Refusal, type Id } from '@family-partnering/contract';
import { asRefusal, readAnswer, send, type Fetch } from './request.js';
import { throwIfAborted } from './signals.js';
import { claimsOf, type TokenKeeper } from './token.js';

/** Requests of one session, each with a token that this session's person was given. */
export interface Wire {
  json(path: string, init?: RequestInit & { readonly signal?: AbortSignal }): Promise<unknown>;
  /** The body of an event stream. */
  stream(path: string, headers: Record<string, string>, signal: AbortSignal): Promise<ReadableStream<Uint8Array>>;
  /** Any other request, by whoever hands it in. `fetch` is the page's own, if it gave one. */
  signed<T>(ask: (token: string, url: string, fetch: Fetch | undefined) => Promise<T>, path: string, signal: AbortSignal | undefined): Promise<T>;
  /** From now on a token of anybody else is refused here, before it reaches the wire. */
  belongsTo(person: Id): void;
}

export function wireTo(base: string, keeper: TokenKeeper, given: Fetch | undefined): Wire {
  const fetch: Fetch = given ?? ((input, init) => globalThis.fetch(input, init));
  let person: Id | undefined;

  const tokenOf = async (signal: AbortSignal | undefined) => {
    const token = await keeper.token(signal);
    const { sub } = claimsOf(token);
    if (person === undefined || typeof sub !== 'string' || sub === person) return token;
    keeper.forget(token);
    throw new Refusal('unauthenticated', { reason: 'other-person', message: 'The page now gives the token of another person. Connect again for them.' });
  };

  /** A token that was refused is replaced once; asking again with the same one would help nobody. */
  const withToken = async <T>(ask: (token: string) => Promise<T>, signal: AbortSignal | undefined): Promise<T> => {
    const token = await tokenOf(signal);
    try {
      return await ask(token);
    } catch (error) {
      if (!isRefusal(error) || error.code !== 'unauthenticated' || error.reason === 'person-unknown') throw error;
      keeper.forget(token);
      const next = await tokenOf(signal);
      if (next === token) throw error;
      return ask(next);
    }
  };

  return {
    json: (path, init = {}) =>
      withToken((token) => send(fetch, base + path, {
        ...init, cache: 'no-store', credentials: 'omit', headers: { accept: 'application/json', ...init.headers, authorization: `Bearer ${token}` },
      }), init.signal),
    stream: (path, headers, signal) =>
      withToken(async (token) => {
        const url = base + path;
        let response: Response;
        try {
          response = await fetch(url, { signal, cache: 'no-store', credentials: 'omit', headers: { accept: 'text/event-stream', ...headers, authorization: `Bearer ${token}` } });
        } catch (error) {
          throwIfAborted(signal);
          throw asRefusal(error, url);
        }
        const isStream = response.ok && response.body !== null && (response.headers.get('content-type') ?? '').startsWith('text/event-stream');
        if (isStream) return response.body!;
        await readAnswer(response, url); // throws for all that has no success
        throw new Refusal('protocol', { reason: 'malformed-answer', message: `${url} did not answer with an event stream.` });
      }, signal),
    signed: (ask, path, signal) => withToken((token) => ask(token, base + path, given), signal),
    belongsTo(someone) {
      person = someone;
    },
  };
}
