import { CONTRACT, Refusal, type Adapter, type FamilyAction, type FamilyKinds } from '@family-partnering/contract';
import { asOpening } from './answers.js';
import { httpSession } from './http-session.js';
import { troubled, type Fetch } from './request.js';
import { throwIfAborted } from './signals.js';
import { tokenKeeper, type TokenSource } from './token.js';
import { wireTo } from './wire.js';

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
      const wire = wireTo(serverBase(options.url), tokenKeeper(options, fetch), options.fetch);
      const opening = asOpening(await wire.json('session', signal ? { signal } : {}));
      wire.belongsTo(opening.viewer.person);
      troubled().catch(() => undefined); // asked for again when it is needed
      return httpSession(wire, opening);
    },
  };
}
