// The script-tag build: what a static page loads, with one Lit for every element in it.
// Storybook and `vite` as a development server start from the same file.
import { defineConfig, mergeConfig } from 'vite';
import { scriptTag } from './packages/tools/script-tag.mjs';

export default defineConfig(mergeConfig(scriptTag({ fp: 'packages/embed/src/fp.ts' }), {
  build: { outDir: 'packages/embed/dist/cdn', emptyOutDir: true, sourcemap: true },
}));
