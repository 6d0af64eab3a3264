import type { msg as Msg } from '@lit/localize';
import { answersStrings } from './answering.words.js';
import type { CardView } from './card.views.js';
import { homeworkTogetherStrings } from './homework-together.strings.js';

/** All that is said where one finds out together. */
export const togetherStrings = (msg: typeof Msg) => ({ ...answersStrings(msg), ...homeworkTogetherStrings(msg) });
export type TogetherWords = ReturnType<typeof togetherStrings>;
export type TogetherView = CardView & { readonly words: TogetherWords };
