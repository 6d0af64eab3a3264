import type {
  Announcement, AnnouncementQuestion, AnswerAnnouncement, AskUnder, Author, Context, Id, Person, PostAnnouncement, Reads, ReplyUnder, Scope, Stored, Value,
} from '@family-partnering/contract';
import { ALL_SIDES, defineRule, refuse, unknown, type Sides } from './define.js';
import { personKey, tenantKey } from './keys.js';
import { change, made, plain } from './records.js';

type AnnouncementRecord = Stored<Value<Announcement>> & { readonly value: Value<Announcement> };

const LOOKED_AT = 'What is told to the whole school is first looked at by a school adult. Whoever asks for it is told yes, or why not now.';
const ANSWERED = 'What is asked under an announcement goes to the school adult who answers for it, and that person answers. Whoever asked sees the answer.';

/** The person who acts, or whom they name, as others will read them. */
function named(read: Reads, person: Id, side: Author['side'] | undefined): Author {
  const found = read.get<Value<Person>>('person', person)?.value;
  if (found == null) throw unknown();
  return { person, called: found.called, side: side ?? found.side, role: found.role };
}

/** The one scope in which a school’s announcements lie. */
function ownSchool(scope: Scope, { actor }: Context): void {
  if (scope !== `tenant:${actor.tenant}`) throw unknown();
}

/** One that the actor can see: told, or asked for by them or of them. Any other does not exist. */
function announcementOf(read: Reads, id: Id, scope: Scope, context: Context): AnnouncementRecord {
  ownSchool(scope, context);
  const record = read.get<Value<Announcement>>('announcement', id);
  if (record?.value == null) throw unknown();
  const { state, by, answers } = record.value;
  if (state !== 'told' && ![by.person, answers.person].includes(context.actor.person)) throw unknown();
  return record as AnnouncementRecord;
}

/** Whoever has something for everyone, on whichever side. The school’s own is told at once; anyone else’s waits for one named adult’s yes. */
export const postAnnouncement = /* @__PURE__ */ defineRule<PostAnnouncement>({
  type: 'announcement.post',
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  may: () => true,
  decide(action, read, context) {
    ownSchool(action.scope, context);
    if (read.get('announcement', action.announcement) !== undefined) throw refuse('invalid', 'id-taken');
    const { actor, now } = context;
    const by = named(read, actor.person, actor.side);
    const adult = read.get<Value<Person>>('person', action.to)?.value;
    if (adult == null || adult.side !== 'school') throw refuse('invalid', 'staff-only');
    const isTold = actor.side === 'school';
    const audience = isTold ? [tenantKey(actor.tenant)] : [...new Set([actor.person, action.to])].map(personKey);
    return [made<Announcement>('announcement', action.announcement, action.scope, audience, { all: [now] }, {
      ...plain, language: action.language, text: action.text, by, at: now, answers: named(read, action.to, undefined), state: isTold ? 'told' : 'asked', ...(isTold && { toldAt: now }),
    })];
  },
});

const SCHOOL_LOOKS: Sides = { home: LOOKED_AT, student: LOOKED_AT, school: true, community: LOOKED_AT };

/** The school’s yes, in the words of whoever asked; or not now, with a word why. */
export const answerAnnouncement = /* @__PURE__ */ defineRule<AnswerAnnouncement>({
  type: 'announcement.answer',
  sides: SCHOOL_LOOKS,
  scopes: (action) => [action.scope],
  may: (target, read, context) => (asked(read, target.id!, target.scope, context), true),
  decide(action, read, context) {
    const record = asked(read, action.announcement, action.scope, context);
    const note = action.text === '' ? {} : { note: action.text };
    if (!action.yes) return [change(record, { state: 'not-now', ...note })];
    return [{ ...change(record, { state: 'told', toldAt: context.now, ...note }, { all: [context.now] }), audience: [tenantKey(context.actor.tenant)] }];
  },
});

function asked(read: Reads, id: Id, scope: Scope, context: Context): AnnouncementRecord {
  const record = announcementOf(read, id, scope, context);
  if (record.value.answers.person !== context.actor.person) throw refuse('forbidden', 'not-asked');
  if (record.value.state !== 'asked') throw refuse('conflict', 'answered-already');
  return record;
}

/** Asks or answers under it, privately: it goes to the one who answers and to nobody else. */
export const askUnder = /* @__PURE__ */ defineRule<AskUnder>({
  type: 'announcement.ask',
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  may: (target, read, context) => (announcementOf(read, target.id!, target.scope, context).value.state === 'told' ? true : refuse('conflict', 'not-open')),
  decide(action, read, context) {
    const { id, value } = announcementOf(read, action.announcement, action.scope, context);
    if (value.state !== 'told') throw refuse('conflict', 'not-open');
    if (read.get('announcement-question', action.question) !== undefined) throw refuse('invalid', 'id-taken');
    const { actor, now } = context;
    const audience = [...new Set([actor.person, value.answers.person])].map(personKey);
    return [made<AnnouncementQuestion>('announcement-question', action.question, action.scope, audience, { all: [now], announcement: [id, now] }, {
      ...plain, language: action.language, announcement: id, by: named(read, actor.person, actor.side), at: now, text: action.text,
    })];
  },
});

/** Answers what was asked under it. */
export const replyUnder = /* @__PURE__ */ defineRule<ReplyUnder>({
  type: 'announcement.reply',
  sides: { home: ANSWERED, student: ANSWERED, school: true, community: ANSWERED },
  scopes: (action) => [action.scope],
  may: (target, read, context) => (questionOf(read, target.id!, target.scope, context), true),
  decide(action, read, context) {
    const record = questionOf(read, action.question, action.scope, context);
    if (record.value.announcement !== action.announcement) throw unknown();
    if (record.value.reply !== undefined) throw refuse('conflict', 'answered-already');
    return [change(record, { reply: { by: named(read, context.actor.person, context.actor.side), at: context.now, text: action.text } })];
  },
});

function questionOf(read: Reads, id: Id, scope: Scope, context: Context) {
  const record = read.get<Value<AnnouncementQuestion>>('announcement-question', id);
  if (record?.value == null) throw unknown();
  if (announcementOf(read, record.value.announcement, scope, context).value.answers.person !== context.actor.person) throw unknown();
  return record as Stored<Value<AnnouncementQuestion>> & { readonly value: Value<AnnouncementQuestion> };
}

export const announcementRules = [postAnnouncement, answerAnnouncement, askUnder, replyUnder] as const;
