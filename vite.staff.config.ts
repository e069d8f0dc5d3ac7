import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

/**
 * The pages of those who keep a directory true. They are built apart from the app: no reader waits for them, and their files are not
 * kept on readers' devices.
 */
export default defineConfig({
  base: process.env['BASE_PATH'] ?? '/',
  css: { transformer: 'lightningcss' },
  build: {
    outDir: 'dist',
    // What the app's own build has written stays.
    emptyOutDir: false,
    copyPublicDir: false,
    target: ['chrome109', 'edge109', 'firefox115', 'safari16.4'],
    assetsDir: 'assets/staff',
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: 'staff.html',
      output: {
        // Words are named by their language, for the service worker to keep those that are used.
        chunkFileNames: ({ facadeModuleId }) => {
          const words = /locales\/(\w+)\/(\w+)\.json$/.exec(facadeModuleId ?? '')
          return words ? `assets/staff/locale-${words[1]}-${words[2]}-[hash].js` : 'assets/staff/[name]-[hash].js'
        },
      },
    },
  },
  plugins: [react(), pwa()],
})

function pwa(): Plugin[] {
  return VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/service-worker',
    filename: 'staff-sw.ts',
    injectRegister: false,
    manifest: false,
    injectManifest: {
      globPatterns: ['staff.html', 'assets/staff/**/*.{js,css,svg,woff2}', 'icons/mark.svg'],
      rollupFormat: 'iife',
    },
  })
}
