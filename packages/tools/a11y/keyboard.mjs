// Walks a story with the real Tab key, and looks at pixels: what a person at a keyboard gets to, and sees.

const WITHIN = 90;

/** One stop: which control, where, and whether it can be seen. */
const here = () => {
  let node = document.activeElement;
  while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
  if (!node || node === document.body || node.closest('.walk-edge') || !node.getRootNode().host) return null;
  globalThis.familyStop = node;
  // A native input in a tile shows its focus on the tile.
  const tile = node.closest('label.choice') ?? node;
  const { x, y, width, height } = tile.getBoundingClientRect();
  const inner = (one) => {
    for (let top = one; top; top = top.parentNode ?? top.host) if (top === node) return true;
    return false;
  };
  const deep = (px, py) => {
    let one = document.elementFromPoint(px, py);
    while (one?.shadowRoot?.elementFromPoint(px, py) && one.shadowRoot.elementFromPoint(px, py) !== one) one = one.shadowRoot.elementFromPoint(px, py);
    return one;
  };
  const label = node.closest('label');
  const seen = (px, py) => {
    const top = deep(px, py);
    return top !== null && (inner(top) || (label !== null && label.contains(top)));
  };
  // Not in the very corners: these may be round, and then belong to what is behind.
  const [dx, dy] = [Math.min(14, width / 4), Math.min(14, height / 4)];
  const [l, t, r, b] = [Math.max(x, 0) + dx, Math.max(y, 0) + dy, Math.min(x + width, innerWidth) - dx, Math.min(y + height, innerHeight) - dy];
  const points = [[(l + r) / 2, (t + b) / 2], [l, t], [r, t], [l, b], [r, b]];
  return { say: globalThis.familyChecks.say(node), box: { x, y, width, height }, seen: points.map(([px, py]) => seen(px, py)) };
};

const isCovered = ({ seen }) => !seen[0] || seen.filter(Boolean).length < 3;

const drawn = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Two buttons of the page stand around the story, so that the walk has a beginning and an end. */
const frame = () => {
  for (const [place, id] of [['afterbegin', 'walk-begin'], ['beforeend', 'walk-end']]) {
    if (document.getElementById(id)) continue;
    const edge = document.createElement('button');
    edge.id = id;
    edge.className = 'walk-edge';
    edge.textContent = id;
    document.body.insertAdjacentElement(place, edge);
  }
};

/**
 * Tabs through the story once, forth and back.
 * @returns {{ stops: string[], found: string[] }} what was reached, and what is wrong with it
 */
export async function walk(page, { pixels = true } = {}) {
  await page.evaluate(frame);
  await page.evaluate(() => {
    globalThis.familyStops = [];
    document.getElementById('walk-begin').focus();
  });
  const found = [];
  const stops = [];
  for (let i = 0; i < WITHIN; i += 1) {
    await page.keyboard.press('Tab');
    let stop = await page.evaluate(here);
    if (!stop) break;
    if (isCovered(stop)) {
      // What the list has just scrolled to takes its place when it is drawn: what is covered then, is covered.
      await drawn(page);
      stop = (await page.evaluate(here)) ?? stop;
    }
    stops.push(stop.say);
    await page.evaluate(() => globalThis.familyStops.push(globalThis.familyStop));
    if (isCovered(stop)) found.push(`focus is covered: ${stop.say}${process.env.FP_TELL ? ` ${JSON.stringify(stop)}` : ''}`);
    if (pixels && !(await isSeen(page, stop))) {
      // What moved under the eye has moved away from where it was measured: once more, where it stands now.
      stop = (await drawn(page), await page.evaluate(here)) ?? stop;
      if (!(await isSeen(page, stop))) found.push(`focus is not to be seen: ${stop.say}`);
    }
  }
  found.push(...(await page.evaluate(unreached)));
  const atEnd = () => page.evaluate(() => document.activeElement?.id);
  if ((await atEnd()) !== 'walk-end') found.push(`the walk does not end: after ${stops.length} stops it is at ${stops.at(-1)}`);
  else {
    let back = 0;
    for (; back <= stops.length + 5; back += 1) {
      await page.keyboard.press('Shift+Tab');
      if ((await atEnd()) === 'walk-begin') break;
    }
    if (back !== stops.length) found.push(`the way back has ${back} stops, the way there ${stops.length}`);
  }
  found.push(...(await arrows(page)));
  return { stops, found };
}

/** Controls that the walk did not come to, apart from those that arrows reach from one that it did. */
function unreached() {
  const { controls, say } = globalThis.familyChecks;
  const reached = new Set(globalThis.familyStops);
  const group = (node) => node.closest('[role=list], [role=radiogroup], [role=listbox], [role=tablist], fieldset, .groups');
  return controls()
    .filter((node) => !reached.has(node) && !node.disabled)
    .filter((node) => {
      const grouped = node.tabIndex < 0 || node.type === 'radio';
      const around = group(node.matches('.groups *') ? node.closest('.groups') : node);
      return !(grouped && around && [...reached].some((one) => around.contains(one)));
    })
    .map((node) => `not reached by Tab: ${say(node)}`);
}

