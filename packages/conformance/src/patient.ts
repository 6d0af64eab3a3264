import { isPassing, isRefusal, type Adapter, type Call } from '@family-partnering/contract';
import type { FamilySession } from './backend.js';
import { overlay } from './overlay.js';

const PAUSE_MS = 20;

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Tries again while the answer is one after which trying again may help: a bad line breaks no clause. */
export async function patiently<T>(work: () => Promise<T>, patienceMs: number): Promise<T> {
  const end = performance.now() + patienceMs;
  for (;;) {
    try {
      return await work();
    } catch (thrown) {
      if (!isRefusal(thrown) || !isPassing(thrown) || performance.now() > end) throw thrown;
      await pause(Math.min(thrown.retryAfterMs ?? PAUSE_MS, patienceMs));
    }
  }
}

export async function connectPatiently(adapter: Adapter, patienceMs: number): Promise<FamilySession> {
  return patient((await patiently(() => adapter.connect(), patienceMs)) as unknown as FamilySession, patienceMs);
}

/** The same session, whose calls are made again after a passing refusal. Everything else is handed through as it is. */
function patient(session: FamilySession, patienceMs: number): FamilySession {
  const again = <T>(work: () => Promise<T>): Promise<T> => patiently(work, patienceMs);
  return overlay(session, {
    list: (kind, query, call?: Call) => again(() => session.list(kind, query, call)),
    get: (kind, id, call?: Call) => again(() => session.get(kind, id, call)),
    act: (action, call?: Call) => again(() => session.act(action, call)),
    ...(session.files && { files: overlay(session.files, { put: (file, content, call) => again(() => session.files!.put(file, content, call)), get: (id, call) => again(() => session.files!.get(id, call)) }) }),
  });
}
