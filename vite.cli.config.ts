import { defineConfig } from 'vite';

/** The command line as one file for Node, without the add-in's pages. */
export default defineConfig({
  build: {
    ssr: 'src/cli/jishu.ts',
    outDir: 'dist/cli',
    target: 'node20',
    minify: false,
    rollupOptions: { output: { entryFileNames: 'jishu.js', banner: '#!/usr/bin/env node' } },
  },
  ssr: { noExternal: true },
});