/** What has one stop for many answers to arrows. */
async function arrows(page) {
  const groups = await page.evaluate(() => {
    globalThis.familyGroups = globalThis.familyChecks.everything().filter((node) => (node.matches('[role=listbox], [role=tablist], [role=menu], [role=grid], [role=tree], [role=radiogroup]') || node.matches('.groups')) && node.checkVisibility());
    return globalThis.familyGroups.map((node) => globalThis.familyChecks.say(node));
  });
  const found = [];
  for (const [i, say] of groups.entries()) {
    const state = (begin) => {
      const node = globalThis.familyGroups[begin.i];
      const stop = node.matches('[tabindex="0"]') ? node : node.querySelector('[tabindex="0"], [tabindex]');
      if (begin.focus) stop?.focus();
      const many = node.querySelectorAll('.line, [role=option], [role=tab], [role=menuitem], [role=row], [role=treeitem], [role=radio]').length > 1;
      const root = node.getRootNode();
      const own = [...node.querySelectorAll('*'), node].indexOf(root.activeElement);
      return { many, mark: `${own} ${node.getAttribute('aria-activedescendant')} ${[...node.querySelectorAll('[aria-selected]')].map((one) => one.getAttribute('aria-selected'))}` };
    };
    const before = await page.evaluate(state, { i, focus: true });
    if (!before.many) continue;
    await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(60);
    const after = await page.evaluate(state, { i, focus: false });
    if (before.mark === after.mark) found.push(`arrows do nothing: ${say}`);
    await page.keyboard.press('ArrowUp');
  }
  return found;
}

const AROUND = 9;

/** Whether the focus changes pixels along the edge of what has it, at least as many as a line of one pixel around it. */
async function isSeen(page, { box }) {
  const { width: w, height: h } = page.viewportSize();
  const x = Math.max(0, box.x - AROUND);
  const y = Math.max(0, box.y - AROUND);
  const clip = { x, y, width: Math.min(w, box.x + box.width + AROUND) - x, height: Math.min(h, box.y + box.height + AROUND) - y };
  if (clip.width < 2 || clip.height < 2) return false;
  const shot = async () => (await page.screenshot({ clip, animations: 'disabled', caret: 'hide' })).toString('base64');
  const focused = await shot();
  await page.evaluate(() => globalThis.familyStop.blur());
  const plain = await shot();
  await page.evaluate(() => globalThis.familyStop.focus({ preventScroll: true }));
  const changed = await page.evaluate(differing, [focused, plain]);
  const edge = 2 * (Math.min(box.width, clip.width) + Math.min(box.height, clip.height));
  return changed >= Math.min(edge, 400) * 0.8;
}

async function differing(shots) {
  const read = async (shot) => {
    const bytes = Uint8Array.from(atob(shot), (letter) => letter.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const pen = canvas.getContext('2d');
    pen.drawImage(picture, 0, 0);
    return pen.getImageData(0, 0, picture.width, picture.height).data;
  };
  const [a, b] = await Promise.all(shots.map(read));
  let changed = 0;
  for (let i = 0; i < a.length; i += 4) if (Math.abs(a[i] - b[i]) + Math.abs(a[i + 1] - b[i + 1]) + Math.abs(a[i + 2] - b[i + 2]) > 96) changed += 1;
  return changed;
}

/** Presses what opens something: whoever cannot see it must be told, by a state or by going there. */
export async function openers(page) {
  const names = await page.evaluate(() => {
    globalThis.familyOpeners = globalThis.familyChecks.controls().filter((node) => node.matches('button[type=button]') && !node.matches('.quick *, .starters *, .jumps *, .tools .tool, .band *, [role=list] .line'));
    return globalThis.familyOpeners.map((node) => globalThis.familyChecks.say(node));
  });
  const found = [];
  for (let i = 0; i < Math.min(names.length, 8); i += 1) {
    const opened = await page.evaluate(async (n) => {
      const node = globalThis.familyOpeners[n];
      if (!node.isConnected) return '';
      const { controls } = globalThis.familyChecks;
      const pause = () => new Promise((resolve) => setTimeout(resolve, 150));
      const before = controls().length;
      node.focus();
      node.click();
      await pause();
      const more = controls().length - before;
      const stayed = node.isConnected && node.getRootNode().activeElement === node;
      const silent = more > 0 && stayed && node.getAttribute('aria-expanded') !== 'true' && node.getAttribute('aria-pressed') !== 'true';
      if (more > 0 && stayed) {
        node.click();
        await pause();
      }
      return silent ? globalThis.familyChecks.say(node) : '';
    }, i);
    if (opened) found.push(`opens without saying so: ${opened}`);
  }
  return found;
}

/** Sends an empty box: the field, and whoever listens, must be told what is missing. */
export async function emptySend(page) {
  return page.evaluate(async () => {
    const { everything } = globalThis.familyChecks;
    const send = everything().find((node) => node.matches('form button[type=submit]'));
    if (!send) return [];
    const heard = globalThis.familyHeard.length;
    const texts = () => everything().filter((node) => node.matches('p, [role=alert], [role=status]')).map(({ textContent }) => textContent.trim()).join('|');
    const before = texts();
    send.click();
    await new Promise((resolve) => setTimeout(resolve, 200));
    if (send.disabled) return ['the button to send is disabled instead of saying what is missing'];
    const field = everything().find((node) => node.matches('textarea[aria-invalid=true], input[aria-invalid=true]'));
    if (!field) return texts() === before ? ['an empty box is sent without a word'] : ['the words about a mistake belong to no field'];
    const wrong = globalThis.familyChecks.run().filter((line) => line.startsWith('mistake'));
    const spoken = globalThis.familyHeard.length > heard || (field.getAttribute('aria-describedby') ?? '').split(' ').some((id) => field.getRootNode().getElementById(id)?.matches('[role=status], [role=alert]'));
    return [...wrong, ...(spoken ? [] : ['the words about a mistake are not said'])];
  });
}

/** WCAG 1.4.12, inside every shadow root. */
export async function spaceText(page) {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.fp, .fp * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } .fp p { margin-block-end: 2em !important; }');
    for (const widget of document.querySelectorAll('.stage *')) if (widget.shadowRoot) widget.shadowRoot.adoptedStyleSheets = [...widget.shadowRoot.adoptedStyleSheets, sheet];
  });
}
