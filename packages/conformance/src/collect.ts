import type { Case } from './case.js';
import { abortCases } from './cases/abort.cases.js';
import { accessCases } from './cases/access.cases.js';
import { actCases } from './cases/act.cases.js';
import { audienceCases } from './cases/audience.cases.js';
import { deviceCases } from './cases/device.cases.js';
import { awayCases, doneCases, handCases } from './cases/done.cases.js';
import { fileCases } from './cases/file.cases.js';
import { getCases } from './cases/get.cases.js';
import { homeworkCases, problemCases } from './cases/homework.cases.js';
import { legalCases, linkCases } from './cases/link.cases.js';
import { listCases } from './cases/list.cases.js';
import { markCases } from './cases/mark.cases.js';
import { laterCases, noteCases } from './cases/note.cases.js';
import { outboxCases } from './cases/outbox.cases.js';
import { pagingCases } from './cases/paging.cases.js';
import { newsCases, placesCases } from './cases/places.cases.js';
import { plainCases } from './cases/plain.cases.js';
import { planCases } from './cases/plan.cases.js';
import { refuseCases } from './cases/refuse.cases.js';
import { sessionCases } from './cases/session.cases.js';
import { timeCases } from './cases/time.cases.js';
import { versionCases } from './cases/version.cases.js';
import { watchCases } from './cases/watch.cases.js';
import { feedCases } from './cases/feed.cases.js';

/** Every case there is, in the order of the clauses. */
export function collect(): readonly Case[] {
  return [
    ...sessionCases, ...listCases, ...pagingCases, ...getCases, ...actCases, ...versionCases, ...audienceCases, ...markCases, ...doneCases, ...handCases, ...awayCases, ...watchCases, ...feedCases,
    ...accessCases, ...abortCases, ...plainCases, ...timeCases, ...refuseCases,
    ...homeworkCases, ...problemCases, ...planCases, ...placesCases, ...newsCases, ...linkCases, ...legalCases, ...noteCases, ...laterCases, ...fileCases, ...outboxCases, ...deviceCases,
  ];
}
