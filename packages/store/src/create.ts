import type { Entity, Id, Rule, Session } from '@family-partnering/contract';
import { openRecord, type RecordStore } from './record.js';
import { rulebook } from './rulebook.js';
import { openStore, type Store } from './store.js';

/** Opens a list whose rules are here already. @param rules those of its one subject */
export const createStore = <E extends Entity>(session: Session, kind: string, filter: object, rules: readonly Rule[]): Store<E> =>
  openStore<E>(session, kind, filter, { book: rulebook(rules) });

/** Opens one entity whose rules are here already. */
export const createRecord = <E extends Entity>(session: Session, kind: string, id: Id, rules: readonly Rule[] = []): RecordStore<E> =>
  openRecord<E>(session, kind, id, { book: rulebook(rules) });
