import { actSaboteurs, markSaboteurs } from './act.saboteurs.js';
import { doneSaboteurs } from './done.saboteurs.js';
import { fileSaboteurs } from './file.saboteurs.js';
import { foreignSaboteurs } from './foreign.saboteurs.js';
import { outboxSaboteurs } from './outbox.saboteurs.js';
import { plainSaboteurs } from './plain.saboteurs.js';
import { listSaboteurs, pagingSaboteurs, sessionSaboteurs } from './session.saboteurs.js';
import type { Saboteur } from './saboteur.js';
import { subjectSaboteurs } from './subject.saboteurs.js';
import { watchSaboteurs } from './watch.saboteurs.js';

export type { Saboteur };

/** Each must fail exactly the case that it names, over a backend that passes them all. */
export const saboteurs: readonly Saboteur[] = [
  ...sessionSaboteurs, ...listSaboteurs, ...pagingSaboteurs, ...foreignSaboteurs, ...actSaboteurs, ...markSaboteurs, ...doneSaboteurs, ...watchSaboteurs, ...plainSaboteurs, ...subjectSaboteurs, ...fileSaboteurs, ...outboxSaboteurs,
];
