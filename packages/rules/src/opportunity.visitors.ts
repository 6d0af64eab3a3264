import type { Entity, Opportunity } from '@family-partnering/contract';

const NOBODY = { person: '', called: '', side: 'school', role: '' } as const;
/** What whoever has no account may know of a way to take part. What is not named here, a later field too, is not told. */
const TOLD = ['title', 'summary', 'lifts', 'sort', 'setting', 'minutes', 'languages', 'supports', 'place', 'slots', 'giving', 'term', 'hold', 'also', 'language', 'state', 'at'] as const satisfies readonly (keyof Opportunity)[];

/** The page of one way to take part for somebody without an account: no name of anybody, nothing that people did with it. */
export function asVisitorsSee(item: Opportunity): Opportunity {
  const { kind, id, version, changedBy } = item satisfies Entity;
  const told = Object.fromEntries(TOLD.filter((field) => item[field] !== undefined).map((field) => [field, item[field]]));
  const also = item.also.map(({ task: _, checks, ...words }) => ({ ...words, ...(checks && { checks: { ...checks, seenBy: '' } }) }));
  const checks = item.checks && { checks: { ...item.checks, seenBy: '' } };
  return { ...told, kind, id, version, changedBy, also, ...checks, origin: NOBODY, organisers: [], another: [], home: 'shared', recipients: [], revision: 0, sensitivity: 'everyday' } as unknown as Opportunity;
}
