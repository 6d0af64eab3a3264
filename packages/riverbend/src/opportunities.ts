import type { Action, Day, Giving, Id, Instant, OfferOpportunity, OpportunityWords } from '@family-partnering/contract';
import { addDays, instantAt, shiftFor } from './calendar.js';
import { OPPORTUNITY_ROWS, type OpportunityRow } from './opportunity-rows.js';
import { taskOf } from './opportunity-tasks.js';
import { HAPPENINGS } from './opportunity-times.js';
import { ALL_PEOPLE } from './people.js';
import { person, TENANT } from './roster.js';
import type { Act } from './seed.js';
import type { SeedStep } from './step.js';
import { ARABIC } from './wording/opportunities.ar.js';
import { ENGLISH } from './wording/opportunities.en.js';
import { SPANISH } from './wording/opportunities.es.js';
import { CREOLE } from './wording/opportunities.ht.js';
import { VIETNAMESE } from './wording/opportunities.vi.js';
import type { Wording } from './wording/wording.types.js';

const TERM = 'fall';
const ARRANGES: Id = 'p19';
/** Those that somebody else answers: the teacher, and for what the school decides its principal. */
const TO: Readonly<Record<Id, Id>> = { 'o-20': 'p22', 'o-30': 'p22', 'o-31': 'p16', 'o-56': 'p22', 'o-58': 'p22', 'o-60': 'p16' };

/** The other languages of Riverbend's families. All of their wording is a draft. */
export const DRAFTED: readonly Wording[] = [SPANISH, ARABIC, VIETNAMESE, CREOLE];

/** What the school shows to whoever has no account too. */
const FOR_ANYBODY: ReadonlySet<Id> = new Set(['o-02', 'o-26', 'o-33', 'o-44', 'o-47', 'o-50']);

function givingOf({ way, kept }: OpportunityRow, days: number): Giving {
  const some = kept === undefined ? {} : { kept };
  return way === 'draw' ? { way, on: moved('2026-11-25', '12:00', days), ...some } : { way: way ?? 'first', ...some };
}

const moved = (day: Day, time: string, days: number): Instant => instantAt(addDays(day, days), time);

/** Times of those that happen at a time. */
function slotsOf({ id, minutes, places }: OpportunityRow, days: number): OfferOpportunity['slots'] {
  const capacity = places === undefined ? {} : { capacity: places };
  const at = HAPPENINGS[id]?.at;
  if (at === undefined) return [{ id: 'any', ...capacity }];
  return at.map(([day, from], index) => {
    const starts = moved(day, from, days);
    return { id: ['one', 'two', 'three'][index]!, starts, ends: new Date(Date.parse(starts) + minutes * 60_000).toISOString(), ...capacity };
  });
}

/** One of them in one language; what it lifts is told in English where no other words are given. */
function wordsIn({ tag, words, places, asks, checks: asked }: Omit<Wording, 'lifts'>, { id, lifts, checks }: OpportunityRow, lifted: Readonly<Record<string, string>> = {}): OpportunityWords {
  const [title, summary] = words[id]!;
  const place = HAPPENINGS[id]?.place;
  const task = taskOf(id, asks);
  return { tag, title, summary, lifts: lifted[lifts] ?? lifts, ...(place && { place: places[place] }), ...(task && { task }), ...(checks && { checks: asked }) };
}

function offer(row: OpportunityRow, days: number): OfferOpportunity {
  const { id, sort, setting, minutes, languages, supports } = row;
  const all = [wordsIn(ENGLISH, row), ...DRAFTED.map((wording) => wordsIn(wording, row, wording.lifts))];
  // Samir offers his in his own language.
  const first = id === 'o-60' ? 'ar' : 'en';
  const { tag, checks: asked, ...own } = all.find((words) => words.tag === first)!;
  return {
    id: `${id}-offer`, type: 'opportunity.offer', scope: `opportunity:${id}`, opportunity: id, to: TO[id] ?? ARRANGES,
    ...own, sort, setting, minutes, languages, supports,
    ...(asked && { checks: { ...asked, paid: true } }),
    slots: slotsOf(row, days), giving: givingOf(row, days), term: TERM, hold: 1440, another: id === 'o-28' ? ['o-29'] : [], also: all.filter((words) => words.tag !== first),
    ...(FOR_ANYBODY.has(id) ? { public: true } : {}), language: { tag, means: 'read' },
  };
}

/** Nobody claims for Tom, who wishes for calls only, or for bà Lan, who has no device; Rosa and Samir say yes themselves. */
const NOT_HERE: ReadonlySet<Id> = new Set(['p03', 'p06', 'p09', 'p15']);
const ids = (is: (one: (typeof ALL_PEOPLE)[number]) => boolean): readonly Id[] => ALL_PEOPLE.filter((one) => is(one) && !NOT_HERE.has(one.id)).map(({ id }) => id);
/** Two students of grade 8 would help at the museum, too. */
const ALONG: readonly Id[] = ['p01', 'p05'];

/** Riverbend's sixty ways to take part, and how they stand on the last Friday: the draw has sixty names, the library table is full. */
export function opportunitySteps(today: Day): readonly SeedStep[] {
  const days = shiftFor(today);
  const at = (minutes: number): Instant => new Date(Date.parse(moved('2026-11-16', '09:00', days)) + minutes * 60_000).toISOString();
  const step = (minutes: number, who: Id, action: Action): SeedStep => ({ at: at(minutes), person: who, side: person(who).side, action });
  const offers = OPPORTUNITY_ROWS.map((row, n) => step(n, row.id === 'o-60' ? 'p06' : ARRANGES, offer(row, days)));
  const adults = ids(({ side }) => side === 'home');
  const families = ids(({ side }) => side === 'home' || side === 'student');
  const claims = (opportunity: Id, slot: Id, people: readonly Id[], from: number): readonly SeedStep[] => people.map((who, n) => step(from + n, who, {
    id: `${opportunity}-${who}`, type: 'opportunity.claim', scope: `opportunity:${opportunity}`, opportunity, slot, needs: [], words: '', language: { tag: 'en', means: 'read' },
  } as Action));
  return [
    ...offers,
    ...claims('o-18', 'one', adults.slice(0, 5), 100),
    ...claims('o-40', 'one', adults.slice(5, 14), 200),
    ...claims('o-26', 'one', families.slice(14, 66), 300),
    // Rosa asks first, Samir last by a second: it makes no difference.
    ...claims('o-28', 'one', ['p03', ...[...adults.filter((id) => id !== 'p13'), ...ALONG].slice(0, 58), 'p06'], 500),
  ];
}

/** Puts the sixty into an engine that has Riverbend's roster. */
export async function seedOpportunities(act: Act, today: Day): Promise<void> {
  for (const { at, person: who, side, action } of opportunitySteps(today)) await act({ person: who, side, tenant: TENANT }, action, at);
}
