import { CONTRACT, isRefusal, Refusal, type Adapter, type FamilyAction, type FamilyKinds } from '@family-partnering/contract';
import { asOpening, type Opening } from './answers.js';
import { httpSession } from './http-session.js';
import { troubled, type Fetch } from './request.js';
import { throwIfAborted } from './signals.js';
import { tokenKeeper, type TokenSource } from './token.js';
import { wireTo, type Wire } from './wire.js';

export type HttpOptions = TokenSource & {
  /** The address of the server, without `/v1`. Relative to the page where there is one. */
  readonly url: string | URL;
  readonly fetch?: Fetch;
};

/** @throws Refusal `protocol`, reason `wrong-address` */
export function serverBase(url: string | URL): string {
  const page = (globalThis as { document?: Document }).document?.baseURI;
  try {
    const base = new URL(String(url), page);
    if (/^https?:$/.test(base.protocol)) return `${base.origin}${base.pathname.replace(/\/+$/, '')}/v1/`;
  } catch {
    // said below
  }
  throw new Refusal('protocol', { reason: 'wrong-address', message: `"${String(url)}" is not the address of a server. It looks like https://partnering.example.org.` });
}

/**
 * Who one is at this server.
 * @param more what else may be the matter where nothing answers at this address
 */
export async function opened(wire: Wire, base: string, signal: AbortSignal | undefined, more?: string): Promise<Opening> {
  try {
    return asOpening(await wire.json('session', signal ? { signal } : {}));
  } catch (error) {
    throw isRefusal(error) && error.code === 'not-found' ? (await troubled()).atOpening(`${base}session`, more) : error;
  }
}

/**
 * The contract over HTTP and one event stream. Keeps the token in memory alone.
 * @see docs/adapters/contract.md
 */
export function httpAdapter(options: HttpOptions): Adapter<FamilyKinds, FamilyAction> {
  const fetch: Fetch = options.fetch ?? ((input, init) => globalThis.fetch(input, init));
  return {
    name: 'http',
    contract: CONTRACT,
    async connect({ signal } = {}) {
      throwIfAborted(signal);
      const base = serverBase(options.url);
      const wire = wireTo(base, tokenKeeper(options, fetch), options.fetch);
      const opening = await opened(wire, base, signal);
      wire.belongsTo(opening.viewer.person);
      troubled().catch(() => undefined); // asked for again when it is needed
      return httpSession(wire, opening);
    },
  };
}
