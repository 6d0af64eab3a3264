import { CONTRACT, Refusal, type Adapter, type FamilyAction, type FamilyKinds } from '@family-partnering/contract';
import { opened, serverBase } from './http-adapter.js';
import { httpSession } from './http-session.js';
import { send, type Fetch } from './request.js';
import { throwIfAborted } from './signals.js';
import type { Wire } from './wire.js';

const NOT_OPEN = ' Or this server shows nothing to visitors: start it with --visitors.';

/** Asks without a token. What needs a person is refused before it reaches the wire. */
function openWire(base: string, fetch: Fetch): Wire {
  const none = (): Promise<never> => Promise.reject(new Refusal('unauthenticated', { reason: 'visitor', message: 'Nobody has signed in here.' }));
  return {
    json: (path, init = {}) => (init.method === undefined ? send(fetch, `${base}visitor/${path}`, { ...init, credentials: 'omit', headers: { accept: 'application/json' } }) : none()),
    stream: none, signed: none, belongsTo: () => undefined,
  };
}

/** What a server shows to somebody without an account (O8), where its school allows it. */
export function visitorAdapter({ url, fetch = (input, init) => globalThis.fetch(input, init) }: { readonly url: string | URL; readonly fetch?: Fetch }): Adapter<FamilyKinds, FamilyAction> {
  return {
    name: 'visitor',
    contract: CONTRACT,
    async connect({ signal } = {}) {
      throwIfAborted(signal);
      const base = serverBase(url);
      const wire = openWire(base, fetch);
      const { watch: _, ...session } = httpSession(wire, await opened(wire, `${base}visitor/`, signal, NOT_OPEN));
      return session;
    },
  };
}
