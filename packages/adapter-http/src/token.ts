import { isAbort, isRefusal, Refusal } from '@family-partnering/contract';
import { isObject } from './answers.js';
import { send, troubled, type Fetch } from './request.js';
import { throwIfAborted } from './signals.js';

/** Where a page's token comes from: its own code, or an address of the page's own server. */
export type TokenSource = { readonly getToken: () => string | Promise<string> } | { readonly tokenUrl: string | URL };

/** Holds one token in memory and asks for the next before it runs out. */
export interface TokenKeeper {
  token(signal?: AbortSignal): Promise<string>;
  /** The server did not take this one. */
  forget(token: string): void;
}

const EARLY_MS = 30_000;

interface Claims {
  readonly sub?: unknown;
  readonly exp?: unknown;
  readonly iat?: unknown;
}

/** The claims of a token, unproved: only the server can prove them. Empty for a token that is no JWT. */
export function claimsOf(token: string): Claims {
  try {
    const part = token.split('.')[1]!.replace(/-/g, '+').replace(/_/g, '/');
    const claims: unknown = JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(part), (c) => c.charCodeAt(0))));
    return isObject(claims) ? claims : {};
  } catch {
    return {};
  }
}

/** How long a token lasts, told by its own two dates: the clock of this device may be wrong by days. */
const lifetimeMs = ({ exp, iat }: Claims): number =>
  typeof exp === 'number' && typeof iat === 'number' ? Math.max(0, (exp - iat) * 1000 - EARLY_MS) : 0;

/** @param monotonic milliseconds of a clock that nobody sets */
export function tokenKeeper(source: TokenSource, fetch: Fetch, monotonic: () => number = () => performance.now()): TokenKeeper {
  let held: { readonly token: string; readonly until: number } | undefined;
  let asking: Promise<string> | undefined;
  const ask = async () => {
    const token = await askFor(source, fetch);
    held = { token, until: monotonic() + lifetimeMs(claimsOf(token)) };
    return token;
  };
  return {
    async token(signal) {
      throwIfAborted(signal);
      if (held && monotonic() < held.until) return held.token;
      asking ??= ask().finally(() => (asking = undefined));
      const token = await unlessAborted(asking, signal);
      return token;
    },
    forget(token) {
      if (held?.token === token) held = undefined;
    },
  };
}

/** Many calls share one question for a token; one of them leaving must not take it from the others. */
function unlessAborted<T>(shared: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return shared;
  return new Promise((resolve, reject) => {
    const leave = () => reject(signal.reason);
    signal.addEventListener('abort', leave, { once: true });
    shared.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}

async function askFor(source: TokenSource, fetch: Fetch): Promise<string> {
  const token = 'getToken' in source ? await askPage(source.getToken) : await askAddress(source.tokenUrl, fetch);
  if (typeof token === 'string' && token !== '') return token;
  throw new Refusal('unauthenticated', { reason: 'token-missing', message: 'No token was given. getToken must answer a text; token-url must answer {"token": "…"}.' });
}

async function askPage(getToken: () => string | Promise<string>): Promise<unknown> {
  try {
    return await getToken();
  } catch (error) {
    if (isRefusal(error) || isAbort(error)) throw error;
    throw new Refusal('unauthenticated', { reason: 'token-missing', message: 'getToken failed. Ask the person to sign in again.', cause: error });
  }
}

async function askAddress(url: string | URL, fetch: Fetch): Promise<unknown> {
  try {
    const answer = await send(fetch, String(url), { method: 'POST', headers: { accept: 'application/json' }, credentials: 'same-origin' });
    return isObject(answer) ? answer['token'] : undefined;
  } catch (error) {
    if (!isRefusal(error) || error.code === 'offline' || error.reason === 'slow') throw error;
    throw (await troubled()).atToken(error, String(url));
  }
}
