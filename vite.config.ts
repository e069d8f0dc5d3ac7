import { readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }

const base = process.env['BASE_PATH'] ?? '/'

/** Browsers that read, search and keep everything. */
const browsers = ['chrome109', 'edge109', 'firefox115', 'safari15.4']

/** What draws maps. */
const MAP_PACKAGES = /\/node_modules\/(maplibre-gl|pmtiles|@mapbox\/vector-tile|pbf)\//

/** What every page runs on. It changes seldom: a new version of the app does not fetch it again, and one file packs smaller than four. */
const FRAMEWORK = /\/node_modules\/(react|react-dom|scheduler|react-router|i18next|react-i18next)\//

/** What every page needs at once: one file is fetched faster than a dozen small ones, and packs smaller. */
const FIRST: { name: string; tags: ['$initial'] } = { name: 'first', tags: ['$initial'] }

/** The words of one language that every page needs come in one file; papers lie apart, for an office that speaks another one. */
const WORDS = {
  name: (id: string) => `locale-${/locales\/(\w+)\//.exec(id)![1]}-app`,
  test: /\/locales\/\w+\/(app|codes)\.json$/,
}

export default defineConfig(({ isSsrBuild }) => ({
  base,
  define: {
    'import.meta.env.VITE_PACK_PUBLIC_KEYS': JSON.stringify(process.env['VITE_PACK_PUBLIC_KEYS'] ?? ''),
    'import.meta.env.VITE_APP_VERSION': JSON.stringify(version),
  },
  css: { transformer: 'lightningcss' },
  build: {
    target: browsers,
    cssTarget: browsers,
    // One style sheet: pages share most of their parts, and a page must not wait for a second one.
    cssCodeSplit: false,
    manifest: true,
    // What a later part imports it asks for itself: a list of all such files would weigh on every first page.
    modulePreload: { polyfill: false, resolveDependencies: (_file, needed, { hostType }) => (hostType === 'html' ? needed : []) },
    copyPublicDir: !isSsrBuild,
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        ...(!isSsrBuild && { codeSplitting: { groups: [{ name: 'framework', test: FRAMEWORK }, FIRST, WORDS] } }),
        // Words and keys are named by their language, and what draws maps lies in a folder, for the service worker to keep what is used.
        chunkFileNames: ({ facadeModuleId, moduleIds }) => {
          const words = /locales\/(\w+)\/(\w+)\.json$/.exec(facadeModuleId ?? '')
          if (words) return `assets/locale-${words[1]}-${words[2]}-[hash].js`
          const keys = /keyboard\/layouts\/(\w+)\.ts$/.exec(facadeModuleId ?? '')
          if (keys) return `assets/locale-${keys[1]}-keyboard-[hash].js`
          return moduleIds.some((id) => MAP_PACKAGES.test(id)) ? 'assets/map/[name]-[hash].js' : 'assets/[name]-[hash].js'
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
      globPatterns: ['index.html', 'assets/**/*.{js,css,svg,woff2}', 'icons/mark.svg', 'left.js', 'packs/cities.json'],
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
