import type { Id, Person, Places } from '@family-partnering/contract';
import type { PickerData } from './opportunity-picker.data.js';

/** Adults of the school, who may be asked for an answer. */
export const staffOf = (data: PickerData): readonly Person[] => data.items('person').filter(({ side }) => side === 'school');

/** How many have a place, and how many wait. */
export const placesOf = (data: PickerData): readonly Places[] => (data.viewer.side === 'school' ? data.items('places') : []);

/** What is begun goes to one's other devices too. */
export function keepsForAll({ session: { supports: { durability, actions } } }: PickerData): boolean {
  return durability === 'server' && actions.includes('opportunity.keep');
}

/** What one has sent of something before, by the action that made it so. */
export const sentOf = (data: PickerData, opportunity: Id): Id | undefined => data.items('contribution').find((one) => one.opportunity === opportunity && one.by.person === data.viewer.person)?.changedBy;
