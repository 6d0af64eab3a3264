import type { Drafts, DraftWords, FileReference, Id, Session } from '@family-partnering/contract';

/** For sessions without a device shelf: as long as the page is open. Weak, so that a session that ends takes its drafts along. */
const onThisPage = new WeakMap<Session, Drafts>();

function pageDrafts(session: Session): Drafts {
  const known = onThisPage.get(session);
  if (known) return known;
  const words = new Map<string, DraftWords>();
  const drafts: Drafts = {
    read: (key) => Promise.resolve(words.get(key)),
    write: (key, draft) => Promise.resolve(void words.set(key, draft)),
    remove: (key) => Promise.resolve(void words.delete(key)),
  };
  onThisPage.set(session, drafts);
  return drafts;
}

/** What is unsent in one thread: words, and what they answer. */
export interface Draft extends DraftWords {
  readonly replyTo?: Id;
  readonly files?: readonly FileReference[];
}

/** The draft of one thread; each thread keeps its own (T4, T20). A shelf that fails keeps nothing and breaks nothing. */
export function draftOf(session: Session, thread: Id): { read(): Promise<Draft | undefined>; write(draft: Draft): Promise<void> } {
  const shelf = session.device?.drafts ?? pageDrafts(session);
  const key = `thread:${thread}`;
  return {
    read: () => shelf.read(key).catch(() => undefined) as Promise<Draft | undefined>,
    write: (draft) => (draft.text === '' && !draft.files ? shelf.remove(key) : shelf.write(key, draft)).catch(() => undefined),
  };
}
