import { newId, Refusal, ROSTER } from '@family-partnering/contract';
import type { Action, Id, Viewer } from '@family-partnering/contract';

/**
 * Reads the people and circles of a local page: a JSON list of `roster.school` and `roster.circle` actions, ids optional.
 * @throws Refusal `protocol`, reason `roster-file`
 */
export async function readRosterFile(url: string): Promise<readonly Action[]> {
  const wrong = (what: string): Refusal => new Refusal('protocol', { reason: 'roster-file', message: `${url}: ${what}` });
  const answer = await fetch(url, { credentials: 'same-origin' }).catch(() => { throw wrong('cannot be read'); });
  if (!answer.ok) throw wrong(`answered ${answer.status}`);
  const list: unknown = await answer.json().catch(() => { throw wrong('is not JSON'); });
  if (!Array.isArray(list)) throw wrong('is not a list of roster actions');
  const strange = list.find((action: unknown) => !/^roster\./.test(String((action as { type?: unknown } | null)?.type)));
  if (strange !== undefined) throw wrong(`holds something that is no roster action: ${JSON.stringify(strange).slice(0, 80)}`);
  return list.map((action: Action) => ({ ...action, id: action.id ?? newId() }));
}

/** The steps of a roster file, one after another, by the roster itself. */
export function fillFromRoster(tenant: Id, url: string) {
  return async (act: (viewer: Viewer, action: Action) => Promise<unknown>): Promise<void> => {
    const roster: Viewer = { person: ROSTER, side: 'school', tenant };
    for (const action of await readRosterFile(url)) await act(roster, action);
  };
}
