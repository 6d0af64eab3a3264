import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Entity } from '@family-partnering/contract';
import { changed, fallsWith, listName, LIST_LIMIT, merged, parentsOf, shownBy } from '@family-partnering/outbox/cache.model';

const message = (id: string, version = 1, more: object = {}): Entity => ({ kind: 'message', id, version, changedBy: `a-${id}`, thread: 't', circle: 'c', ...more }) as Entity;
const shown = { kind: 'message', filter: { thread: 't' } };
const ids = (items: readonly Entity[]): string => items.map((item) => `${item.id}.${item.version}`).join(' ');

describe('what this device last saw', () => {
  it('names a list so that the name tells what it shows', () => {
    assert.deepEqual(shownBy(listName(shown)), shown);
    assert.deepEqual(shownBy(listName({ kind: 'thread', id: 't' })), { kind: 'thread', id: 't' });
    assert.deepEqual(parentsOf(shown), ['thread:t']);
  });

  it('puts older pages in front, replaces the end, and keeps the newest 200', () => {
    const end = merged([], [message('3'), message('4')], 'end');
    assert.equal(ids(merged(end, [message('1'), message('2')], 'before')), '1.1 2.1 3.1 4.1');
    assert.equal(ids(merged(end, [message('5')], 'end')), '5.1');
    const many = merged([], Array.from({ length: 300 }, (_, n) => message(String(n))), 'end');
    assert.equal(many.length, LIST_LIMIT);
    assert.equal(many.at(-1)?.id, '299');
  });

  it('takes the higher version, whichever comes first, and what is new stands last', () => {
    const upsert = (entity: Entity): { type: 'upsert'; entity: Entity } => ({ type: 'upsert', entity });
    const items = [message('1', 2)];
    assert.equal(changed(items, shown, [upsert(message('1', 1))]), items);
    assert.equal(ids(changed(items, shown, [upsert(message('2')), upsert(message('1', 3))])), '1.3 2.1');
    assert.equal(ids(changed(items, shown, [upsert(message('9', 1, { thread: 'other' }))])), '1.2');
    assert.equal(ids(changed(items, shown, [{ type: 'remove', kind: 'message', id: '1', version: 3 }])), '');
  });

  it('drops with a thread or a circle what names it', () => {
    assert.ok(fallsWith(message('1'), 'thread:t') && fallsWith(message('1'), 'circle:c') && fallsWith(message('1'), 'message:1'));
    assert.ok(!fallsWith(message('1'), 'thread:other'));
  });
});
