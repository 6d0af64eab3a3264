import type { AddToThread, BlockPerson, EndConsent, Id, Instant, RenewConsent, Thread } from '@family-partnering/contract';
import type { NewId } from './message-thread.actions.js';

const scopeOf = (circle: Id) => `circle:${circle}` as const;

export const addToThread = ({ circle, id }: Thread, person: Id, newId: NewId): AddToThread => ({ id: newId(), type: 'thread.add', scope: scopeOf(circle), thread: id, person });
export const renewConsent = ({ circle }: Thread, person: Id, until: Instant, newId: NewId): RenewConsent => ({ id: newId(), type: 'circle.renew', scope: scopeOf(circle), circle, person, until });
export const endConsent = ({ circle }: Thread, person: Id, newId: NewId): EndConsent => ({ id: newId(), type: 'circle.end', scope: scopeOf(circle), circle, person });
export const blockPerson = ({ circle }: Thread, person: Id, blocked: boolean, newId: NewId): BlockPerson => ({ id: newId(), type: 'circle.block', scope: scopeOf(circle), circle, person, blocked });
