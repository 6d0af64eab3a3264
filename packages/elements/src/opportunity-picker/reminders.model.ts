import type { Claim, Opportunity, Slot } from '@family-partnering/contract';

export interface Reminder {
  readonly item: Opportunity;
  readonly slot: Slot & { readonly starts: string };
  readonly day: 'today' | 'tomorrow';
}

const dayAfter = (now: Date, days: number): Date => new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);

/** What one said yes to and comes today or tomorrow, where the reader is, the next one first. It stands there from the day before until it begins, and nothing else is sent. */
export function reminders(rows: readonly { readonly item: Opportunity; readonly claim: Claim }[], now: Date): readonly Reminder[] {
  const [tomorrow, after] = [dayAfter(now, 1), dayAfter(now, 2)];
  return rows.flatMap(({ item, claim }): readonly Reminder[] => {
    const slot = item.slots.find(({ id }) => id === claim.slot);
    if (claim.state !== 'in' || item.state !== 'open' || slot?.starts === undefined) return [];
    const starts = new Date(slot.starts);
    if (starts <= now || starts >= after) return [];
    return [{ item, slot: { ...slot, starts: slot.starts }, day: starts < tomorrow ? 'today' : 'tomorrow' }];
  }).sort((a, b) => (a.slot.starts < b.slot.starts ? -1 : 1));
}
