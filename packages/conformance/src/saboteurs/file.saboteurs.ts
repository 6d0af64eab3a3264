import type { Files, Refusal } from '@family-partnering/contract';
import type { FamilySession } from '../backend.js';
import { page } from '../page.js';
import { codeOf, refusalLike, saboteur, table, type Saboteur } from './saboteur.js';

/** Replaces what a session does with bytes, where it takes any. */
const withFiles = (breaks: string, fault: string, spoil: (files: Files, session: FamilySession, kept: Map<string, Blob>) => Partial<Files>): Saboteur =>
  saboteur(breaks, fault, (session, memory) => (session.files === undefined ? {} : { files: { ...session.files, ...spoil(session.files, session, table<Blob>(memory, 'kept')) } }));

export const fileSaboteurs: readonly Saboteur[] = [
  withFiles('C-FILE-01', 'loses the end of a file', (files, { viewer }, kept) => ({
    put: (file, content, call) => {
      kept.set(file.id, new Blob([viewer.person]));
      return files.put(file, content, call);
    },
    get: async (id, call) => {
      const content = await files.get(id, call);
      return (await kept.get(id)?.text()) === viewer.person ? content : content.slice(0, 20);
    },
  })),
  withFiles('C-FILE-02', 'says that a foreign file is forbidden', (files, _, kept) => ({
    put: (file, content, call) => {
      kept.set(file.id, content);
      return files.put(file, content, call);
    },
    get: (id, call) => files.get(id, call).catch((thrown: unknown) => {
      // What nothing carries yet stays unknown: that is another clause.
      throw codeOf(thrown) === 'not-found' && kept.get(id) !== undefined && kept.get(id)!.size === FOREIGN ? refusalLike(thrown as Refusal, { code: 'forbidden' }) : thrown;
    }),
  })),
  withFiles('C-FILE-03', 'takes other bytes under an id that is taken', (files) => ({
    put: (file, content, call) => files.put(file, content, call).catch((thrown: unknown) => {
      if ((thrown as Refusal).reason !== 'id-used') throw thrown;
      return { ...file, size: content.size };
    }),
  })),
  withFiles('C-FILE-04', 'takes whatever it is given', (files) => ({
    put: (file, content, call) => files.put(file, content, call).catch((thrown: unknown) => {
      if (!['file-type', 'file-size', 'file-empty', 'file-content'].includes((thrown as Refusal).reason ?? '')) throw thrown;
      return { ...file, size: content.size };
    }),
  })),
];

/** The size of the one page that the case on foreign files puts. */
const FOREIGN = page('not for bob').size;
