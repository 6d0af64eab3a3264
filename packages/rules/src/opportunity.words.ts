import {
  composedId, fileSort, type AnotherWay, type AnswerWay, type Claim, type Contribution, type DoNow, type FileReference, type FileSort, type GiveThanks, type Id, type NotThisTime, type Reads, type SetNotThisTime, type StepAnswer, type SuggestWay, type TaskStep, type Thanks, type TookPart, type Value,
} from '@family-partnering/contract';
import { ALL_SIDES, defineRule, refuse, unknown } from './define.js';
import { givenFiles, shareFiles, unshareFiles } from './files.js';
import { personKey } from './keys.js';
import { arrangedOf, claimAudience, claimId, myself, openOf, opportunityOf, opportunityScope, organises, withTask, type ClaimRecord, type OpportunityRecord } from './opportunities.js';
import { endBegun } from './opportunity.begun.js';
import { change, gone, made, plain, put } from './records.js';

export const notNowId = (opportunity: Id, person: Id): Id => composedId('not-now', opportunity, person);

/** "Not this time" (O7): for oneself, seen by oneself alone. It counts against nobody. */
export const setNotThisTime = /* @__PURE__ */ defineRule<SetNotThisTime>({
  type: 'opportunity.notnow',
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  may: (target, read, context) => (opportunityOf(read, target.id!, target.scope, context), true),
  decide(action, read, context) {
    const { person } = context.actor;
    if (action.scope !== opportunityScope(action.opportunity)) throw unknown();
    // Taken back also where there is nothing to see any more.
    const known = read.get<Value<NotThisTime>>('not-this-time', notNowId(action.opportunity, person));
    if (!action.on) return known === undefined ? [] : [gone(known)];
    const record = opportunityOf(read, action.opportunity, action.scope, context);
    return [put<NotThisTime>('not-this-time', notNowId(record.id, person), record.scope, [personKey(person)], { all: [record.id] }, { ...plain, home: person, opportunity: record.id, person })];
  },
});

/** "It would work another way" (O6). */
export const suggestWay = /* @__PURE__ */ defineRule<SuggestWay>({
  type: 'opportunity.suggest',
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  may: (target, read, context) => (openOf(read, target.id!, target.scope, context), true),
  decide(action, read, context) {
    const record = openOf(read, action.opportunity, action.scope, context);
    if (read.get('another-way', action.suggestion) !== undefined) throw refuse('invalid', 'id-taken');
    return [made<AnotherWay>('another-way', action.suggestion, record.scope, claimAudience(record.value, context.actor.person), { all: [context.now], opportunity: [record.id, context.now] }, {
      ...plain, home: context.actor.person, language: action.language, opportunity: record.id, by: myself(read, context), at: context.now, text: action.text,
    })];
  },
});

const ARRANGED_BY = 'A suggestion goes to the school adult who arranges it, and that person answers. Whoever wrote it sees the answer.';

export const answerWay = /* @__PURE__ */ defineRule<AnswerWay>({
  type: 'opportunity.reply',
  sides: { home: ARRANGED_BY, student: ARRANGED_BY, school: true, community: ARRANGED_BY },
  scopes: (action) => [action.scope],
  may: (target, read, context) => (arrangedOf(read, target.id!, target.scope, context), true),
  decide(action, read, context) {
    const record = arrangedOf(read, action.opportunity, action.scope, context);
    const found = read.get<Value<AnotherWay>>('another-way', action.suggestion);
    if (found?.value?.opportunity !== record.id) throw unknown();
    return [change(found, { answer: { by: myself(read, context), at: context.now, text: action.text, yes: action.yes } })];
  },
});

/** Done at once, inside the picker (O13): all its steps in one action. Doing it again replaces it. */
export const doNow = /* @__PURE__ */ defineRule<DoNow>({
  type: 'opportunity.do',
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  may: (target, read, context) => (withTask(openOf(read, target.id!, target.scope, context)), true),
  decide(action, read, context) {
    const record = openOf(read, action.opportunity, action.scope, context);
    const files = givenFiles(action.files, read, context);
    const answers = checked(withTask(record), action.answers, files);
    const { person } = context.actor;
    const [id, by, audience] = [claimId(record.id, person), myself(read, context), claimAudience(record.value, person)];
    const before = read.get<Value<Contribution>>('contribution', id)?.value?.files;
    return [
      ...endBegun(read, record.id, person),
      ...unshareFiles(before?.filter((file) => files.every((one) => one.id !== file.id)), { kind: 'contribution', id }, read),
      ...shareFiles(files, { kind: 'contribution', id, scope: record.scope, audience, by, at: context.now, home: person, language: action.language }),
      put<Contribution>('contribution', id, record.scope, audience, { all: [context.now], opportunity: [record.id, context.now] }, {
        ...plain, home: person, language: action.language, opportunity: record.id, by, at: context.now, answers, ...(files.length > 0 && { files }),
      }),
    ];
  },
});

