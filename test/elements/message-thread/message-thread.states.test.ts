import { CODES, Refusal, type Adapter, type Code } from '@family-partnering/contract';
import { engineAdapter, type Engine } from '@family-partnering/engine';
import { ThreadData } from '@family-partnering/elements/message-thread/message-thread.data';
import type { MessageThread } from '@family-partnering/elements/message-thread/message-thread';
import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { itNeeds } from '../../support/capability.js';
import { box, hasButton, open, press, riverbend, root, say, settled, text, type, until } from './world.js';

const AXE = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const axe = { runOnly: AXE } as never;

/** A session that refuses everything with one code. */
const refusing = (engine: Engine, person: string, code: Code): Adapter => ({
  ...engineAdapter(engine, person),
  connect: async () => {
    const session = await engineAdapter(engine, person).connect();
    const refuse = (): Promise<never> => Promise.reject(new Refusal(code));
    return { ...session, list: refuse, get: refuse, act: refuse };
  },
});

describe('<fp-message-thread> in every state', () => {
  let engine: Engine;
  before(async () => {
    engine = await riverbend();
  });

  it('says that it is not connected and what to do, when there is no source', async () => {
    const element = await fixture<MessageThread>(html`<fp-message-thread thread="t-A"></fp-message-thread>`);
    expect(root(element).querySelector('.skel')).to.exist;
    await settled(element, (one) => text(one).includes('not set up yet'));
    expect(text(element)).to.contain('tell the school office').and.to.contain('Put one source element on the page');
  });

  for (const code of CODES) {
    it(`says in words what ${code} means, and throws nothing to the page`, async () => {
      const element = await fixture<MessageThread>(html`<fp-message-thread .adapter=${refusing(engine, 'p03', code)} thread="t-A"></fp-message-thread>`);
      const passing = ['offline', 'unavailable', 'rate-limited'].includes(code);
      await settled(element, (one) => root(one).querySelector(passing ? '.band' : '.stateview'));
      expect(text(element)).not.to.match(/undefined|Error|\[object/);
      if (!passing) expect(text(element)).to.match(/say this code: FP-\d{3}/);
      expect(text(element)).to.match(/\w+ \w+ \w+\./);
    });
  }

  it('says that a talk one may not see cannot be shown, foreign and unknown alike', async () => {
    const foreign = await open(engine, 'p04', 't-A');
    const unknown = await open(engine, 'p04', 't-none');
    expect(text(foreign)).to.equal(text(unknown)).and.to.contain('It may have moved');
  });

  it('invites to begin when nothing has been said, and a starter goes into the box', async () => {
    const session = engine.session(await engine.viewer('p16'));
    await session.act({ id: 'start-1', type: 'thread.start', scope: 'circle:c-p05', thread: 't-new', circle: 'c-p05', about: '', mode: 'all', people: ['p06', 'p05'] } as never);
    const grant = await open(engine, 'p16', 't-new');
    expect(text(grant)).to.contain('Start with something good that you saw');
    await press(grant, /^Today I saw/);
    await grant.updateComplete;
    expect(box(grant).value).to.match(/^Today I saw Layan/);
    await expect(grant).to.be.accessible(axe);
  });

  it('shows a closing line when one’s part in it has ended, and nothing of it any more', async () => {
    await say(engine, 'p20', 'Hello both.', 't-H').catch(() => undefined);
    const mateo = await open(engine, 'p01', 't-A');
    expect(text(mateo)).to.contain('stuck on number 4');
    const session = engine.session(await engine.viewer('p01'));
    await session.act({ id: 'leave-1', type: 'thread.leave', scope: 'circle:c-p01', thread: 't-A' } as never);
    await until(() => text(mateo).includes('This talk has ended for you'), 'no closing line');
    expect(text(mateo)).not.to.contain('stuck on number 4');
  });

  it('can be read only', async () => {
    const element = await fixture<MessageThread>(html`<fp-message-thread view-only .adapter=${engineAdapter(engine, 'p03')} thread="t-A"></fp-message-thread>`);
    await settled(element);
    expect(box(element)).to.equal(null);
    expect(hasButton(element, /^Reply/)).to.equal(false);
    expect(text(element)).to.contain('You can read this talk here');
  });

  it('draws the same whether properties come before or after it is in the page', async () => {
    const session = engine.session(await engine.viewer('p03'));
    const early = document.createElement('fp-message-thread');
    early.session = session;
    early.thread = 't-A';
    const late = document.createElement('fp-message-thread');
    // Not in a fixture of its own: that waits for a frame, which a page in the background never gets.
    document.body.append(early, late);
    late.thread = 't-A';
    late.session = session;
    await settled(early);
    await settled(late);
    await until(() => text(early) === text(late));
    early.remove();
    late.remove();
  });

  it('has no accessibility violations, in English and in Arabic', async () => {
    await expect(await open(engine, 'p16')).to.be.accessible(axe);
    await expect(await open(engine, 'p06', 't-C', { lang: 'ar' })).to.be.accessible(axe);
    // The control: axe would find a button without a name.
    const broken = await open(engine, 'p16');
    for (const part of root(broken).querySelectorAll<HTMLElement>('.go > *')) part.hidden = true;
    let caught = false;
    try {
      await expect(broken).to.be.accessible(axe);
    } catch {
      caught = true;
    }
    expect(caught).to.equal(true);
  });

  itNeeds('viewport', 'fits a column of 280 px and text at twice the size, with targets of 44 px', async () => {
    await setViewport({ width: 320, height: 700 });
    for (const [inline, size] of [['280px', '100%'], ['320px', '200%']] as const) {
      const element = await open(engine, 'p16');
      element.style.display = 'block';
      element.style.inlineSize = inline;
      element.style.fontSize = size;
      await element.updateComplete;
      await press(element, 'More');
      await press(element, 'About this talk');
      await element.updateComplete;
      for (const one of ['.scroll', '.fp', '.composer', '.talk-panel']) {
        const node = root(element).querySelector<HTMLElement>(one);
        if (node) expect(node.scrollWidth, one).to.be.at.most(node.clientWidth + 1);
      }
      for (const target of root(element).querySelectorAll<HTMLElement>('button, select, summary, .choice')) {
        if (target.offsetParent) expect(target.getBoundingClientRect().height, target.textContent ?? '').to.be.at.least(43);
      }
      element.remove();
    }
    await setViewport({ width: 800, height: 600 });
  });

  it('is left alone by a hostile page, and leaves the page alone', async () => {
    const plain = await open(engine, 'p03');
    const outside = document.body.appendChild(document.createElement('p'));
    const look = (element: MessageThread): string => {
      const of = (selector: string): string => {
        const style = getComputedStyle(root(element).querySelector(selector)!);
        return [style.fontSize, style.color, style.letterSpacing, style.textTransform, style.paddingInlineStart, style.lineHeight, style.fontFamily, style.textAlign].join();
      };
      return [of('.said'), of('.b.go'), of('.t1'), of('textarea')].join(' | ');
    };
    const before = look(plain);
    const outsideBefore = JSON.stringify([...getComputedStyle(outside)].map((name) => getComputedStyle(outside).getPropertyValue(name)));
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`html{font-size:62.5%} *{margin:0!important;padding:0!important;letter-spacing:.3em!important;text-transform:uppercase!important;color:red!important;font:9px serif!important;text-align:right!important;box-sizing:content-box!important}`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    try {
      // The control: the page itself does change.
      expect(getComputedStyle(outside).textTransform).to.equal('uppercase');
      expect(look(plain)).to.equal(before);
    } finally {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    }
    expect(JSON.stringify([...getComputedStyle(outside)].map((name) => getComputedStyle(outside).getPropertyValue(name)))).to.equal(outsideBefore);
    outside.remove();
  });

  itNeeds('emulated media', 'moves nothing when motion is unwanted', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const element = await fixture<MessageThread>(html`<fp-message-thread thread="t-A"></fp-message-thread>`);
    expect(root(element).querySelector('.skel')).to.exist;
    expect(root(element).getAnimations().length).to.equal(0);
    await emulateMedia({ reducedMotion: 'no-preference' });
  });

  it('shows script, hidden turns and half characters as text, and runs nothing', async () => {
    const bad = ['<img src=x onerror="window.hacked=1">', '<script>window.hacked=1</script>', 'javascript:window.hacked=1', '\u202Eevil\u202C', '{{constructor.constructor("window.hacked=1")()}}', 'see https://riverbend.example/<script>'];
    const rosa = await open(engine, 'p03');
    for (const words of bad) await say(engine, 'p16', words);
    await until(() => text(rosa).includes('see https://riverbend.example/'));
    await type(rosa, 'half \uD800 a character');
    await press(rosa, 'Send');
    await until(() => text(rosa).includes('half \uFFFD a character'));
    expect((window as { hacked?: unknown }).hacked).to.equal(undefined);
    expect(root(rosa).querySelector('.body img, .body script')).to.equal(null);
    expect(text(rosa)).not.to.contain('\u202E');
    await until(() => root(rosa).querySelector('.body a'), 'no link was found');
    const link = root(rosa).querySelector<HTMLAnchorElement>('.body a')!;
    expect(link.rel).to.contain('noopener');
    expect([...root(rosa).querySelectorAll<HTMLAnchorElement>('.body a')].every(({ protocol }) => /^(https?|mailto):$/.test(protocol))).to.equal(true);
  });

  it('lets go of everything when it leaves the page', async () => {
    const session = engine.session(await engine.viewer('p03'));
    let closed = 0;
    const close = ThreadData.prototype.close;
    ThreadData.prototype.close = function (this: ThreadData) {
      closed += 1;
      close.call(this);
    };
    const element = await fixture<MessageThread>(html`<fp-message-thread .session=${session} thread="t-A"></fp-message-thread>`);
    await settled(element);
    element.remove();
    ThreadData.prototype.close = close;
    expect(closed).to.equal(1);
  });
});
