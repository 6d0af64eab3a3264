import type { Call } from './adapter.js';
import type { Id } from './data.js';

/** What may be given, told before anybody chooses. An adapter that keeps no files tells none, and no control is drawn. */
export interface FileLimits {
  /** The greatest size in bytes, by media type (RFC 6838) without parameters: `image/jpeg`, `application/pdf`, `video/mp4`. */
  readonly types: Readonly<Record<string, number>>;
  /** How many files one action may carry. */
  readonly count: number;
}

/** What a picture, a page, a recording is, as the words that carry it tell of it. Plain data; the bytes travel apart from it. */
export interface FileReference {
  /** Made by whoever gives the file, as every id is. */
  readonly id: Id;
  /** Media type without parameters. */
  readonly type: string;
  /** Bytes. Once it is shared: of what was kept, after location and the like were taken out. */
  readonly size: number;
  /** What the file is called, shown and used when it is saved. */
  readonly name: string;
  /** What a picture shows, for whoever does not see it (WCAG 1.1.1). */
  readonly description?: string;
  /** What is said in a recording, by its maker or by a helper (WCAG 1.2.1, 1.2.3). */
  readonly transcript?: string;
  /** Seconds. */
  readonly duration?: number;
  /** Pixels, so that nothing jumps when the picture comes. */
  readonly width?: number;
  readonly height?: number;
}

/** What a file is to people. */
export type FileSort = 'picture' | 'document' | 'voice' | 'video';

export function fileSort(type: string): FileSort {
  if (type.startsWith('image/')) return 'picture';
  if (type.startsWith('audio/')) return 'voice';
  return type.startsWith('video/') ? 'video' : 'document';
}

export interface FileCall extends Call {
  /** From 0 to 1, as the bytes go. */
  readonly progress?: (part: number) => void;
}

/** The bytes of one person's files. Present on a session when `supports.files` is. */
export interface Files {
  /**
   * Resolves when all of it is kept: at the other end, or on this device where an outbox stands between.
   * The same id with the same bytes is one file. Until an action carries it, nobody else sees it.
   * @returns what was kept: location and the like may have been taken out
   * @throws Refusal `invalid`, reason `file-type`, `file-size`, `file-empty`, `file-content` (it is not what it says it is) or `id-used`;
   *   `forbidden`, reason `file-quota`; `unavailable`, reason `storage-full` or `storage-blocked`
   * @see contract.md#C-FILE
   */
  put(file: Pick<FileReference, 'id' | 'type'>, content: Blob, call?: FileCall): Promise<Pick<FileReference, 'id' | 'type' | 'size'>>;
  /** A foreign id answers as an unknown one: `not-found`. */
  get(id: Id, call?: FileCall): Promise<Blob>;
  /** Takes back what was put and is not carried by anything yet. Of what is unknown it says nothing. */
  drop?(id: Id): Promise<void>;
}

/** The files that an action carries, whatever its type: by agreement in its field `files`. */
export function filesIn(action: object): readonly FileReference[] {
  const { files } = action as { readonly files?: readonly FileReference[] };
  return Array.isArray(files) ? (files as readonly FileReference[]) : [];
}
