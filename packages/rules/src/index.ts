import type { Action, CheckedRule, Rule } from '@family-partnering/contract';
import { announcementRules } from './announcement.js';
import { announcementSchemas } from './announcement.schemas.js';
import { circleRules } from './circle.js';
import { circleSchemas } from './circle.schemas.js';
import { homeworkRules } from './homework.js';
import { homeworkSchemas } from './homework.schemas.js';
import { legalRules } from './legal.js';
import { legalSchemas } from './legal.schemas.js';
import { CLOCKED, laterRules } from './later.js';
import { linkRules } from './link.js';
import { linkSchemas } from './link.schemas.js';
import { markRules } from './mark.js';
import { markSchemas } from './mark.schemas.js';
import { meetingRules } from './meeting.js';
import { meetingSchemas } from './meeting.schemas.js';
import { messageRules } from './message.js';
import { messageNoteRules } from './message-note.js';
import { laterSchemas, messageSchemas } from './message.schemas.js';
import { opportunityRules } from './opportunity-all.js';
import { opportunitySchemas } from './opportunity.schemas.js';
import { personRules } from './person.js';
import { personSchemas } from './person.schemas.js';
import { planRules } from './plan.js';
import { planSchemas } from './plan.schemas.js';
import { problemRules } from './problem.js';
import { problemSchemas } from './problem.schemas.js';
import { reportRules } from './report.js';
import { reportSchemas } from './report.schemas.js';
import { rosterRules } from './roster.js';
import { rosterSchemas } from './roster.schemas.js';
import { threadRules } from './thread.js';
import { threadSchemas } from './thread.schemas.js';

export { uploadId, type Upload } from './files.js';
export { familyKinds } from './kinds.js';
export { symmetryTable, undeclared, type SymmetryRow } from './symmetry.js';

const checked = (rules: readonly unknown[], schemas: Readonly<Record<string, unknown>>): readonly CheckedRule<Action>[] =>
  (rules as readonly Rule<Action>[]).map((rule) => ({ ...rule, schema: schemas[rule.type] }));

/** Every rule there is, with its schema: what a server runs. A widget imports its own subject's rules alone. */
export const familyRules: readonly CheckedRule<Action>[] = [
  ...checked(threadRules, threadSchemas), ...checked(markRules, markSchemas), ...checked(messageRules, messageSchemas), ...checked(messageNoteRules, messageSchemas),
  ...checked(laterRules, laterSchemas),
  ...checked(reportRules, reportSchemas),
  ...checked(personRules, personSchemas), ...checked(circleRules, circleSchemas), ...checked(rosterRules, rosterSchemas),
  ...checked(announcementRules, announcementSchemas),
  ...checked(opportunityRules, opportunitySchemas),
  ...checked(planRules, planSchemas),
  ...checked(homeworkRules, homeworkSchemas), ...checked(problemRules, problemSchemas),
  ...checked(legalRules, legalSchemas),
  ...checked(linkRules, linkSchemas), ...checked(meetingRules, meetingSchemas),
];

/** What can be decided where no clock runs while nobody's page is open: on one device, in a page's memory. */
export const clocklessRules: readonly CheckedRule<Action>[] = familyRules.filter(({ type }) => !CLOCKED.includes(type));
