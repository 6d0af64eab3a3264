import { LaterController } from '@family-partnering/elements/shared/later.controller';
import { laterTemplate, soonTemplate } from '@family-partnering/elements/message-thread/writing-soon';
import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { open, riverbend, root, until } from './world.js';

const host = (): { addController(): void; requestUpdate(): void; removeController(): void; updateComplete: Promise<boolean>; drawn: number } => ({
  drawn: 0, addController() {}, removeController() {}, updateComplete: Promise.resolve(true), requestUpdate() { this.drawn += 1; },
});

describe('what comes after the first view of the thread', () => {
  it('is asked for at once, not when it is first used', async () => {
    let asked = 0;
    const later = new LaterController(host(), async () => (asked += 1), async () => undefined, true);
    later.hostConnected();
    expect(asked).to.equal(1);
    await until(() => later.parts === 1);
    later.hostDisconnected();
  });

  it('is asked for again when the device is online again, and says until then that it is not there', async () => {
    let offline = true;
    const later = new LaterController(host(), () => (offline ? Promise.reject(new Error('offline')) : Promise.resolve('here')), async () => undefined, true);
    later.hostConnected();
    await until(() => later.missing);
    expect(later.parts).to.equal(undefined);
    offline = false;
    window.dispatchEvent(new Event('online'));
    await until(() => later.parts === 'here');
    expect(later.missing).to.equal(false);
    later.hostDisconnected();
    // The control: one that has left the page asks no more.
    const gone = new LaterController(host(), () => Promise.reject(new Error('offline')), async () => undefined, true);
    gone.hostConnected();
    await until(() => gone.missing);
    gone.hostDisconnected();
    let asked = false;
    Object.assign(gone, { ask: async () => (asked = true) });
    window.dispatchEvent(new Event('online'));
    expect(asked).to.equal(false);
  });

  it('has a place as high as it will be, and words for when it could not come', async () => {
    const rosa = await open(await riverbend(), 'p03');
    await until(() => root(rosa).querySelector('.composer'));
    const composer = root(rosa).querySelector<HTMLElement>('.composer')!;
    const place = document.createElement('div');
    place.style.display = 'contents';
    composer.before(place);
    const safety = composer.querySelector<HTMLElement>('.safety');
    if (safety) safety.remove();
    const high = composer.getBoundingClientRect().height;
    render(soonTemplate(), place);
    composer.style.display = 'none';
    const soon = place.querySelector('.composer-soon')!.getBoundingClientRect().height;
    expect(Math.abs(soon - high), `${soon} instead of ${high}`).to.be.lessThan(30);
    const words = { writingLater: 'Not yet.' } as never;
    render(laterTemplate(words, { tryAgain: 'Try again' } as never, () => undefined), place);
    expect(place.textContent!.replace(/\s+/g, ' ')).to.contain('Not yet. Try again');
  });
});
