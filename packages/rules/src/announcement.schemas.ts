import type { AnnouncementAction } from '@family-partnering/contract';
import * as v from 'valibot';
import type { Schemas } from './define.js';
import { head, id, language, messageText, tenantScope, words } from './fields.js';

const on = <T extends string>(type: T) => ({ ...head, type: v.literal(type), scope: tenantScope as v.GenericSchema<`tenant:${string}`>, announcement: id });

/** The shape and the bounds of every action on announcements. Checked where actions are decided; a page does not carry it. */
export const announcementSchemas = {
  'announcement.post': v.strictObject({ ...on('announcement.post'), to: id, text: messageText, language }),
  'announcement.answer': v.strictObject({ ...on('announcement.answer'), yes: v.boolean(), text: words(2000) }),
  'announcement.ask': v.strictObject({ ...on('announcement.ask'), question: id, text: messageText, language }),
  'announcement.reply': v.strictObject({ ...on('announcement.reply'), question: id, text: messageText }),
} as const satisfies Schemas<AnnouncementAction>;
