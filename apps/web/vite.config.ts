import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));
const apiOrigin = `http://127.0.0.1:${process.env.PORT ?? '8080'}`;

/** React Aria ships its spoken strings in 30 languages; the product speaks two of them. */
const onlyOurLanguages: Plugin = {
  name: 'only-our-languages',
  enforce: 'pre',
  load(id) {
    const locale = /react-(?:aria|stately|aria-components)\/.*\/([a-z]{2}-[A-Z]{2})\.m?js$/.exec(id)?.[1];
    const unused = locale !== undefined && locale !== 'de-DE' && locale !== 'en-US';
    return unused ? 'export default {};' : null;
  },
};

export default defineConfig({
  root,
  base: '/',
  plugins: [onlyOurLanguages, react()],
  build: {
    outDir: fileURLToPath(new URL('../../dist/web', import.meta.url)),
    emptyOutDir: true,
    // A strict content security policy allows neither inline scripts nor data: fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': { target: apiOrigin } } },
});
