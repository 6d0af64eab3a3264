import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { serveFetch } from './serve.js';
import { theBrowser } from './person.js';

const ROOT = join(import.meta.dirname, '../../..');

/** What a careful host allows: nothing inline, nothing from elsewhere, no text that turns into script. */
export const STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; media-src blob:; base-uri 'none'; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'";

/** Builds what a page gets: `fp.js` with its later parts, and `fp.classic.js`. @returns the folder that they are in */
export function buildCdn(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'fp-cdn-'));
  const vite = (...words: readonly string[]): void => {
    const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel=warn', `--outDir=${folder}`, ...words], { cwd: ROOT, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  };
  vite('--emptyOutDir');
  vite('--config', 'packages/embed/vite.classic.config.ts');
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export interface Site {
  readonly url: string;
  /** Pages and files by path, beside those of the built folder. */
  readonly files: Map<string, string>;
  stop(): Promise<void>;
}

const sites: Site[] = [];

/** Ends every host that is still open: one left by a failed test would hold up the whole run. */
export async function closeSites(): Promise<void> {
  for (const site of sites.splice(0)) await site.stop();
}

/** A static host: the built folder under `at`, and whatever pages a test writes. Its files may be loaded from other sites. */
export async function staticHost(folder: string, at: string, policy: string, change = (text: string): string => text): Promise<Site> {
  const files = new Map<string, string>();
  const answer = (request: Request): Response => {
    const { pathname } = new URL(request.url);
    const headers = { 'content-security-policy': policy, 'access-control-allow-origin': '*', 'content-type': pathname.endsWith('.js') ? 'text/javascript' : pathname.endsWith('.css') ? 'text/css' : 'text/html; charset=utf-8' };
    const text = files.get(pathname);
    if (text !== undefined) return new Response(text, { headers });
    if (!pathname.startsWith(at) || pathname.slice(at.length).includes('/')) return new Response('', { status: 404, headers });
    try {
      return new Response(change(readFileSync(join(folder, pathname.slice(at.length)), 'utf8')), { headers });
    } catch {
      return new Response('', { status: 404, headers });
    }
  };
  const site = { files, ...(await serveFetch(async (request) => answer(request))) };
  sites.push(site);
  return site;
}

export interface Watched {
  readonly page: Page;
  /** Everything that the page has complained of: policy violations, warnings, errors. */
  readonly complaints: string[];
  close(): Promise<void>;
}

/** A page in a profile of its own. */
export async function watched(url: string): Promise<Watched> {
  const context = await (await theBrowser()).newContext({ viewport: { width: 800, height: 900 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (said) => ['error', 'warning'].includes(said.type()) && complaints.push(said.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(url);
  return { page, complaints, close: () => context.close() };
}
