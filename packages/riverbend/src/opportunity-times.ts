import type { Day, Id } from '@family-partnering/contract';

/** Where things happen. Each language has its own words for it. */
export type PlaceName =
  | 'entrance' | 'office' | 'cafeteria' | 'school-library' | 'bus-loop' | 'science-room' | 'meeting-room' | 'garden' | 'art-room' | 'home-room' | 'kitchen'
  | 'library' | 'transit' | 'center' | 'river' | 'market' | 'laundromat' | 'corner' | 'workplaces' | 'phone' | 'video';

/** When and where one of them happens. Without a time it can be done on any day. */
export interface Happening {
  readonly place?: PlaceName;
  /** Days of the year for which the sample was written, with the time at which it begins on Riverbend's clock. */
  readonly at?: readonly (readonly [day: Day, from: string])[];
}

/**
 * School begins at 7:55 and ends at 15:10; clubs are at 15:20, evenings at 17:30 or later. All of it lies more than a week after
 * the last Friday of the sample, so that none of it is over when the sample is put in. Nothing is on a holiday.
 */
export const HAPPENINGS: Readonly<Record<Id, Happening>> = {
  'o-18': { place: 'workplaces', at: [['2026-12-10', '09:00']] },
  'o-22': { place: 'phone', at: [['2026-12-02', '12:15'], ['2026-12-03', '12:15']] },
  'o-24': { place: 'phone', at: [['2026-12-08', '12:10']] },
  'o-25': { place: 'office', at: [['2026-12-01', '09:05'], ['2026-12-02', '10:50'], ['2026-12-03', '13:00']] },
  'o-26': { place: 'cafeteria', at: [['2026-12-10', '17:30']] },
  'o-27': { place: 'school-library', at: [['2026-12-16', '15:30']] },
  'o-28': { place: 'bus-loop', at: [['2026-12-08', '09:00']] },
  'o-29': { place: 'science-room', at: [['2026-12-07', '17:30']] },
  'o-30': { place: 'meeting-room', at: [['2026-12-15', '18:00']] },
  'o-32': { place: 'entrance', at: [['2026-11-30', '07:30'], ['2026-12-07', '07:30'], ['2026-12-14', '07:30']] },
  'o-33': { place: 'garden', at: [['2026-12-05', '10:00']] },
  'o-34': { place: 'art-room', at: [['2026-12-09', '15:20']] },
  'o-35': { place: 'home-room', at: [['2026-12-03', '16:00'], ['2026-12-03', '17:30']] },
  'o-36': { place: 'kitchen', at: [['2026-12-12', '10:30']] },
  'o-37': { place: 'cafeteria', at: [['2026-12-04', '11:50']] },
  'o-38': { place: 'meeting-room', at: [['2026-12-08', '18:00']] },
  'o-39': { place: 'entrance' },
  'o-40': { place: 'library', at: [['2026-11-30', '16:30']] },
  'o-41': { place: 'library', at: [['2026-12-01', '16:00'], ['2026-12-02', '16:00'], ['2026-12-03', '16:00']] },
  'o-42': { place: 'library', at: [['2026-12-05', '10:30']] },
  'o-43': { place: 'transit' },
  'o-44': { place: 'center' },
  'o-45': { place: 'river', at: [['2026-12-12', '09:30']] },
  'o-47': { place: 'market', at: [['2026-12-06', '10:00']] },
  'o-48': { place: 'laundromat', at: [['2026-12-06', '14:00']] },
  'o-49': { place: 'center', at: [['2026-12-09', '18:00']] },
  'o-50': { place: 'center', at: [['2026-12-05', '15:00']] },
  'o-51': { place: 'corner', at: [['2026-12-07', '07:15']] },
  'o-53': { place: 'video', at: [['2026-12-01', '18:30']] },
};
