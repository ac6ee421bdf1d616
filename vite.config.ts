import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The web app: `src/web` in, `dist/web` out. */
export default defineConfig({
  root: 'src/web',
  plugins: [react()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    sourcemap: false,
    assetsInlineLimit: 0,
    // The code editor is one large chunk by itself; it loads only where code is written.
    chunkSizeWarningLimit: 700,
    modulePreload: { polyfill: false },
  },
})
