import type { UserConfig } from 'vite';

/** How every script for a plain page is built. */
export function scriptTag(input: Readonly<Record<string, string>>): UserConfig;
