import type { msg as Msg } from '@lit/localize';
import { answersStrings } from './answering.words.js';
import type { CardFiles } from './card.files.js';
import type { CardView } from './card.views.js';
import type { HomeworkData } from './homework-card.data.js';
import type { HomeworkUi } from './homework-card.ui.js';
import type { Telling } from './homework-card.words.js';
import { homeworkSchoolStrings } from './homework-school.strings.js';

/** All that the card says to staff. */
export const schoolStrings = (msg: typeof Msg) => ({ ...answersStrings(msg), ...homeworkSchoolStrings(msg) });
export type SchoolWords = ReturnType<typeof schoolStrings>;

/** What staff's views are drawn from. */
export interface SchoolView extends Telling, Pick<CardView, 'act'> {
  readonly words: SchoolWords;
  readonly data: HomeworkData;
  readonly ui: HomeworkUi;
  readonly language: unknown;
  readonly files: CardFiles | undefined;
  open(to: { readonly touchpoint?: string; readonly card?: string }): void;
}
