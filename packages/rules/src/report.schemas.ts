import type { ReportAction } from '@family-partnering/contract';
import * as v from 'valibot';
import type { Schemas } from './define.js';
import { circleScope, head, id, messageText } from './fields.js';

/** The shape and the bounds of what the safety team says of a report. Checked where actions are decided; a page does not carry it. */
export const reportSchemas = {
  'report.answer': v.strictObject({ ...head, type: v.literal('report.answer'), scope: circleScope, report: id, text: messageText }),
} as const satisfies Schemas<ReportAction>;
