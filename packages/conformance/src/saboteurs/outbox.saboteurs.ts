import { Refusal, type Device, type FamilyAction, type Id, type Outbox, type Waiting } from '@family-partnering/contract';
import type { FamilySession } from '../backend.js';
import { overlay } from '../overlay.js';
import { pause } from '../patient.js';
import { codeOf, saboteur, table, type Memory, type Saboteur } from './saboteur.js';

type Box = Outbox<FamilyAction>;
type Kept = Waiting<FamilyAction>;

const withBox = (breaks: string, fault: string, spoil: (box: Box, session: FamilySession, memory: Memory) => Partial<Box>): Saboteur =>
  ({ ...saboteur(breaks, fault, (session, memory) => ({ outbox: overlay(session.outbox!, spoil(session.outbox!, session, memory)) })), within: 'device' });

const withDevice = (breaks: string, fault: string, spoil: (device: Device, session: FamilySession, memory: Memory) => Partial<Device>): Saboteur =>
  ({ ...saboteur(breaks, fault, (session, memory) => ({ device: overlay(session.device!, spoil(session.device!, session, memory)) })), within: 'device' });

/** What waits is read anew each time. */
const showing = (box: Box, change: (waiting: readonly Kept[]) => readonly Kept[]): Partial<Box> => ({ get waiting() { return change(box.waiting); } });

async function dropAll(box: Box): Promise<void> {
  for (const { action } of box.waiting) await drop(box, action.id);
}

/** What is on its way cannot be discarded: not yet. */
async function drop(box: Box, id: Id): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    try {
      await box.discard(id);
      return;
    } catch (thrown) {
      if (codeOf(thrown) !== 'conflict') return;
      await pause(5);
    }
  }
}

export const outboxSaboteurs = [
  withBox('C-OUTBOX-01', 'writes down in the local format when it kept', (box) => showing(box, (waiting) => waiting.map((one) => ({ ...one, keptAt: '11/20/2026, 6:00 PM' })))),
  withBox('C-OUTBOX-03', 'shows what waits from the newest on', (box) => showing(box, (waiting) => [...waiting].reverse())),
  withBox('C-OUTBOX-04', 'keeps nothing of another body, and does not say so', (box) => ({
    keep: (action) => box.keep(action).catch((thrown: unknown) => { if (codeOf(thrown) !== 'invalid') throw thrown; }),
  })),
  withBox('C-OUTBOX-05', 'forgets why it was refused', (box) => showing(box, (waiting) =>
    waiting.map((one) => (one.refusal === undefined ? one : { ...one, refusal: new Refusal(one.refusal.code) })))),
  withBox('C-OUTBOX-06', 'does not say what holds an action up', (box) => showing(box, (waiting) => waiting.map(({ heldBy: _, ...one }) => one))),
  withBox('C-OUTBOX-07', 'sends a refused action never again', () => ({ retry: () => {} })),
  withBox('C-OUTBOX-08', 'hands back an action without its words', (box) => ({ discard: async (id) => ({ ...(await box.discard(id)), text: '' }) as FamilyAction })),
  saboteur('C-OUTBOX-09', 'keeps in memory alone', (session) => ({
    close: async () => {
      await dropAll(session.outbox!);
      await session.close();
    },
  })),
  withBox('C-OUTBOX-10', 'shows on each page what was kept there', (box) => {
    const here = new Set<Id>();
    return {
      get waiting() { return box.waiting.filter(({ action }) => here.has(action.id)); },
      keep: (action) => {
        here.add(action.id);
        return box.keep(action);
      },
    };
  }),
  withBox('C-OUTBOX-11', 'tells a subscriber who has left', (box) => ({ subscribe: (changed) => box.subscribe(changed, { signal: new AbortController().signal }) })),
  withBox('C-OUTBOX-12', 'lets every mark wait', (box) => {
    const marks: Kept[] = [];
    return {
      get waiting() { return [...box.waiting.filter(({ action }) => !marks.some((mark) => mark.action.id === action.id)), ...marks]; },
      keep: async (action) => {
        await box.keep(action);
        if (action.type === 'mark.set') marks.push({ action, keptAt: '2026-11-20T18:00:00.000Z', state: 'kept' });
      },
    };
  }),
  withDevice('C-DEVICE-01', 'says in words of its own what it keeps', () => ({ keeps: 'disk' as Device['keeps'] })),
  withDevice('C-DEVICE-02', 'keeps of a draft only what it knows', ({ drafts }) => ({
    drafts: overlay(drafts, { write: (key, { text, language }) => drafts.write(key, { text, ...(language !== undefined && { language }) }) }),
  })),
  withDevice('C-DEVICE-03', 'has one drawer for the drafts of all', ({ drafts }, { viewer }, memory) => ({
    drafts: overlay(drafts, {
      write: async (key, words) => {
        table<{ by: Id; words: typeof words }>(memory, 'drawer').set(key, { by: viewer.person, words });
        await drafts.write(key, words);
      },
      read: async (key) => {
        const found = table<{ by: Id; words: Awaited<ReturnType<typeof drafts.read>> }>(memory, 'drawer').get(key);
        return (await drafts.read(key)) ?? (found?.by === viewer.person ? undefined : found?.words);
      },
    }),
  })),
  withDevice('C-DEVICE-04', 'forgets what is not sent together with the rest', (device, { outbox }) => ({
    forget: async (what) => {
      await device.forget(what);
      await dropAll(outbox!);
    },
  })),
  withDevice('C-DEVICE-05', 'wipes before it was told to', (device) => {
    const keys: string[] = [];
    return {
      drafts: overlay(device.drafts, { write: (key, words) => { keys.push(key); return device.drafts.write(key, words); } }),
      signOut: async () => {
        const leaving = await device.signOut();
        for (const key of keys) await device.drafts.remove(key);
        return leaving;
      },
    };
  }),
];
