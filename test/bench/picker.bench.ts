// How long it takes to look through 5,000 ways to take part, beside the least that it can take in the same run: passing over the
// same texts, and putting what is left in the order of its minutes. The ratio is what is told; nothing fails on a time.
import type { Opportunity } from '@family-partnering/contract';
import { entryOf, find, FIND_ALL, type Answers } from '@family-partnering/elements/opportunity-picker/finding.model';
import { printedIn } from '@family-partnering/elements/opportunity-picker/finding.words';
import { allStrings } from '@family-partnering/elements/opportunity-picker/taking-part.words';
import { english } from '@family-partnering/elements/shared/english';

const COUNT = 5_000;
const ROUNDS = 40;

const SETTINGS = ['home', 'workplace', 'school', 'community', 'online'] as const;
const WORDS = ['reading', 'garden', 'museum', 'fractions', 'story', 'budget', 'music', 'lunch'];
const items = Array.from({ length: COUNT }, (_, at) => ({
  kind: 'opportunity', id: `o-${at}`, title: `${WORDS[at % 8]} with a group ${at}`, summary: `Come for ${WORDS[(at * 3) % 8]} and stay.`, lifts: WORDS[(at * 5) % 8], sort: 'help', setting: SETTINGS[at % 5],
  minutes: 5 + ((at * 7) % 90), languages: at % 2 ? ['en', 'es', 'ar'] : ['mul'], supports: at % 3 ? ['childcare', 'food', 'no-cost'] : [],
  slots: [{ id: 'any', room: 'free', ...(at % 4 === 0 && { starts: new Date(Date.UTC(2026, 11, 1 + (at % 200), 16)).toISOString() }) }], another: [], also: [], state: 'open', language: { tag: 'en', means: 'read' },
})) as unknown as readonly Opportunity[];

function median(work: () => unknown): number {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[ROUNDS >> 1]!;
}

const texts = items.map(({ title, summary, lifts }) => `${title} ${summary} ${lifts}`.toLowerCase());
const ANSWERS: Answers = { minutes: 60, where: ['home', 'community'], helps: ['childcare'] };
const printed = printedIn({ words: allStrings(english), tag: 'en', now: new Date(), zone: undefined });
const entries = (): ReturnType<typeof entryOf>[] => items.map((item) => entryOf(item, printed));
const begun = performance.now();
for (const { text, said } of entries()) void (text + said);
const first = performance.now() - begun;

const least = (keep: (text: string) => boolean) => () => items.filter((_, at) => keep(texts[at]!)).sort((a, b) => a.minutes - b.minutes);
const rows: readonly (readonly [string, () => unknown, () => unknown])[] = [
  ['each key press: search', () => find(entries(), ANSWERS, { ...FIND_ALL, letters: 'gar' }), least((text) => text.includes('gar'))],
  ['each answer: all, by what fits', () => find(entries(), ANSWERS, FIND_ALL), least(() => true)],
  ['each order: all, the soonest', () => find(entries(), ANSWERS, { ...FIND_ALL, order: 'day' }), least(() => true)],
];
console.log(`${COUNT} ways to take part, looked through on this device; what their cards say is put together once, while nobody waits: in ${first.toFixed(0)} ms`);
for (const [name, work, floor] of rows) {
  const [least, time] = [median(floor), median(work)];
  console.log(`  ${(time / least).toFixed(1)} × the floor (${least.toFixed(2)} ms): ${time.toFixed(2)} ms  ${name}`);
}
