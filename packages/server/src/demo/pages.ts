import { readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { STORY_PEOPLE } from '@family-partnering/riverbend';

const FOLDER = fileURLToPath(new URL('./pages/', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.svg': 'image/svg+xml',
};

/** What a school may ask of every page: nothing from elsewhere, nothing inline, no text that turns into script. */
export const POLICY = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'", "img-src 'self' data:", "frame-src 'self'",
  "frame-ancestors 'self'", "base-uri 'none'", "form-action 'self'", "require-trusted-types-for 'script'", "trusted-types lit-html 'allow-duplicates'",
].join('; ');

const file = (name: string, body: Buffer | string): Response =>
  new Response(new Uint8Array(Buffer.from(body)), { headers: { 'content-type': TYPES[extname(name)] ?? 'application/octet-stream', 'cache-control': 'no-cache' } });

/** Riverbend's own web pages, as plain files, and the widgets' script under /fp/. */
export function demoPages(client: ReadonlyMap<string, Buffer>): Hono {
  const pages = new Hono();
  pages.use('*', async (context, next) => {
    await next();
    context.header('content-security-policy', POLICY);
    context.header('x-content-type-options', 'nosniff');
    context.header('referrer-policy', 'no-referrer');
  });
  pages.get('/fp/:name', (context) => {
    const name = context.req.param('name');
    const body = client.get(name);
    return body === undefined ? context.notFound() : file(name, body);
  });
  const people = STORY_PEOPLE.map(({ id, name, side, role, language }) => ({ id, name, side, role, language }));
  pages.get('/people.json', (context) => context.json(people));
  for (const name of readdirSync(FOLDER)) {
    // Read anew for each visitor: whoever changes a page sees it with the next reload.
    pages.get(name === 'index.html' ? '/' : `/${name}`, () => file(name, readFileSync(join(FOLDER, name))));
  }
  return pages;
}
