import Libsql from 'libsql';

type Value = string | number | null | Buffer;
/** By place, or by the names that stand in the statement as `:name`. */
type Values = readonly Value[] | Readonly<Record<string, Value>>;
export type Row = Readonly<Record<string, Value>>;

/** One connection, its statements prepared once. Callers take columns by name: rows carry a `_metadata` of the driver's. */
export interface Connection {
  all(sql: string, values?: Values): readonly Row[];
  one(sql: string, values?: Values): Row | undefined;
  run(sql: string, values?: Values): void;
  exec(sql: string): void;
  close(): void;
}

/** @param busyMs how long to wait for another connection's lock */
export function openConnection(file: string, busyMs = 5000): Connection {
  const database = new Libsql(file, { timeout: busyMs });
  const prepared = new Map<string, Libsql.Statement<unknown[]>>();
  const statement = (sql: string) => {
    let known = prepared.get(sql);
    if (!known) prepared.set(sql, (known = database.prepare(sql)));
    return known;
  };
  return {
    all: (sql, values = []) => statement(sql).all(values) as Row[],
    one: (sql, values = []) => (statement(sql).all(values) as Row[])[0],
    run: (sql, values = []) => void statement(sql).run(values),
    exec: (sql) => void database.exec(sql),
    close: () => void database.close(),
  };
}

/**
 * Write-ahead log, every commit synced to disk, and proof that the driver obeyed.
 * @throws Error when a commit would not be synced: a power cut would lose what was acknowledged
 */
export function makeDurable(connection: Connection): void {
  connection.all('PRAGMA journal_mode = WAL');
  connection.all('PRAGMA synchronous = FULL');
  connection.all('PRAGMA foreign_keys = ON');
  assertDurable(connection);
}

export function assertDurable(connection: Connection): void {
  const synchronous = connection.one('PRAGMA synchronous')?.['synchronous'];
  const journal = connection.one('PRAGMA journal_mode')?.['journal_mode'];
  if (synchronous !== 2 || journal !== 'wal') {
    throw new Error(
      `The database does not keep its promise (synchronous is ${synchronous}, journal ${journal}; 2 and wal are needed). ` +
        'Put the data folder on a local disk.',
    );
  }
}
