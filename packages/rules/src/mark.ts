import type { Seen, SetMark, Value, Mark } from '@family-partnering/contract';
import { ALL_SIDES, defineRule } from './define.js';
import { threadKey } from './keys.js';
import { plain, put } from './records.js';
import { markFor, markId, seenByAll, threadOf } from './threads.js';

/** One record per person and thread, seen by that person alone. Never goes back, never past the end. */
export const setMark = /* @__PURE__ */ defineRule<SetMark>({
  type: 'mark.set',
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  monotonic: true,
  may: (target, read, context) => (threadOf(read, target.id!, target.scope, context), true),
  decide(action, read, context) {
    const { record, seat } = threadOf(read, action.thread, action.scope, context);
    const before = read.get<Value<Mark>>('mark', markId(record.id, seat.person))?.value?.upTo ?? 0;
    const upTo = Math.min(action.upTo, record.value.count);
    if (upTo <= before) return [];
    const mark = markFor(record.value, record.scope, seat, upTo);
    if (!seenByAll(record.value)) return [mark];
    return [mark, put<Seen>('seen', mark.id, record.scope, [threadKey(record.id)], { thread: [record.id, seat.person] }, {
      ...plain, home: record.value.home, thread: record.id, person: seat.person, called: seat.called, upTo, day: action.day,
    })];
  },
});

export const markRules = [setMark] as const;
