import { filesIn, isRefusal, Refusal } from '@family-partnering/contract';
import type { Action, Call, FileCall, FileReference, Files, Id, Kinds, Receipt, Session } from '@family-partnering/contract';
import type { Keeper } from './device.database.js';
import type { DeviceOutbox } from './device.outbox.js';
import type { DraftShelf } from './drafts.js';
import { deviceFiles, memoryShelf, type FileShelf } from './files.shelf.js';
import type { Link } from './link.js';

/** Milliseconds for which a file that neither words nor a draft hold is left alone: another tab may be about to. */
const AT_WORK_MS = 60 * 60_000;

export interface FileParts<K extends Kinds, A extends Action> {
  readonly link: Link<K, A>;
  /** `undefined` where storage is blocked. */
  readonly database: Keeper | undefined;
  readonly drafts: Pick<DraftShelf, 'keys' | 'read'>;
  readonly outbox: Pick<DeviceOutbox<A>, 'files' | 'went'>;
  readonly owner: string;
  now(): number;
  makeRoom(): Promise<void>;
}

/** Files of one owner: kept on this device first, sent with the words that carry them, then gone from it. */
export class KeptFiles<K extends Kinds, A extends Action> implements Files {
  readonly #shelf: FileShelf;
  /** Sent from this page already: words that are tried again do not send them anew. */
  readonly #sent = new Set<Id>();

  constructor(private readonly parts: FileParts<K, A>) {
    const { database, owner, now } = parts;
    this.#shelf = database ? deviceFiles(database, owner, now) : memoryShelf(now);
  }

  /** Resolves when written to this device. Where it has no room, the file goes out at once, if it can. */
  async put({ id, type }: Pick<FileReference, 'id' | 'type'>, content: Blob, call: FileCall = {}): Promise<Pick<FileReference, 'id' | 'type' | 'size'>> {
    call.signal?.throwIfAborted();
    const typed = content.type === type ? content : content.slice(0, content.size, type);
    try {
      await this.#shelf.put(id, typed).catch(() => this.parts.makeRoom().then(() => this.#shelf.put(id, typed)));
    } catch (thrown) {
      const kept = await this.parts.link.use((open) => filesOf(open).put({ id, type }, typed, call)).catch((further: unknown) => {
        throw isRefusal(further) && further.code === 'invalid' ? further : thrown;
      });
      this.#sent.add(id);
      return kept;
    }
    if (call.signal?.aborted) {
      await this.#shelf.remove([id]);
      throw call.signal.reason;
    }
    call.progress?.(1);
    return { id, type, size: content.size };
  }

  async get(id: Id, call: FileCall = {}): Promise<Blob> {
    const own = await this.#shelf.get(id).catch(() => undefined);
    call.signal?.throwIfAborted();
    return own ?? this.parts.link.use((open) => filesOf(open).get(id, call));
  }

  drop(id: Id): Promise<void> {
    return this.#shelf.remove([id]);
  }

  /** Sends what an action carries, then the action itself. @param alive called whenever something has gone out */
  async act(open: Session<K, A>, action: A, call: Call, alive?: () => void): Promise<Receipt> {
    await this.#send(open, action, call, (part) => {
      alive?.();
      this.parts.outbox.went(action.id, part);
    });
    const ids = filesIn(action).map(({ id }) => id);
    try {
      const receipt = await open.act(action, call);
      await this.#shelf.remove(ids).catch(() => undefined);
      return receipt;
    } catch (thrown) {
      // The other end has lost them: the next try sends them again.
      if (isRefusal(thrown) && thrown.reason === 'file-unknown') for (const id of ids) this.#sent.delete(id);
      throw thrown;
    }
  }

  async #send(open: Session<K, A>, action: A, { signal }: Call, progress: (part: number) => void): Promise<void> {
    const files = filesIn(action);
    const whole = files.reduce((sum, { size }) => sum + size, 0) || 1;
    let done = 0;
    for (const { id, type, size } of files) {
      const content = this.#sent.has(id) ? undefined : await this.#shelf.get(id);
      if (content) {
        await filesOf(open).put({ id, type }, content, { ...(signal && { signal }), progress: (part) => progress((done + part * size) / whole) });
        this.#sent.add(id);
      }
      done += size;
      progress(done / whole);
    }
  }

  /** Removes what neither waiting words nor a draft hold. */
  async tidy(): Promise<void> {
    const { drafts, outbox, now } = this.parts;
    const held = await Promise.all((await drafts.keys()).map((key) => drafts.read(key)));
    await this.#remove(now() - AT_WORK_MS, [...outbox.files, ...held.flatMap((draft) => filesIn(draft ?? {}).map(({ id }) => id))]);
  }

  /** Signed out: all goes. No right any more: what waits stays its writer's own. */
  async drain(all: boolean): Promise<void> {
    await this.#remove(this.parts.now() + 1, all ? [] : this.parts.outbox.files).catch(() => undefined);
  }

  async #remove(before: number, held: readonly Id[]): Promise<void> {
    const holds = new Set(held);
    await this.#shelf.remove((await this.#shelf.before(before)).filter((id) => !holds.has(id)));
  }
}

function filesOf<K extends Kinds, A extends Action>(session: Session<K, A>): Files {
  if (session.files) return session.files;
  throw new Refusal('unsupported', { message: 'The other end takes no files any more.' });
}
