// The script-tag build: one file that a static page loads, with one Lit for every element in it.
// Storybook and `vite` as a development server start from the same file.
import { defineConfig } from 'vite';

export default defineConfig({
  build: {
    target: 'es2022',
    outDir: 'packages/embed/dist/cdn',
    emptyOutDir: true,
    sourcemap: true,
    modulePreload: false,
    // Not `build.lib`: in that mode ES modules keep their white space.
    rolldownOptions: {
      input: { fp: 'packages/embed/src/fp.ts' },
      preserveEntrySignatures: 'strict',
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        minify: true,
      },
    },
  },
});
