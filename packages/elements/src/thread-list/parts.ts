import type { Id } from '@family-partnering/contract';
import type { FormsController } from './forms.controller.js';
import type { NewsHost } from './news.js';
import type { PanelTelling } from './panels.js';
import type { ListData } from './thread-list.data.js';
import type { Row } from './thread-list.model.js';
import type { TroubleHost } from './trouble.js';

export type Parts = typeof import('./panels.js');

/** What comes after the first view, and what it is drawn from. */
export interface PartsView {
  readonly parts: Parts;
  readonly forms: FormsController;
  readonly data: ListData;
  readonly telling: PanelTelling;
  readonly trouble: TroubleHost;
  readonly list: NewsHost;
  hand(row: Row, to: Id, called: string): void;
}
