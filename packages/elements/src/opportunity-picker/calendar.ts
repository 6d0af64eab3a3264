import type { Opportunity, Slot } from '@family-partnering/contract';
import ical from 'ical-generator';
import { cleanWords } from '../shared/text.js';
import { piece } from './opportunity-picker.model.js';

/** A calendar file (RFC 5545) of one time of one way to take part, in the words of the reader. Times are in UTC: every calendar puts them right. */
export function calendarFile(item: Opportunity, slot: Slot & { readonly starts: string }, tag: string, now: Date): string {
  const [title, summary, lifts, place] = (['title', 'summary', 'lifts', 'place'] as const).map((field) => piece(item, field, tag).text) as [string, string, string, string];
  const calendar = ical({ prodId: { company: 'Family Partnering', product: 'Take part', language: tag.split('-')[0]!.toUpperCase() } });
  const start = new Date(slot.starts);
  const event = calendar.createEvent({
    id: `${item.id}-${slot.id}@family-partnering`, stamp: now, start, end: slot.ends ? new Date(slot.ends) : new Date(start.getTime() + item.minutes * 60_000),
    summary: cleanWords(title), description: cleanWords([summary, lifts].filter((text) => text !== '').join('\n')), ...(place === '' ? {} : { location: cleanWords(place) }),
  });
  // A day before, as a calendar's own reminder: nothing has to be sent for it.
  event.createAlarm({ trigger: 86_400, description: cleanWords(title) } as Parameters<typeof event.createAlarm>[0]);
  return calendar.toString();
}

/** Hands the file to the person, as a download. */
export function download(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
