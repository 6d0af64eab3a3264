import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { Refusal, type FileLimits, type FileReference, type Files, type Id, type Instant, type SharedFile, type Stored } from '@family-partnering/contract';
import { uploadId, type Upload } from '@family-partnering/rules/files';
import { DEFAULT_FILE_LIMITS, lookAtBeginning, type Look } from './file-look.js';
import type { FileKey, FileStore } from './file-store.js';
import type { Storage } from './storage.js';

export interface FileOptions {
  readonly store: FileStore;
  readonly limits?: FileLimits;
  readonly look?: Look;
  /** Bytes that one person may have here in all. Default: 1 GB. */
  readonly quota?: number;
}

/** Milliseconds for which a file that nothing carries is kept: an outbox sends the words right after it, or within days of being offline puts it anew. */
const UNSENT_MS = 24 * 60 * 60_000;
const ID = /^[A-Za-z0-9:_.|-]{1,120}$/;

const invalid = (reason: string, message: string) => new Refusal('invalid', { reason, message });
type Kept = Pick<FileReference, 'id' | 'type' | 'size'>;

/** One person's files over a store of bytes and the records that say who sees them. */
export class EngineFiles {
  readonly limits: FileLimits;
  readonly #store: FileStore;
  readonly #look: Look;
  readonly #quota: number;

  constructor(private readonly storage: Storage, { store, limits = DEFAULT_FILE_LIMITS, look = lookAtBeginning, quota = 2 ** 30 }: FileOptions, private readonly clock: () => Instant) {
    [this.#store, this.limits, this.#look, this.#quota] = [store, limits, look, quota];
  }

  of(person: Id): Files {
    return {
      put: async (file, content, { signal, progress } = {}) => {
        signal?.throwIfAborted();
        const kept = await this.#put(person, file, content, signal);
        progress?.(1);
        return kept;
      },
      get: async (id, { signal } = {}) => {
        signal?.throwIfAborted();
        const blob = await this.#get(person, id);
        signal?.throwIfAborted();
        return blob;
      },
    };
  }

  async #put(person: Id, { id, type }: Pick<FileReference, 'id' | 'type'>, content: Blob, signal: AbortSignal | undefined): Promise<Kept> {
    const most = Object.hasOwn(this.limits.types, type) ? this.limits.types[type]! : undefined;
    if (!ID.test(id)) throw invalid('fields', 'The id of a file is 1 to 120 letters, digits and : _ . | -');
    if (most === undefined) throw invalid('file-type', `Files of type ${type} are not taken. Taken are: ${Object.keys(this.limits.types).join(', ')}.`);
    if (content.size === 0) throw invalid('file-empty', 'The file is empty.');
    if (content.size > most) throw invalid('file-size', `A file of type ${type} may have ${most} bytes.`);
    const bytes = new Uint8Array(await content.arrayBuffer());
    const hash = bytesToHex(sha256(bytes));
    const key = { person, file: id };
    const known = await this.#store.about(key);
    if (known !== undefined && known.hash !== hash) throw invalid('id-used', 'This id was used before, for another file. Make a new id for each file.');
    if (known === undefined) await this.#keep(key, type, bytes, hash, signal);
    const { type: keptType, size } = known ?? (await this.#store.about(key))!;
    await this.#note({ person, file: id, type: keptType, size });
    return { id, type: keptType, size };
  }

  async #keep(key: FileKey, type: string, bytes: Uint8Array, hash: string, signal: AbortSignal | undefined): Promise<void> {
    const used = (await this.#uploads(key.person)).reduce((sum, { value }) => sum + (value?.size ?? 0), 0);
    if (used + bytes.length > this.#quota) throw new Refusal('forbidden', { reason: 'file-quota', message: `This person has ${used} bytes of files here; ${this.#quota} is the most.` });
    const looked = await this.#look(bytes, type);
    signal?.throwIfAborted();
    await this.#store.write(key, looked.content, { type: looked.type, size: looked.content.length, hash, at: this.clock() });
  }

  /** Who may see it: whoever sees something that carries it, and the one who gave it. Foreign and unknown take the same way. */
  async #get(person: Id, id: Id): Promise<Blob> {
    const [shared] = await this.storage.read(person, (tx) => tx.list('file', 'file', [id], { limit: 1 }));
    const owner = (shared?.value as SharedFile | undefined)?.by.person ?? person;
    const blob = await this.#store.read({ person: owner, file: id });
    if (blob === undefined) throw new Refusal('not-found');
    return blob;
  }

  /** Deletes what nothing carries any more, and what was never sent. @returns how many files went */
  async sweep(unsentMs = UNSENT_MS): Promise<number> {
    const before = new Date(Date.parse(this.clock()) - unsentMs).toISOString();
    const old = (await this.#store.all()).filter(({ at }) => at < before);
    let gone = 0;
    for (const key of old) {
      if (!(await this.#letGo(key))) continue;
      await this.#store.remove(key);
      gone += 1;
    }
    return gone;
  }

  #uploads(person: Id): Promise<readonly Stored<Upload>[]> {
    return this.storage.write([`person:${person}`], (tx) => tx.list('upload', 'person', [person], { limit: 10_000 })) as Promise<readonly Stored<Upload>[]>;
  }

  /** What rules read: that these bytes were received, from this person. No action, because nobody may send it in words alone. */
  async #note(upload: Upload): Promise<void> {
    const { person, file } = upload;
    const [scope, id] = [`person:${person}` as const, uploadId(person, file)];
    await this.storage.write([scope], async (tx) => {
      const before = await tx.get('upload', id);
      if (before !== undefined) return;
      const [last] = await tx.load([{ kind: 'upload', id }]);
      const version = ((last as Stored | undefined)?.version ?? 0) + 1;
      await tx.commit([{ kind: 'upload', id, scope, audience: [], index: { person: [person] }, value: upload, version, changedBy: file }]);
    });
  }

  /** In one step with the look whether something carries it, so that no action takes it up in between. */
  #letGo({ person, file }: FileKey): Promise<boolean> {
    return this.storage.write([`person:${person}`], async (tx) => {
      const carriers = await tx.list('file', 'file', [file], { limit: 200 });
      if (carriers.some(({ value }) => (value as SharedFile).by.person === person)) return false;
      const noted = await tx.get('upload', uploadId(person, file));
      if (noted !== undefined) await tx.commit([{ ...noted, index: {}, value: null, version: noted.version + 1, changedBy: file }]);
      return true;
    });
  }
}
