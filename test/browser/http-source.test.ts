import { expect } from '@open-wc/testing';
import '@family-partnering/adapter-http/http-source.define';
import { HttpSource } from '@family-partnering/adapter-http/http-source';
import { SESSION_CONTEXT, type Connection } from '@family-partnering/contract';

const OPENING = {
  viewer: { person: 'rosa', side: 'home', tenant: 'riverbend' }, now: '2026-11-20T18:00:00.000Z',
  supports: { kinds: ['thread'], actions: [], watch: 'push', paging: 'both', durability: 'server' },
};
const claims = (sub: string) => btoa(JSON.stringify({ sub, iat: 0, exp: 600 })).replace(/=+$/, '');

describe('fp-http-source', () => {
  const real = window.fetch;
  let asked: string[] = [];
  let answer: (url: string) => Response;
  beforeEach(() => {
    asked = [];
    answer = (url) => Response.json(url.includes('token') ? { token: `e30.${claims('rosa')}.x` } : OPENING);
    window.fetch = async (input, init) => {
      asked.push(`${init?.method ?? 'GET'} ${String(input)}`);
      return answer(String(input));
    };
  });
  afterEach(() => {
    window.fetch = real;
    document.querySelectorAll('fp-http-source').forEach((source) => source.remove());
  });

  /** Puts a source on the page and asks it as a widget does, until it is ready or refused. */
  const connection = (attributes: Record<string, string>, ready?: (source: HttpSource) => void): Promise<Connection> =>
    new Promise((resolve) => {
      const source = document.createElement('fp-http-source');
      for (const [name, value] of Object.entries(attributes)) source.setAttribute(name, value);
      ready?.(source);
      document.body.append(source);
      const callback = (told: Connection) => {
        if (told.state === 'ready' || told.state === 'refused') resolve(told);
      };
      source.dispatchEvent(Object.assign(new Event('context-request', { bubbles: true, composed: true }), { context: SESSION_CONTEXT, subscribe: true, callback }));
    });
  const reason = (told: Connection) => (told.state === 'refused' ? told.refusal.reason : told.state);

  it('connects with a url and a token-url, both relative to the page, and keeps words on this device', async () => {
    const told = await connection({ url: '/partnering/', 'token-url': '/token' });
    expect(told.state).to.equal('ready');
    expect(asked.slice(0, 2)).to.deep.equal([`POST ${location.origin}/token`, `GET ${location.origin}/partnering/v1/session`]);
    if (told.state === 'ready') expect(told.session.outbox).to.exist;
  });

  it('takes a getToken function instead', async () => {
    const told = await connection({ url: '/partnering' }, (source) => (source.getToken = () => `e30.${claims('rosa')}.x`));
    expect(told.state).to.equal('ready');
    expect(asked.filter((line) => line.startsWith('POST'))).to.deep.equal([]);
  });

  it('takes what the page set before the script had come', async () => {
    class LateSource extends HttpSource {}
    const early = Object.assign(document.createElement('fp-late-source'), { url: '/partnering', getToken: () => `e30.${claims('rosa')}.x` }) as unknown as HttpSource;
    document.body.append(early);
    customElements.define('fp-late-source', LateSource);
    const told = await new Promise<Connection>((resolve) => early.answer((one) => one.state !== 'connecting' && resolve(one), true));
    early.remove();
    expect(reason(told)).to.equal('ready');
    expect(asked[0]).to.equal(`GET ${location.origin}/partnering/v1/session`);
  });

  it('says what is missing: the url, or where a token comes from', async () => {
    expect(reason(await connection({ 'token-url': '/token' }))).to.equal('not-set-up');
    expect(reason(await connection({ url: '/partnering' }))).to.equal('token-missing');
    expect(asked).to.deep.equal([]);
  });

  it('says that the address is wrong when a web page answers', async () => {
    answer = (url) => (url.includes('token') ? Response.json({ token: 'a.b.c' }) : new Response('<h1>Our school</h1>'));
    expect(reason(await connection({ url: '/', 'token-url': '/token' }))).to.equal('wrong-address');
    expect(reason(await connection({ url: '/', 'token-url': 'http://' }))).to.equal('wrong-address');
  });
});
