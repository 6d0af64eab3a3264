import type { Means, Person, Seat } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { dateOf, dayInWords, dayOf } from '../shared/dates.js';
import { mark } from '../shared/marks.js';
import { sentence } from '../shared/sentence.js';
import { isolate } from '../shared/text.js';
import { languagesInWords } from './language-words.js';
import type { Telling } from './message-thread.words.js';
import type { TalkStrings } from './talk.strings.js';

/** Somebody of the talk, with what is known of how they speak and take words in. */
export interface Here {
  readonly seat: Seat;
  readonly person: Person | undefined;
}

/** Who is here: what each speaks, reads and prefers, and whether they said so themselves. Nothing that they did not say is made up. @param beside what may be done about their place here */
export function peopleHere(people: readonly Here[], telling: Telling, more: TalkStrings, beside: (seat: Seat) => unknown, role: (role: string) => unknown): TemplateResult | typeof nothing {
  if (people.length === 0) return nothing;
  return html`<div class="stack tight"><p class="label" id="here">${more.here}</p><ul class="stack tight" aria-labelledby="here">
    ${people.map(({ seat, person }) => html`<li>${mark(seat.side)} <strong><bdi>${seat.called}</bdi></strong>${seat.role === '' ? nothing : html` <span class="quiet">${role(seat.role)}</span>`}
      ${person === undefined ? nothing : html`<br /><span class="small">${lines(person, telling, more).map((line) => html`${sentence(line)} `)}</span>`}${beside(seat)}</li>`)}
  </ul></div>`;
}

function lines({ speaks, reads, little, means, toldAt, called }: Person, { tag, now }: Telling, more: TalkStrings): readonly string[] {
  const list = (all: readonly string[], some: readonly string[] | undefined): string => languagesInWords(all, some, tag, more.aLittle);
  const likes: Readonly<Record<Means, string>> = { read: '', listen: more.likesListening, person: more.likesPerson };
  const byEar = means.includes('listen') && means.includes('person') && !means.includes('read');
  const told = toldAt === undefined ? undefined : dayOf(toldAt);
  return [
    ...(speaks.length > 0 ? [more.speaks(list(speaks, little?.speaks))] : []), ...(reads.length > 0 ? [more.reads(list(reads, little?.reads))] : []),
    ...(byEar ? [more.likesVoiceOrCall] : means.map((one) => likes[one]).filter((line) => line !== '')),
    ...(told === undefined ? [] : [told === dayOf(now) ? more.toldToday(isolate(called)) : more.toldBy(isolate(called), dayInWords(dateOf(told), tag))]),
  ];
}
