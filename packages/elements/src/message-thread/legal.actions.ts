import type { Day, ExplainedHow, Explaining, FindExplainer, GiveLegalWords, Message, ObjectToExplained, RecordExplained } from '@family-partnering/contract';
import type { NewId } from './message-thread.actions.js';

const on = (message: Message, { person }: Explaining, newId: NewId) => ({ id: newId(), scope: `circle:${message.circle}` as const, message: message.id, person });

export const findExplainer = (message: Message, one: Explaining, called: string, by: Day, newId: NewId): FindExplainer => ({ ...on(message, one, newId), type: 'legal.find', called, by });

export const recordExplained = (message: Message, one: Explaining, called: string, how: ExplainedHow, understood: RecordExplained['understood'], newId: NewId): RecordExplained =>
  ({ ...on(message, one, newId), type: 'legal.explain', called, how, understood });

export const giveLegalWords = (message: Message, one: Explaining, text: string, madeBy: string, newId: NewId): GiveLegalWords =>
  ({ ...on(message, one, newId), type: 'legal.words', text, language: one.wants, madeBy });

export const objectToExplained = (message: Message, one: Explaining, text: string, newId: NewId): ObjectToExplained => ({ ...on(message, one, newId), type: 'legal.object', text });
