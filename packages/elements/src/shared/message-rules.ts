import type { Action, Rule } from '@family-partnering/contract';
import { setMark } from '@family-partnering/rules/mark';
import { dropNote, noteReached, noteWords } from '@family-partnering/rules/message-note';
import { editMessage, passMessage, reportMessage, sendMessage, withdrawMessage } from '@family-partnering/rules/message';
import { rulebook } from '@family-partnering/store';

/**
 * The rules of messages and marks: what is written must show at once, on this device too. What is done to the talk as a
 * whole shows when it is decided; its rules stay with the server. They come after the first view.
 */
export const messageRules = rulebook([sendMessage, editMessage, withdrawMessage, passMessage, reportMessage, noteReached, noteWords, dropNote, setMark] as readonly unknown[] as readonly Rule<Action>[]);
