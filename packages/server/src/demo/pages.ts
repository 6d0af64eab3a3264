import { readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { shownAs } from '@family-partnering/riverbend';
import { pagePeople } from './people.js';

const FOLDER = fileURLToPath(new URL('./pages/', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.svg': 'image/svg+xml',
};

/** What a school may ask of every page: nothing from elsewhere, nothing inline, no text that turns into script. `blob:` is for photos and recordings that were fetched already. */
export const POLICY = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'", "img-src 'self' data: blob:", "media-src blob:", "frame-src 'self'",
  "frame-ancestors 'self'", "base-uri 'none'", "form-action 'self'", "require-trusted-types-for 'script'", "trusted-types lit-html 'allow-duplicates'",
].join('; ');

const file = (name: string, body: Buffer | string): Response =>
  new Response(new Uint8Array(Buffer.from(body)), { headers: { 'content-type': TYPES[extname(name)] ?? 'application/octet-stream', 'cache-control': 'no-cache' } });

/** The page of one person stands under three names, so that one may look through several eyes at once. */
const PAGES: Readonly<Record<string, string>> = { 'index.html': '/', 'page.html': '/family.html' };
const MORE_PAGES = ['/teacher.html', '/home.html'];

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
  const people = pagePeople();
  pages.get('/people.json', (context) => context.json(people));
  // What the pages' translation plug-in answers from: the sample's own drafts, and no network.
  const drafts = shownAs();
  pages.get('/drafts.json', (context) => context.json(drafts));
  for (const name of readdirSync(FOLDER)) {
    // Read anew for each visitor: whoever changes a page sees it with the next reload.
    for (const path of [PAGES[name] ?? `/${name}`, ...(name === 'page.html' ? MORE_PAGES : [])]) pages.get(path, () => file(name, readFileSync(join(FOLDER, name))));
  }
  return pages;
}
