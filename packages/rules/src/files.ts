import { composedId, type Audience, type Author, type Context, type Draft, type FileReference, type Id, type Reads, type Scope, type SharedFile, type Value } from '@family-partnering/contract';
import { refuse } from './define.js';
import { gone, plain, put } from './records.js';

/** What was kept of a file, written where its bytes were received and by nothing else. Nobody sees it; rules read it. */
export interface Upload {
  readonly person: Id;
  readonly file: Id;
  readonly type: string;
  readonly size: number;
}

/** Ids belong to their person, so that nobody learns from a taken id that somebody else has such a file. */
export const uploadId = (person: Id, file: Id): Id => composedId(person, file);

/** What a file is shown with, and who may see that. */
export interface Holder extends Partial<Pick<Value<SharedFile>, 'home' | 'revision' | 'language'>> {
  readonly kind: string;
  readonly id: Id;
  readonly scope: Scope;
  readonly audience: readonly Audience[];
  /** Who gave the files. */
  readonly by: Author;
  readonly at: string;
}

/** Two things of different kinds may have one id: a file is each one's own. */
export const sharedId = ({ kind, id }: Pick<Holder, 'kind' | 'id'>, file: Id): Id => composedId(id, kind, file);

/**
 * The files that an action carries, as they were kept. Each must have been put by the actor: somebody else's is as unknown as none.
 * @throws Refusal `invalid`, reason `file-unknown` or `file-twice`
 */
export function givenFiles(files: readonly FileReference[] | undefined, read: Reads, { actor }: Context): readonly FileReference[] {
  if (new Set(files?.map(({ id }) => id)).size !== (files?.length ?? 0)) throw refuse('invalid', 'file-twice');
  return (files ?? []).map((file) => {
    const kept = read.get<Upload>('upload', uploadId(actor.person, file.id))?.value;
    // Whoever sees it asks for it by its id alone: it may not be the id of somebody else's file, too.
    const [shown] = read.list<Value<SharedFile>>('file', 'file', [file.id], { limit: 1 });
    if (kept == null || (shown?.value != null && shown.value.by.person !== actor.person)) throw refuse('invalid', 'file-unknown');
    return { ...file, type: kept.type, size: kept.size };
  });
}

/** The records by which whoever sees the holder sees its files. */
export function shareFiles(files: readonly FileReference[] | undefined, { kind, id, scope, audience, by, at, ...more }: Holder): readonly Draft[] {
  return (files ?? []).map((file) => put<SharedFile>('file', sharedId({ kind, id }, file.id), scope, audience, { file: [file.id, at], recent: [at] }, {
    ...plain, ...more, file, of: { kind, id }, by, at,
  }));
}

/** Takes the files away from whoever saw them with this holder. */
export function unshareFiles(files: readonly FileReference[] | undefined, holder: Pick<Holder, 'kind' | 'id'>, read: Reads): readonly Draft[] {
  return (files ?? []).flatMap((file) => {
    const record = read.get('file', sharedId(holder, file.id));
    return record?.value == null ? [] : [gone(record)];
  });
}
