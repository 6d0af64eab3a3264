import { Hono } from 'hono';
import { Refusal, VISITOR, type KindRule, type Opportunity, type Session } from '@family-partnering/contract';
import type { Engine } from '@family-partnering/engine';
import { asVisitorsSee } from '@family-partnering/rules/opportunity.visitors';
import { isId, readQuery } from './list-query.js';

const KIND: KindRule = { kind: 'opportunity', all: 'all', filters: {} };
/** The same for everyone, and so any cache may keep it for a minute. */
const forAll = { headers: { 'cache-control': 'public, max-age=60' } };

/**
 * What is told without an account (O8): the ways to take part that the school has opened to anybody. It reads with the one key that such
 * records carry, so that nothing else can come; of these it tells what is listed, and no name. There is nothing to do, and no stream.
 * @param limit counts all visitors together: they cannot be told apart
 */
export function visitorRoutes(engine: Engine, limit: () => void): Hono {
  const session = engine.session({ person: VISITOR, side: 'community', tenant: engine.tenant }) as unknown as Session;
  const open = ({ state }: Opportunity): boolean => state === 'open';
  const app = new Hono();
  app.use(async (_, next) => (limit(), next()));
  app.get('/session', () => Response.json({
    viewer: session.viewer, now: new Date().toISOString(), supports: { kinds: [KIND.kind], actions: [], watch: 'none', paging: 'both', durability: session.supports.durability },
  }, { headers: { 'cache-control': 'no-store' } }));
  app.get('/opportunity', async ({ req }) => {
    const page = await session.list(KIND.kind, readQuery(KIND, new URL(req.url).searchParams) as never);
    return Response.json({ ...page, items: (page.items as Opportunity[]).filter(open).map(asVisitorsSee) }, forAll);
  });
  app.get('/opportunity/:id', async ({ req }) => {
    const id = req.param('id');
    const found = isId(id) ? ((await session.get(KIND.kind, id)) as Opportunity) : undefined;
    if (found === undefined || !open(found)) throw new Refusal('not-found');
    return Response.json(asVisitorsSee(found), forAll);
  });
  return app;
}
