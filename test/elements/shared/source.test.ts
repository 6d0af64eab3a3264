import { CONTRACT, Refusal, type Adapter, type Connection, type Session } from '@family-partnering/contract';
import { SourceElement } from '@family-partnering/source';
import { SessionController } from '@family-partnering/elements/shared/session.controller';
import { define } from '@family-partnering/contract/define';
import { expect, waitUntil } from '@open-wc/testing';
import { LitElement } from 'lit';

let made = 0;
const ended = new Set<string>();

/** A session that is nothing but its name. */
function session(name: string): Session {
  const id = `${name}#${(made += 1)}`;
  return { viewer: { person: id, side: 'home', tenant: 't' }, close: async () => void ended.add(id) } as unknown as Session;
}

class TestSource extends SourceElement {
  broken = false;
  override createAdapter(): Adapter {
    if (this.broken) throw new Refusal('unauthenticated');
    const name = this.getAttribute('name') ?? '';
    return { name, contract: CONTRACT, connect: async () => session(name) };
  }
}

class TestWidget extends LitElement {
  session?: Session;
  adapter?: Adapter;
  readonly source = new SessionController(this, () => undefined);
  /** `A`, `two`, `none`, … */
  get shows(): string {
    const state: Connection | { state: 'none' } = this.source.state;
    return state.state === 'ready' ? state.session.viewer.person.split('#')[0]! : state.state;
  }
}

const register = (): void => {
  define('test-widget', TestWidget as never);
  define('test-source', TestSource as never);
};

const source = (name: string, ...children: Node[]): TestSource => {
  const element = document.createElement('test-source') as TestSource;
  element.setAttribute('name', name);
  element.append(...children);
  return element;
};
const widget = (): TestWidget => document.createElement('test-widget') as TestWidget;

describe('sources and widgets, in every order', () => {
  let page: HTMLElement;
  before(register);
  beforeEach(() => {
    page = document.body.appendChild(document.createElement('div'));
  });
  afterEach(() => page.remove());

  const shows = (one: TestWidget, what: string): Promise<void> => waitUntil(() => one.shows === what, `shows ${one.shows}, not ${what}`, { timeout: 3000 });

  it('1. the source comes first', async () => {
    const one = widget();
    page.append(source('A'));
    page.append(one);
    await shows(one, 'A');
  });

  it('2. the source comes last', async () => {
    const one = widget();
    page.append(one);
    page.append(source('A'));
    await shows(one, 'A');
  });

  it('3. the source wraps the widget', async () => {
    const one = widget();
    page.append(source('A', one));
    await shows(one, 'A');
  });

  it('4. a wrapping source gets its widget after it is in the page', async () => {
    const one = widget();
    const around = source('A');
    page.append(around);
    around.append(one);
    await shows(one, 'A');
  });

  it('5. a widget asks of an empty source, which then turns out to wrap another', async () => {
    const [outside, inside] = [widget(), widget()];
    const around = source('A');
    page.append(around, outside);
    await shows(outside, 'A');
    around.append(inside);
    await shows(inside, 'A');
    await shows(outside, 'none');
  });

  it('6. two sources, each around its own widget', async () => {
    const [a, b] = [widget(), widget()];
    page.append(source('A', a), source('B', b));
    await shows(a, 'A');
    await shows(b, 'B');
  });

  it('7. one around its widget and one empty', async () => {
    const [a, b] = [widget(), widget()];
    page.append(source('A', a), source('B'), b);
    await shows(a, 'A');
    await shows(b, 'B');
  });

  it('8. the inner of two sources around it', async () => {
    const one = widget();
    page.append(source('A', source('B', one)));
    await shows(one, 'B');
  });

  it('9. the source goes and another comes', async () => {
    const one = widget();
    const first = source('A');
    page.append(first, one);
    await shows(one, 'A');
    first.remove();
    await shows(one, 'connecting');
    page.append(source('B'));
    await shows(one, 'B');
    await waitUntil(() => [...ended].some((id) => id.startsWith('A#')));
  });

  it('10. the widget moves from one source to another', async () => {
    const one = widget();
    const [a, b] = [source('A', document.createElement('p')), source('B', document.createElement('p'))];
    page.append(a, b);
    a.append(one);
    await shows(one, 'A');
    b.append(one);
    await shows(one, 'B');
  });

  it('11. the widget stands in a shadow root inside the source', async () => {
    const one = widget();
    const host = document.createElement('div');
    page.append(source('A', host));
    host.attachShadow({ mode: 'open' }).append(one);
    await shows(one, 'A');
  });

  it('12. the source connects only after it was refused and asked again', async () => {
    const one = widget();
    const late = source('A');
    late.broken = true;
    page.append(late, one);
    await shows(one, 'refused');
    late.broken = false;
    const { state } = one.source;
    if (state.state === 'refused') state.retry();
    await shows(one, 'A');
  });

  it('13. two empty sources are an error in every widget, and never a guess', async () => {
    const one = widget();
    page.append(source('A'), one);
    await shows(one, 'A');
    const second = source('B');
    page.append(second);
    await shows(one, 'ambiguous');
    // The control: with one of them gone there is nothing to guess.
    second.remove();
    await shows(one, 'A');
  });

  it('keeps its session when it moves within the page', async () => {
    const one = widget();
    const moved = source('M');
    page.append(moved, one);
    await shows(one, 'M');
    const before = made;
    page.prepend(moved);
    await shows(one, 'M');
    expect(made).to.equal(before);
  });

  it('gives way to a session or an adapter set by property', async () => {
    const one = widget();
    one.session = session('own');
    page.append(source('A'), one);
    await shows(one, 'own');
    one.session = undefined;
    one.requestUpdate();
    await shows(one, 'A');
  });
});

describe('define', () => {
  it('is silent about the same version, warns once about another, and never throws', () => {
    const warned: string[] = [];
    const warn = console.warn;
    console.warn = (text: string) => void warned.push(text);
    try {
      const version = (value: string) => class extends HTMLElement { static readonly version = value; };
      define('test-versioned', version('1.0.0'));
      define('test-versioned', version('1.0.0'));
      expect(warned).to.deep.equal([]);
      define('test-versioned', version('2.0.0'));
      define('test-versioned', version('2.0.0'));
      expect(warned.length).to.equal(1);
      expect(warned[0]).to.contain('2.0.0').and.to.contain('1.0.0');
    } finally {
      console.warn = warn;
    }
  });
});
