import type { AnswerReport, Context, Grant, Id, Person, Reads, Report, Scope, Stored, Value } from '@family-partnering/contract';
import { defineRule, refuse, unknown } from './define.js';
import { grantId, safetyKey } from './keys.js';
import { change } from './records.js';

const TEAM = 'What is reported is looked at by the school’s safety team alone. Whoever reported it is told what came of it, on whichever side.';

/** Tells whoever reported a message what came of it (T21). Once: another word on it is a conversation. */
export const answerReport = /* @__PURE__ */ defineRule<AnswerReport>({
  type: 'report.answer',
  sides: { home: TEAM, student: TEAM, school: true, community: TEAM },
  scopes: (action) => [action.scope],
  outsiders: true,
  may: (target, read, context) => (openReport(read, target.id!, target.scope, context), true),
  decide(action, read, context) {
    const record = openReport(read, action.report, action.scope, context);
    const { called, role } = read.get<Value<Person>>('person', context.actor.person)!.value!;
    return [change(record, { outcome: { by: { person: context.actor.person, called, side: 'school', role }, at: context.now, text: action.text } })];
  },
});

/** A report that the actor may look at, because they are of the safety team. To anybody else there is none. */
function openReport(read: Reads, id: Id, scope: Scope, { actor }: Context): Stored<Value<Report>> & { readonly value: Value<Report> } {
  const key = read.get<Value<Grant>>('grant', grantId(actor.person, safetyKey(actor.tenant), `staff:${actor.tenant}`))?.value;
  const record = read.get<Value<Report>>('report', id);
  if (key == null || key.ended || record?.value == null || record.scope !== scope) throw unknown();
  if (record.value.outcome !== undefined) throw refuse('conflict', 'answered-already');
  return record as Stored<Value<Report>> & { readonly value: Value<Report> };
}

export const reportRules = [answerReport] as const;
