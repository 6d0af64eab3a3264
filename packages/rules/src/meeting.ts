import type { Context, EndMeetingWish, Id, MeetingWish, Reads, Scope, Seat, Stored, Value, WishMeeting } from '@family-partnering/contract';
import { ALL_SIDES, defineRule, refuse, unknown } from './define.js';
import { chapterKey } from './keys.js';
import { audienceNow } from './message.js';
import { change, made, plain } from './records.js';
import { authorOf, threadOf } from './threads.js';

/** Somebody wishes to meet those with whom they talk: from either side, without a reason if they like (M1). */
export const wishMeeting = /* @__PURE__ */ defineRule<WishMeeting>({
  type: 'meeting.wish',
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  may: (target, read, context) => (threadOf(read, target.id!, target.scope, context), true),
  decide(action, read, context) {
    const { record, seat } = threadOf(read, action.thread, action.scope, context);
    const { circle, home, revision, chapter } = record.value;
    const recipients = audienceNow(action, record, context).map(({ person, called, side, by }) => ({ person, called, side, by }));
    if (read.get('meeting-wish', action.wish) !== undefined) throw refuse('invalid', 'id-taken');
    return [made<MeetingWish>('meeting-wish', action.wish, record.scope, [chapterKey(record.id, chapter)], {
      recent: [context.now], thread: [record.id, context.now], circle: [circle, context.now],
    }, {
      ...plain, home, revision, recipients, language: action.language, thread: record.id, circle, chapter, by: authorOf(seat), at: context.now, text: action.text,
    })];
  },
});

/** "We met", by anyone who sees the wish; taken back, by the one whose wish it is. */
export const endMeetingWish = /* @__PURE__ */ defineRule<EndMeetingWish>({
  type: 'meeting.end',
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  may: (target, read, context) => (wishOf(read, target.id!, target.scope, context), true),
  decide(action, read, context) {
    const { record, seat } = wishOf(read, action.wish, action.scope, context);
    if (record.value.ended !== undefined) return [];
    if (action.how === 'taken-back' && record.value.by.person !== seat.person) throw refuse('forbidden', 'not-your-words');
    return [change(record, { ended: { by: authorOf(seat), at: context.now, how: action.how } })];
  },
});

type WishRecord = Stored<Value<MeetingWish>> & { readonly value: Value<MeetingWish> };

function wishOf(read: Reads, wish: Id, scope: Scope, context: Context): { readonly record: WishRecord; readonly seat: Seat } {
  const record = read.get<Value<MeetingWish>>('meeting-wish', wish);
  if (record?.value == null || record.scope !== scope) throw unknown();
  const { seat } = threadOf(read, record.value.thread, scope, context);
  if (record.value.chapter < seat.from) throw unknown();
  return { record: record as WishRecord, seat };
}

export const meetingRules = [wishMeeting, endMeetingWish] as const;
