// The script-tag build: what a static page loads, with one Lit for every element in it.
// Storybook and `vite` as a development server start from the same file.
import { defineConfig, mergeConfig } from 'vite';
import { fetchedByNeed, scriptTag } from './packages/tools/script-tag.mjs';

const FP = `${import.meta.dirname}/packages/embed/src/fp.ts`;
const BRING = `${import.meta.dirname}/packages/embed/src/bring.ts`;

export default defineConfig(mergeConfig(scriptTag({ fp: FP }, fetchedByNeed([FP, BRING])), {
  build: { outDir: 'packages/embed/dist/cdn', emptyOutDir: true, sourcemap: true },
}));
