// Checks that run inside a page, on what is rendered, through every open shadow root. `install` is handed to the
// page as text, so it stands alone: nothing outside it may be used. What axe finds is not looked for again here.

/** Puts `familyChecks` on the page. To be run before anything else there: it remembers who listens to what. */
export function install() {
  const LISTENED = ['click', 'mousedown', 'pointerdown', 'dragstart', 'drop', 'touchstart'];
  const listeners = new WeakMap();
  const add = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (type, ...rest) {
    if (LISTENED.includes(type) && this instanceof Element) {
      if (!listeners.has(this)) listeners.set(this, new Set());
      listeners.get(this).add(type);
    }
    return add.call(this, type, ...rest);
  };

  const WIDGETS = () => [...document.querySelectorAll('.stage *')].filter((one) => one.shadowRoot);
  function* walk(root) {
    for (const child of root.children ?? []) {
      yield child;
      if (child.shadowRoot) yield* walk(child.shadowRoot);
      yield* walk(child);
    }
  }
  /** What is asked of every element by many checks is worked out once in a look: nothing moves while it lasts. */
  let answered = null;
  const once = (name, work) => (node) => {
    if (answered === null) return work(node);
    const answers = answered.get(name) ?? answered.set(name, new Map()).get(name);
    if (!answers.has(node)) answers.set(node, work(node));
    return answers.get(node);
  };
  const everythingIn = once('everything', () => WIDGETS().flatMap((widget) => [...walk(widget.shadowRoot)]));
  const everything = () => everythingIn(document);
  const up = (node) => node.parentElement ?? node.getRootNode().host ?? null;
  const above = (node, test) => {
    for (let one = node; one; one = up(one)) if (test(one)) return one;
    return null;
  };
  const isTuckedAway = once('tucked away', (node) => node.matches('.vh, [hidden], details:not([open]) > :not(summary)') || (up(node) !== null && isTuckedAway(up(node))));
  const isHidden = once('hidden', (node) => isTuckedAway(node) || !node.checkVisibility({ visibilityProperty: true }));
  const ownText = (node) => [...node.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ data }) => data).join(' ').replace(/\s+/g, ' ').trim();
  const say = (node) => {
    const name = node.getAttribute?.('aria-label') ?? (node.textContent ?? '').replace(/\s+/g, ' ').trim();
    const classes = [...(node.classList ?? [])].join('.');
    return `${node.localName}${node.id ? `#${node.id}` : ''}${classes ? `.${classes}` : ''} “${name.slice(0, 50)}”`;
  };
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  /** Any colour that the browser knows, as red, green, blue, alpha. */
  const rgba = (color) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const over = ([r, g, b, a], [R, G, B]) => [r, g, b].map((v, i) => (v * a + [R, G, B][i] * (255 - a)) / 255);
  const light = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const ratio = (a, b) => {
    const [x, y] = [light(a), light(b)].sort((m, n) => n - m);
    return (x + 0.05) / (y + 0.05);
  };
  const ground = once('ground', (node) => {
    const layers = [];
    for (let one = node; one; one = up(one)) {
      const color = rgba(getComputedStyle(one).backgroundColor);
      if (color[3] > 0) layers.push(color);
      if (color[3] === 255) break;
    }
    return layers.reverse().reduce((under, layer) => over(layer, under), getComputedStyle(document.documentElement).colorScheme.includes('dark') ? [0, 0, 0] : [255, 255, 255]);
  });
  const NATIVE = 'a[href], button, input:not([type=hidden]), select, textarea, summary';
  const ROLES = ['button', 'link', 'checkbox', 'radio', 'switch', 'tab', 'option', 'menuitem', 'slider', 'textbox', 'combobox', 'listbox'];
  const isControl = (node) => node.matches(NATIVE) || ROLES.includes(node.getAttribute('role'));
  const controlsIn = once('controls', () => everything().filter((node) => isControl(node) && !isHidden(node)));
  const controls = () => controlsIn(document);
  const nameOf = (node) => {
    const root = node.getRootNode();
    const by = (node.getAttribute('aria-labelledby') ?? '').split(/\s+/).map((id) => id && root.getElementById?.(id)?.textContent).filter(Boolean).join(' ');
    const labels = [...(node.labels ?? [])].map(({ textContent }) => textContent).join(' ');
    return (by || node.getAttribute('aria-label') || labels || (node.matches('input, textarea, select') ? '' : node.textContent) || '').replace(/\s+/g, ' ').trim();
  };
  const box = (node) => node.getBoundingClientRect();
  const drawn = once('drawn', (node) => {
    const { width, height } = box(node);
    return width > 0 && height > 0 && !isHidden(node);
  });
  const onGradient = once('on a gradient', (node) => /gradient/.test(getComputedStyle(node).backgroundImage) || (up(node) !== null && onGradient(up(node))));

  const WORDS = {
    en: /\b(the|and|you|with|what|that|this|have|for|was|are|will|not|can|ask|yes|please|hello|thanks?|good|day|did|his|her)\b/gi,
    es: /\b(que|para|por|los|las|está|gracias|mañana|niño|con|pero|muy|cuando|usted|maestra|hola|bien|una|el|la|en|del|le|se|yo|sí|qué|quiero)\b/gi,
    // Kreyòl shares small words with Spanish.
    ht: /\b(ou|pou|nan|ak|yo|li|ki|sa|pa|gen|mwen|nou|kay|semèn|tout|moun)\b/gi,
  };
  const SCRIPTS = { ar: /\p{Script=Arabic}/u, he: /\p{Script=Hebrew}/u, ru: /\p{Script=Cyrillic}/u, zh: /\p{Script=Han}/u };
  const SCRIPT_OF = { ar: 'ar', ur: 'ar', fa: 'ar', he: 'he', ru: 'ru', uk: 'ru', zh: 'zh', ja: 'zh' };
  const count = (text, words) => (text.match(words) ?? []).length;

  const checks = {
    /** 2.1.1: what listens to a click can be reached without a mouse. */
    'mouse only'() {
      return everything().filter((node) => {
        const types = listeners.get(node) ?? new Set();
        const clicks = types.has('click') || node.onclick || node.hasAttribute('onclick');
        if (!clicks || node.matches('label, dialog') || isHidden(node)) return false;
        return !(node.tabIndex >= 0 || node.matches(NATIVE) || node.querySelector(`${NATIVE}, [tabindex]`));
      });
    },
    /** 2.5.2: nothing is done on the way down. */
    'acts on the way down': () => everything().filter((node) => ['mousedown', 'pointerdown', 'touchstart'].some((type) => listeners.get(node)?.has(type) || node[`on${type}`])),
    /** 2.5.7: nothing needs dragging. */
    'needs dragging': () => everything().filter((node) => node.draggable && !node.matches('a, img') ? true : ['dragstart', 'drop'].some((type) => listeners.get(node)?.has(type))),
    /** 2.1.1, 4.1.2: whoever has the role of a control takes the focus, alone or as one of a group with one stop. */
    'control without focus'() {
      return everything().filter((node) => ROLES.includes(node.getAttribute('role')) && !isHidden(node) && node.tabIndex < 0 && !node.hasAttribute('tabindex') && !above(node, (one) => one.hasAttribute('aria-activedescendant')));
    },
    /** 4.1.3: two polite regions of its own stand in each widget from the first. */
    'no live region': () => WIDGETS().filter(({ shadowRoot }) => [...shadowRoot.querySelectorAll('[aria-live=polite]')].filter((one) => one.checkVisibility()).length < 2),
    /** 3.1.2: a text in another language says so. Scripts by their letters; Spanish, English and Kreyòl by their small words. */
    'language not said'() {
      const found = [];
      for (const node of everything()) {
        const text = ownText(node);
        if (text.length < 8 || isHidden(node) || above(node, (one) => one.matches('bdi, script, style'))) continue;
        const lang = (above(node, (one) => one.hasAttribute('lang'))?.getAttribute('lang') ?? '').split('-')[0];
        // Lit's own comments and isolates stand between; only whole sentences are judged.
        const foreign = Object.entries(SCRIPTS).find(([, letters]) => letters.test(text.replace(/⁨[^⁩]*⁩/g, '')));
        const counts = Object.fromEntries(Object.entries(WORDS).map(([tag, words]) => [tag, count(text, words)]));
        const [likely] = Object.keys(counts).filter((tag) => counts[tag] >= 3 && Object.keys(counts).every((other) => other === tag || counts[tag] > 2 * counts[other]));
        if (foreign && SCRIPT_OF[lang] !== foreign[0]) found.push(node);
        else if (likely !== undefined && likely !== lang) found.push(node);
        else if (foreign?.[0] === 'ar' && text.match(/\p{Script=Arabic}/gu).length > text.length / 2 && getComputedStyle(node).direction !== 'rtl') found.push(node);
      }
      return found;
    },
    /** 1.1.1: a picture is not described by the name of its file. */
    'picture named after its file': () => everything().filter((node) => node.matches('img, [role=img]') && /\.(png|jpe?g|gif|webp|svg)\b|^(image|img|dsc|photo)[-_ ]?\d+/i.test(node.alt ?? node.getAttribute('aria-label') ?? '')),
    /** 1.4.3: placeholders are text, where there is any in them. */
    'faint placeholder'() {
      return controls().filter((node) => (node.placeholder ?? '').trim() !== '' && drawn(node) && (() => {
        const style = getComputedStyle(node, '::placeholder');
        const under = ground(node);
        const color = rgba(style.color);
        return ratio(over([...color.slice(0, 3), color[3] * Number(style.opacity)], under), under) < 4.5;
      })());
    },
    /** 3.3.2: a placeholder goes away with the first letter; it is no label. */
    'placeholder as label': () => controls().filter((node) => node.matches('input, textarea, select') && nameOf(node) === ''),
    /** 1.4.11: where one may write is to be seen. */
    'faint field'() {
      return controls().filter((node) => {
        if (!node.matches('input:not([type=range]):not([type=file]), textarea, select') || !drawn(node) || matchMedia('(forced-colors: active)').matches) return false;
        const style = getComputedStyle(node);
        const around = ground(up(node));
        const edges = ['Top', 'Bottom'].map((side) => (parseFloat(style[`border${side}Width`]) > 0 ? ratio(over(rgba(style[`border${side}Color`]), around), around) : 1));
        return Math.max(...edges) < 3 && ratio(ground(node), around) < 3;
      });
    },
    /** 2.5.8: 24 px at least, or 24 px of room. */
    'small target'() {
      return controls().filter((node) => {
        if (!drawn(node) || node.matches('p a, li a, label input, .choice input')) return false;
        const { width, height } = box(node);
        return width < 23.5 || height < 23.5;
      });
    },
    /** 1.4.10: nothing is wider than its page, and nothing in a widget scrolls sideways. */
    'scrolls sideways'() {
      const page = document.scrollingElement;
      const wide = page.scrollWidth > page.clientWidth + 1 ? [document.body] : [];
      return [...wide, ...everything().filter((node) => drawn(node) && /auto|scroll/.test(getComputedStyle(node).overflowX) && node.scrollWidth > node.clientWidth + 1 && !node.matches('textarea, input'))];
    },
    /** 1.4.4, 1.4.12: no text is cut off. */
    'cut off'() {
      return everything().filter((node) => {
        if (!drawn(node) || node.matches('textarea, input, select, svg, svg *') || above(node, (one) => one.matches('.vh, svg'))) return false;
        const style = getComputedStyle(node);
        const hides = (axis) => /hidden|clip/.test(style[`overflow${axis}`]);
        if (!hides('X') && !hides('Y')) return false;
        const range = document.createRange();
        range.selectNodeContents(node);
        return node.textContent.trim() !== '' && ((hides('Y') && node.scrollHeight > node.clientHeight + 2) || (hides('X') && node.scrollWidth > node.clientWidth + 2));
      });
    },
    /** Text that stands outside its widget's edges is cut off too. */
    'out of the frame'() {
      return WIDGETS().flatMap((widget) => {
        const edge = box(widget);
        return [...walk(widget.shadowRoot)].filter((node) => ownText(node) !== '' && drawn(node) && !above(node, (one) => one.matches('svg, .vh')) && (box(node).left < edge.left - 1 || box(node).right > edge.right + 1));
      });
    },
    /** 4.1.2, 1.3.1: a region, a log or a group of controls says what it is. */
    'no name': () => everything().filter((node) => ['region', 'log', 'feed', 'dialog', 'listbox', 'group', 'radiogroup', 'toolbar', 'tablist', 'grid'].includes(node.getAttribute('role')) && !isHidden(node) && nameOfGroup(node) === ''),
    /** 2.4.6: no two controls of one widget sound the same and do different things. */
    'same name twice'() {
      return WIDGETS().flatMap((widget) => {
        const seen = new Map();
        return [...walk(widget.shadowRoot)].filter((node) => isControl(node) && !isHidden(node) && node.type !== 'radio').filter((node) => {
          const name = `${node.getAttribute('role') ?? node.localName} ${nameOf(node)}`;
          const twice = seen.has(name);
          seen.set(name, node);
          return twice;
        });
      });
    },
    /** 1.4.1: a coloured box without a word says nothing to whoever cannot tell colours, or cannot see. */
    'said by colour alone'() {
      return everything().filter((node) => {
        if (node.localName === 'svg' || above(node, (one) => one.matches('svg, .skel')) || !drawn(node) || node.matches('input, hr, progress, meter, textarea, select')) return false;
        const { width, height } = box(node);
        if (node.textContent.trim() !== '' || node.querySelector('svg, img, input') || node.getAttribute('aria-label') || width < 4 || height < 4) return false;
        return rgba(getComputedStyle(node).backgroundColor)[3] > 0 && ratio(ground(node), ground(up(node))) > 1.2;
      });
    },
    /** 1.3.1: what looks like progress is a progress element. */
    'progress without role'() {
      return everything().filter((node) => /\b(bar|progress|meter)\b/.test(node.className?.baseVal ?? node.className ?? '') && !node.matches('progress, meter, [role=progressbar], [role=meter], .send-bar') && !above(node, (one) => one.matches('progress, meter, [role=progressbar], [role=meter]')) && ownText(node) === '' && !node.querySelector(NATIVE));
    },
    /** 1.3.2, 2.4.3: the order on the screen is the order of the page. */
    'order turned round'() {
      return everything().filter((node) => {
        const style = getComputedStyle(node);
        return /reverse/.test(`${style.flexDirection} ${style.flexWrap}`) || (style.order !== '0' && /flex|grid/.test(getComputedStyle(up(node)).display)) || node.tabIndex > 0;
      });
    },
    /** 1.4.13: a `title` is out of reach for a finger and for keys. */
    'title as help': () => everything().filter((node) => node.hasAttribute('title') && node.localName !== 'iframe'),
    /** 4.1.2: a button that looks pressed or that has opened something says so. */
    'state not said': () => controls().filter((node) => /\b(pressed|selected|active|is-on|open)\b/.test(node.className) && !['aria-pressed', 'aria-expanded', 'aria-selected', 'aria-current', 'aria-checked'].some((name) => node.hasAttribute(name))),
    /** 2.2.2: what moves by itself stops, and never starts for whoever asked for less motion. */
    'moves without end'() {
      const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
      const moving = [document, ...WIDGETS().map(({ shadowRoot }) => shadowRoot)].flatMap((root) => root.getAnimations());
      return moving.filter((one) => one.effect?.getComputedTiming().iterations === Infinity && (still || !above(one.effect.target, (node) => node.matches('.skel, [aria-busy=true]')))).map((one) => one.effect.target);
    },
    /** 3.3.1: the words about a mistake belong to the field, in the same root. */
    'mistake not linked'() {
      return everything().filter((node) => {
        if (!node.matches('[aria-invalid=true]')) return false;
        const root = node.getRootNode();
        const ids = `${node.getAttribute('aria-describedby') ?? ''} ${node.getAttribute('aria-errormessage') ?? ''}`.split(/\s+/).filter(Boolean);
        const said = ids.map((id) => root.getElementById(id)).filter((one) => one && one.textContent.trim() !== '' && !isHidden(one));
        const status = said.some((one) => one.matches('[role=status], [role=alert], [aria-live]'));
        return !status;
      });
    },
    /** References end at the edge of a shadow root. */
    'reference leads nowhere': () => everything().filter((node) => ['aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-errormessage', 'for'].some((name) => (node.localName.includes('-') ? '' : (node.getAttribute(name) ?? '')).split(/\s+/).filter(Boolean).some((id) => !node.getRootNode().getElementById(id)))),
    /** 1.4.3: no text on a gradient: nobody can say what its contrast is. */
    'text on a gradient': () => everything().filter((node) => ownText(node) !== '' && drawn(node) && onGradient(node)),
  };
  const nameOfGroup = (node) => node.getAttribute('aria-label') || (node.getAttribute('aria-labelledby') ?? '').split(/\s+/).map((id) => id && node.getRootNode().getElementById?.(id)?.textContent).filter(Boolean).join(' ');

  const MASK = /\b(January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|AM|PM|FP|Enter|Home|End|at|and)\b/g;
  /** What is to be read or heard in pseudo-English and did not come from a strings file. `known`: what people wrote themselves. */
  function plainWords(known) {
    const found = [];
    const said = (text) => {
      let rest = text.replace(/⁨[^⁩]*⁩/g, ' ');
      for (let before = ''; before !== rest;) [before, rest] = [rest, rest.replace(/\[[^[\]]*\]/g, ' ')];
      for (const one of known) rest = rest.replaceAll(one, ' ');
      return rest.replace(MASK, ' ').match(/[A-Za-z]{3,}/g) ?? [];
    };
    for (const node of everything()) {
      if (above(node, (one) => one.matches('bdi, kbd, script, style, svg, option, .body, details.small > p') || (one.hasAttribute('lang') && !one.matches('[lang=en-XA]') && one.getRootNode() !== document))) continue;
      const texts = ['aria-label', 'placeholder', 'title', 'alt'].map((name) => node.getAttribute(name) ?? '');
      // Words that stand around a name belong to one sentence, which is bracketed as a whole.
      const inline = node.matches('bdi, span, b, strong, em, i, a') && node.parentElement && ownText(node.parentElement) !== '';
      if (!inline && ownText(node) !== '') {
        const copy = node.cloneNode(true);
        for (const part of copy.querySelectorAll('bdi, kbd, svg, [lang]:not([lang=en-XA]), .body')) part.remove();
        texts.push(copy.textContent);
      }
      const words = texts.flatMap(said);
      if (words.length > 0) found.push(`${say(node)}: ${[...new Set(words)].slice(0, 6).join(' ')}`);
    }
    return [...new Set(found)];
  }

  globalThis.familyChecks = {
    names: Object.keys(checks),
    /** @returns what each check found, as text */
    run(leaveOut = []) {
      answered = new Map();
      try {
        return look(leaveOut);
      } finally {
        answered = null;
      }
    },
    plainWords,
    say, everything, controls, ratio, rgba, over, ground, isHidden, box, nameOf,
  };
  const look = (leaveOut) =>
    Object.entries(checks).filter(([name]) => !leaveOut.includes(name)).flatMap(([name, check]) => {
      const found = check();
      return found.slice(0, 3).map((node) => `${name}: ${say(node)}${found.length > 3 ? ` and ${found.length - 3} more` : ''}`);
    });
}
