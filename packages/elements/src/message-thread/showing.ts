import { bringIntoView, ShowsThings, type ShownThing } from '../shared/talk-links/show-thing.js';
import type { LitElement } from 'lit';
import { CHUNK } from './message-thread.model.js';
import type { ThreadData } from './message-thread.data.js';

type Talk = LitElement & { thread?: string | undefined };

/** A talk that shows one of its messages when another widget of the page asks for it (T10). */
export const showsMessages = (talk: Talk, data: () => ThreadData | undefined): void => {
  new ShowsThings(talk, (thing) => {
    const now = data();
    if (thing.kind !== 'message' || thing.person !== now?.viewer.person || !(thing.thread === now.id || isChosenFromList(talk))) return false;
    talk.thread = thing.thread;
    void showMessage(talk, thing, data);
    return true;
  });
};

/** A list on the page chooses which talk stands here: then this may, too. */
export const isChosenFromList = (talk: HTMLElement): boolean => talk.id !== '' && (talk.getRootNode() as ParentNode).querySelector(`fp-thread-list[for="${CSS.escape(talk.id)}"]`) !== null;

async function showMessage(talk: Talk, { id, thread }: ShownThing, data: () => ThreadData | undefined): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    await talk.updateComplete;
    const now = data();
    const n = now?.id === thread ? now?.confirmed.find((message) => message.id === id)?.n : undefined;
    if (n !== undefined) return drawn(talk, n);
    if (now?.id === thread && now?.loading === false && !now.messages.snapshot.more.before) return;
    if (now?.id === thread && now?.loading === false) await now.messages.more('before').catch(() => undefined);
    else await new Promise((done) => setTimeout(done, 50));
  }
}

/** A part of the talk that is far away is drawn when it comes near. */
async function drawn(talk: Talk, n: number): Promise<void> {
  await talk.updateComplete;
  const row = (): HTMLElement | null => talk.renderRoot.querySelector<HTMLElement>(`[data-n="${n}"]`);
  const chunks = [...talk.renderRoot.querySelectorAll<HTMLElement>('.chunk')];
  for (let tries = 0; tries < 20 && row() === null; tries += 1) {
    chunks.at(Math.floor((n - 1) / CHUNK) - chunks.length)?.scrollIntoView();
    await new Promise((done) => requestAnimationFrame(done));
  }
  bringIntoView(row());
}
