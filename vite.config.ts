import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Builds the desk to `dist/desk`, which the server serves. `vite` alone runs it against a server on port 4180. */
export default defineConfig({
  root: 'web/desk',
  plugins: [react()],
  build: {
    outDir: '../../dist/desk',
    emptyOutDir: true,
    target: 'es2022',
    // The content security policy allows no `data:` fonts, and inlined assets would bloat the first page.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
    // What every page needs comes as one file, and so does Today: thirty small ones cost more in headers than they share.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'frame', tags: ['$initial'], priority: 1 },
            { name: 'today', test: /rooms\/today\/Today\.tsx$/ },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:4180', '/health': 'http://127.0.0.1:4180' } },
});
