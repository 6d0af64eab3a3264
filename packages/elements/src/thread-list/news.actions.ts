import type {
  Announcement, AnnouncementQuestion, AnswerAnnouncement, AnswerReport, AskUnder, Id, LanguageTag, PostAnnouncement, ReplyUnder, Report, Viewer,
} from '@family-partnering/contract';
import type { NewId } from './thread-list.actions.js';

const scopeOf = ({ tenant }: Viewer) => `tenant:${tenant}` as const;
const said = (tag: LanguageTag) => ({ tag, means: 'read' }) as const;

/** Tells everyone; or asks the school adult `to` for it. */
export const post = (viewer: Viewer, to: Id, text: string, tag: LanguageTag, newId: NewId): PostAnnouncement =>
  ({ id: newId(), type: 'announcement.post', scope: scopeOf(viewer), announcement: newId(), to, text, language: said(tag) });

/** Under it, to the one who answers alone. */
export const ask = (viewer: Viewer, { id }: Announcement, text: string, tag: LanguageTag, newId: NewId): AskUnder =>
  ({ id: newId(), type: 'announcement.ask', scope: scopeOf(viewer), announcement: id, question: newId(), text, language: said(tag) });

export const reply = (viewer: Viewer, { id, announcement }: AnnouncementQuestion, text: string, newId: NewId): ReplyUnder =>
  ({ id: newId(), type: 'announcement.reply', scope: scopeOf(viewer), announcement, question: id, text });

export const decide = (viewer: Viewer, { id }: Announcement, yes: boolean, text: string, newId: NewId): AnswerAnnouncement =>
  ({ id: newId(), type: 'announcement.answer', scope: scopeOf(viewer), announcement: id, yes, text });

/** What came of what somebody reported. */
export const outcome = ({ id, circle }: Report, text: string, newId: NewId): AnswerReport =>
  ({ id: newId(), type: 'report.answer', scope: `circle:${circle}`, report: id, text });
