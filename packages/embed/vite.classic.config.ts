// The same script as one classic file, for pages that are opened from a folder, where browsers load no modules:
// `<script src="fp.classic.js" defer></script>`. Nothing in it comes later, so it is larger.
import { defineConfig } from 'vite';

export default defineConfig({
  // Vite's own way to load what comes later names it, and never runs here.
  define: { 'import.meta.resolve': 'undefined', 'import.meta.url': '""' },
  build: {
    target: 'es2022',
    outDir: 'packages/embed/dist/cdn',
    emptyOutDir: false,
    sourcemap: true,
    modulePreload: false,
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      input: { 'fp.classic': 'packages/embed/src/fp.ts' },
      output: { format: 'iife', entryFileNames: '[name].js', codeSplitting: false, minify: true },
    },
  },
});