function checked(task: readonly TaskStep[], answers: readonly StepAnswer[], files: readonly FileReference[]): readonly StepAnswer[] {
  const known = answers.every((answer, at) => task.some(({ id }) => id === answer.step) && answers.findIndex(({ step }) => step === answer.step) === at);
  if (!known) throw refuse('invalid', 'no-such-step');
  for (const step of task) {
    const answer = answers.find((one) => one.step === step.id);
    if (!isAnswered(step, answer) && (step.optional !== true || answer !== undefined)) throw refuse('invalid', 'steps-open');
  }
  // Every file answers exactly one step, and is of the sort that was asked for.
  const used = answers.flatMap(({ step, files: ids = [] }) => ids.map((id) => ({ id, how: task.find((one) => one.id === step)!.how })));
  const fits = used.length === files.length && files.every(({ id, type }) => used.some((one) => one.id === id && SORTS[one.how]?.includes(fileSort(type))));
  if (!fits) throw refuse('invalid', 'file-elsewhere');
  return answers;
}

/** What may answer a step that wants to be heard or seen. A film of hands that sign speaks, too. */
export const SORTS: Partial<Record<TaskStep['how'], readonly FileSort[]>> = { speak: ['voice', 'video'], photograph: ['picture'] };

/** Whether a step has its answer, inside the choices that it gave. What is spoken or photographed may be written instead. */
export function isAnswered({ how, lines = [] }: TaskStep, answer: StepAnswer | undefined): boolean {
  if (answer === undefined) return false;
  if (how === 'write' || SORTS[how]) return (answer.text ?? '').trim() !== '' || (SORTS[how] !== undefined && answer.files !== undefined);
  if (how === 'read') return answer.marked !== undefined && answer.marked.every((line) => line < lines.length);
  return answer.line !== undefined && answer.line < lines.length;
}

/** Thanks, both ways (O9): from those who arrange it to all who took part, or from anyone to those who made it. */
export const giveThanks = /* @__PURE__ */ defineRule<GiveThanks>({
  type: 'opportunity.thank',
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  may: (target, read, context) => (opportunityOf(read, target.id!, target.scope, context), true),
  decide(action, read, context) {
    const record = opportunityOf(read, action.opportunity, action.scope, context);
    if (read.get('thanks', action.thanks) !== undefined) throw refuse('invalid', 'id-taken');
    const { organisers, origin } = record.value;
    const made_ = [...organisers.map(({ person }) => person), origin.person];
    const arranges = organises(record.value, context.actor.person) || origin.person === context.actor.person;
    const readers = [...new Set([context.actor.person, ...made_, ...(arranges ? tookPart(read, record) : [])])];
    return [made<Thanks>('thanks', action.thanks, record.scope, readers.map(personKey), { all: [context.now], opportunity: [record.id, context.now] }, {
      ...plain, language: action.language, opportunity: record.id, by: myself(read, context), at: context.now, text: action.text,
    })];
  },
});

/** Whoever has a place, or has done it. Who else is thanked is in nobody's copy. */
function tookPart(read: Reads, record: OpportunityRecord): readonly Id[] {
  const places = record.value.slots.flatMap(({ id }) => read.list<Value<Claim>>('claim', 'line', [record.id, id, 'in'], { limit: 20_000 }));
  const done = read.list<Value<Contribution>>('contribution', 'opportunity', [record.id], { limit: 20_000 });
  return [...places, ...done].flatMap(({ value }) => (value === null ? [] : [value.by.person]));
}

/** Who took part: said by the organisers of anyone, and by everyone of themselves. */
export const tookPartIn = /* @__PURE__ */ defineRule<TookPart>({
  type: 'opportunity.took',
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  may: (target, read, context) => (opportunityOf(read, target.id!, target.scope, context), true),
  decide(action, read, context) {
    const record = opportunityOf(read, action.opportunity, action.scope, context);
    const { person } = context.actor;
    if (action.person !== person && !organises(record.value, person)) throw unknown();
    const claim = read.get<Value<Claim>>('claim', claimId(record.id, action.person)) as ClaimRecord | undefined;
    if (claim?.value?.state !== 'in') throw unknown();
    const { took: _, ...value } = claim.value;
    return [{ ...change(claim, {}), value: action.took ? { ...value, took: { by: person, at: context.now } } : value }];
  },
});

export const wordRules = [setNotThisTime, suggestWay, answerWay, doNow, giveThanks, tookPartIn] as const;
