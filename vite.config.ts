import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

const base = process.env['BASE_PATH'] ?? '/'

/** Browsers that read, search and keep everything. */
const browsers = ['chrome109', 'edge109', 'firefox115', 'safari15.4']

/** The room of the map, and the packages that only it uses. */
const MAP_MODULES = /\/src\/map\/|\/node_modules\/(maplibre-gl|pmtiles|@mapbox\/vector-tile|pbf)\//

export default defineConfig(({ isSsrBuild }) => ({
  base,
  define: { 'import.meta.env.VITE_PACK_PUBLIC_KEYS': JSON.stringify(process.env['VITE_PACK_PUBLIC_KEYS'] ?? '') },
  css: { transformer: 'lightningcss' },
  build: {
    target: browsers,
    cssTarget: browsers,
    // One style sheet: pages share most of their parts, and a page must not wait for a second one.
    cssCodeSplit: false,
    manifest: true,
    modulePreload: { polyfill: false },
    copyPublicDir: !isSsrBuild,
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // Words are named by their language, and all of the map lies in a folder, for the service worker to keep what is used.
        chunkFileNames: ({ facadeModuleId, moduleIds }) => {
          const words = /locales\/(\w+)\/(\w+)\.json$/.exec(facadeModuleId ?? '')
          if (words) return `assets/locale-${words[1]}-${words[2]}-[hash].js`
          return moduleIds.some((id) => MAP_MODULES.test(id)) ? 'assets/map/[name]-[hash].js' : 'assets/[name]-[hash].js'
        },
      },
    },
  },
  worker: {
    format: 'es',
    rolldownOptions: { output: { entryFileNames: ({ name }) => `assets/${name.startsWith('maplibre') ? 'map/' : ''}[name]-[hash].js` } },
  },
  plugins: [react(), ...(isSsrBuild ? [] : [pwa()])],
}))

function pwa(): Plugin[] {
  return VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/service-worker',
    filename: 'sw.ts',
    injectRegister: false,
    injectManifest: {
      globPatterns: ['index.html', 'assets/**/*.{js,css,svg}', 'icons/mark.svg', 'packs/cities.json'],
      rollupFormat: 'iife',
      // The shell is the page as Vite wrote it; index.html becomes the welcome page afterwards, see scripts/build.ts.
      manifestTransforms: [
        (entries) => ({
          manifest: entries.map((entry) => (entry.url === 'index.html' ? { ...entry, url: 'shell.html' } : entry)),
          warnings: [],
        }),
      ],
    },
    manifest: {
      name: 'First Door',
      short_name: 'First Door',
      description: 'Places that help, and what to do step by step, for people who come to a city. Works without internet.',
      start_url: base,
      scope: base,
      display: 'standalone',
      background_color: '#f5f4f0',
      theme_color: '#0b4756',
      icons: [
        { src: 'icons/app-192.png', sizes: '192x192', type: 'image/png', purpose: 'any maskable' },
        { src: 'icons/app-512.png', sizes: '512x512', type: 'image/png', purpose: 'any maskable' },
        { src: 'icons/app.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      ],
    },
  })
}
