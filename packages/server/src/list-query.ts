import { Refusal, type KindRule, type Query } from '@family-partnering/contract';

const ID = /^[A-Za-z0-9:_.|-]{1,500}$/;
const PAGING = ['limit', 'before', 'after'];

/** Whether this can be an id at all. What cannot is answered as unknown. */
export const isId = (text: string | undefined): text is string => text !== undefined && ID.test(text);

const wrongField = (message: string) => new Refusal('invalid', { reason: 'filter', message });

/** A list's query, field by field. What no filter is named after is refused by name, not passed over. */
export function readQuery({ kind, filters }: KindRule, search: URLSearchParams): Query {
  const filter: Record<string, string> = {};
  const paging: { limit?: number; before?: string; after?: string } = {};
  for (const name of new Set(search.keys())) {
    const [value, ...others] = search.getAll(name);
    if (others.length > 0) throw wrongField('A field of the query is given twice.');
    if (name === 'limit') paging.limit = Number(value === '' ? Number.NaN : value);
    else if (name === 'before' || name === 'after') paging[name] = value!;
    else if (Object.hasOwn(filters, name)) filter[name] = value!;
    else throw wrongField(`A list of ${kind} knows these fields: ${[...Object.keys(filters), ...PAGING].join(', ')}.`);
  }
  if (!Object.values(filter).every(isId)) throw new Refusal('not-found');
  return { filter, ...paging };
}
