// One tab of its own: another realm, another copy of every module, killed by taking its frame away.
import { withOutbox } from '@family-partnering/outbox';
import type { Action, Session } from '@family-partnering/contract';
import type { School } from './outbox-world.js';

export interface TabFrame {
  readonly session: Session;
  keep(action: Action): Promise<void>;
}

declare global {
  interface Window {
    testSchool?: School;
    testDevice?: string;
    opened?: (frame: Window, tab: TabFrame) => void;
  }
}

const { testSchool, testDevice, opened } = window.parent;
const session = await withOutbox(testSchool!.adapter(), {
  server: testDevice!, platform: { databaseName: testDevice!, pace: { firstMs: 20, mostMs: 60 } },
}).connect();
opened!(window, { session, keep: (action) => session.outbox!.keep(action) });
