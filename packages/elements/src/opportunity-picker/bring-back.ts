import type { FamilyAction, Id, Opportunity, Waiting } from '@family-partnering/contract';
import type { Arranging } from './arranging.controller.js';
import type { OfferingController } from './offering.controller.js';
import { codeInWords } from './opportunity-picker.actions.js';
import type { PickerController } from './picker.controller.js';
import type { Shelf } from './shelf.js';

export interface BringingHost {
  readonly act: PickerController;
  /** Where what was written for all stands again. */
  readonly texts: Map<string, string>;
  /** What takes an earlier try away, by the place of its words. */
  readonly backs: Map<string, () => Promise<unknown>>;
  shelf(): Shelf | undefined;
  item(id: Id): Opportunity | undefined;
  discard(id: Id): Promise<unknown>;
  /** The forms of those who arrange, where they have come. */
  arranging(): Arranging | undefined;
  /** The form in which something is offered, once it has come. */
  offering(): Promise<OfferingController | undefined>;
  changed(): void;
}

/** What was refused stands in its form again, as it was written. It waits on this device until it goes out anew, or is thrown away. */
export function bringBack({ action: waiting }: Waiting, notice: string, host: BringingHost): (() => void) | undefined {
  const action = waiting as FamilyAction & { readonly opportunity?: Id };
  const { act } = host;
  const item = action.opportunity === undefined ? undefined : host.item(action.opportunity);
  const back = (): Promise<unknown> => host.discard(action.id);
  if (action.type === 'opportunity.offer') {
    return () => {
      act.open({ is: 'offer', from: 'top', idea: false, title: '' });
      void host.offering().then((offering) => (offering?.restore(action.id, back), host.changed()));
    };
  }
  if (!item) return undefined;
  switch (action.type) {
    case 'opportunity.suggest': return () => act.open({ is: 'way', item }, { text: action.text, notice }, back);
    case 'opportunity.claim': return item.slots.length > 1 || action.needs.length > 0 ? () => act.open({ is: 'say', item }, { slot: action.slot, needs: action.needs, notice }, back) : undefined;
    case 'opportunity.join': return () => act.open({ is: 'join', item }, { text: codeInWords(action.code), notice }, back);
    case 'opportunity.do': return () => {
      const { answers, files } = action;
      void host.shelf()?.keep({ opportunity: item.id, at: 0, answers, ...(files && { files }) }).then(() => act.open({ is: 'task', item, from: 'now' }, { notice }, back));
    };
    case 'opportunity.thank': return act.isMine(item.id) ? () => act.open({ is: 'thank', item }, { text: action.text, notice }, back) : inPlace(`thank ${item.id}`, action.text);
    case 'opportunity.tell': return inPlace(`tell ${item.id}`, action.text);
    case 'opportunity.close': return inPlace(`close ${item.id}`, action.text);
    case 'opportunity.answer': return () => {
      host.backs.set(item.id, back);
      host.arranging()?.restore(item, action);
      host.changed();
    };
    case 'opportunity.reply': return inPlace(action.suggestion, action.text);
    default: return undefined;
  }

  /** Its form is there already: its words go into it. */
  function inPlace(key: string, text: string): () => void {
    return () => {
      host.texts.set(key, text);
      host.backs.set(key, back);
      host.changed();
    };
  }
}
