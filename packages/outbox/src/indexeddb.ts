/** What one object store holds. */
export interface StoreSchema {
  readonly key: IDBValidKey;
  readonly value: unknown;
  readonly indexes: Readonly<Record<string, IDBValidKey>>;
}

/** A transaction of the browser's own, with the types of what its stores hold. */
export interface TypedTransaction<Schema extends { [N in keyof Schema]: StoreSchema }> {
  objectStore<N extends keyof Schema>(name: N): TypedStore<Schema[N]>;
}

export interface TypedStore<S extends StoreSchema> extends TypedReads<S, S['key']> {
  index<I extends keyof S['indexes']>(name: I): TypedReads<S, S['indexes'][I]>;
  add(value: S['value']): IDBRequest<S['key']>;
  put(value: S['value']): IDBRequest<S['key']>;
  delete(key: S['key']): IDBRequest<undefined>;
}

export interface TypedReads<S extends StoreSchema, Key extends IDBValidKey> {
  get(key: Key): IDBRequest<S['value'] | undefined>;
  getKey(key: Key | IDBKeyRange): IDBRequest<S['key'] | undefined>;
  getAll(key: Key): IDBRequest<S['value'][]>;
  getAllKeys(key: Key | IDBKeyRange): IDBRequest<S['key'][]>;
  count(key: Key): IDBRequest<number>;
}

/** The answer of one request. */
export function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Resolves when all of the transaction is written; rejects when none of it is. */
export function endOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException('given up', 'AbortError'));
  });
}
