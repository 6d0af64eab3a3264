import { Refusal, type Action, type Entity, type FamilyAction, type FamilyKinds, type FileCall, type Files, type Id, type Observer, type Page, type Position, type Query, type Receipt, type Session } from '@family-partnering/contract';
import { asEntity, asPage, asReceipt, type Opening } from './answers.js';
import { anySignal, pause, throwIfAborted } from './signals.js';
import { backoffMs } from './backoff.js';
import { onWake } from './wake.js';
import type { Wire } from './wire.js';

const inPath = encodeURIComponent;

function queryText({ filter, limit, before, after }: Query): string {
  const fields = { ...(filter as Record<string, unknown>), limit, before, after };
  const given = Object.entries(fields).filter((field): field is [string, string | number] => field[1] !== undefined);
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return text === '' ? '' : `?${text}`;
}

/** The code that follows the stream comes with the first data; where it fails to come, as the stream itself would. */
async function watching(to: Observer, signal: AbortSignal): Promise<typeof import('./watch.js')> {
  for (let failures = 1; ; failures += 1) {
    throwIfAborted(signal);
    try {
      return await import('./watch.js');
    } catch {
      to.status?.('offline');
      await pause(backoffMs(failures), signal, onWake);
    }
  }
}

// A page that cannot load it now is offline, as `send` would say.
const filesCode = () => import('./http-files.js').catch(() => { throw new Refusal('offline'); });

/** One person's session over the wire. What goes wrong comes as a `Refusal`; an aborted call rejects with its reason. */
export function httpSession(wire: Wire, opening: Opening): Session<FamilyKinds, FamilyAction> {
  const open = new Set<AbortController>();
  const closed = new AbortController();

  /** Everything under way ends with the session. */
  const whileOpen = async <T>(signal: AbortSignal | undefined, ask: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    throwIfAborted(signal);
    throwIfAborted(closed.signal);
    const mine = new AbortController();
    const joined = anySignal(signal, mine.signal);
    open.add(mine);
    try {
      return await ask(joined.signal);
    } finally {
      open.delete(mine);
      joined.release();
    }
  };

  /** An address of no kind is answered as an unknown id: here it is still known which of the two it was. */
  const pathOf = (kind: string): string => {
    if (opening.supports.kinds.includes(kind)) return inPath(kind);
    throw new Refusal('unsupported', { message: `There is no kind ${JSON.stringify(kind)} here.` });
  };

  return {
    viewer: opening.viewer,
    now: opening.now,
    supports: opening.supports as unknown as Session<FamilyKinds, FamilyAction>['supports'],
    list: (kind, query, { signal } = {}) =>
      whileOpen(signal, async (both) => asPage(await wire.json(`${pathOf(kind)}${queryText(query)}`, { signal: both })) as Page<never>),
    get: (kind: string, id: Id, { signal } = {}) =>
      whileOpen(signal, async (both) => asEntity(await wire.json(`${pathOf(kind)}/${inPath(id)}`, { signal: both })) as Entity as never),
    act: (action: Action, { signal } = {}): Promise<Receipt> =>
      whileOpen(signal, async (both) => asReceipt(await wire.json('actions', {
        method: 'POST', signal: both, body: JSON.stringify(action), headers: { 'content-type': 'application/json', 'idempotency-key': action.id },
      }))),
    ...(opening.supports.files && {
      // Their code comes with the first file.
      files: {
        put: (file: Parameters<Files['put']>[0], content: Blob, call: FileCall = {}) =>
          whileOpen(call.signal, async (signal) => (await filesCode()).putFile(wire, file, content, { ...call, signal })),
        get: (id: Id, call: FileCall = {}) => whileOpen(call.signal, async (signal) => (await filesCode()).getFile(wire, id, { ...call, signal })),
      },
    }),
    watch(since: Position, to: Observer, { signal }) {
      whileOpen(signal, async (both) => (await watching(to, both)).watchOver(wire, since, to, both)).catch(() => {}); // it was over before it began
    },
    async close() {
      closed.abort(new DOMException('The session is closed.', 'AbortError'));
      for (const call of open) call.abort(closed.signal.reason);
    },
  };
}
