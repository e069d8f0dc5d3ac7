import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** The editor of the content. It is built apart: nobody but its users ever fetches a byte of it. */
export default defineConfig({
  base: process.env['BASE_PATH'] ?? '/',
  css: { transformer: 'lightningcss' },
  build: {
    outDir: 'dist',
    // What the app's own build has written stays.
    emptyOutDir: false,
    copyPublicDir: false,
    target: ['chrome109', 'edge109', 'firefox115', 'safari16.4'],
    assetsDir: 'assets/admin',
    assetsInlineLimit: 0,
    // The program itself is one file.
    chunkSizeWarningLimit: 2600,
    rolldownOptions: { input: 'admin.html' },
  },
  plugins: [react(), withoutUnused(), atHome(), insideOurFields()],
})

/** Colours for 300 programming languages, and maps of another program: no field here shows them, and 9 MB are not written. */
function withoutUnused(): Plugin {
  const nothing = '\0nothing'
  return {
    name: 'without-unused',
    enforce: 'pre',
    resolveId: (id) => (/^(@shikijs\/(langs|themes)|leaflet|terra-draw)/.test(id) ? nothing : undefined),
    load: (id) => (id === nothing ? 'export default []' : undefined),
  }
}

/** What Sveltia CMS does not let its users set. Each must be found, so that a new version of it is looked at anew. */
const CHANGES: readonly { why: string; find: RegExp; put: string }[] = [
  {
    why: 'A folder of this computer can be opened from any site, not only from a test server.',
    find: /\.isLocalHost=\w+===`127\.0\.0\.1`\|\|\/[^/]+\/\.test\(\w+\)/,
    put: '.isLocalHost=!0',
  },
  {
    why: 'Nobody but the repository is asked: not whether its host is well.',
    find: /`https:\/\/www\.githubstatus\.com\/api\/v2\/status\.json`/,
    put: '`data:application/json,{"status":{"indicator":"none"}}`',
  },
  {
    why: 'A list that was only looked at is no change, and nobody is asked to keep it.',
    find: /=\((\w+),(\w+)\)=>!(\w+)\.test\(\2\)&&\1\[\2\]!==void 0,/,
    put: '=($1,$2)=>!$3.test($2)&&$1[$2]!==void 0&&!Array.isArray($1[$2]),',
  },
  {
    why: 'Its fonts come with it, and are declared a second time with an address elsewhere.',
    find: /@font-face \{[^}]*cdn\.jsdelivr\.net[^}]*\}/g,
    put: '',
  },
  {
    why: 'Fields below the window are drawn as soon as there is time: the list of mistakes leads to none that is not there.',
    find: /(=>\{let (\w+)=\w+\(\);if\(\2\)return \w+\(\w+\)\?Promise\.resolve\(void 0\):new Promise\((\w+)=>\{)/,
    put: '$1(globalThis.requestIdleCallback??setTimeout)($3),',
  },
  {
    why: 'A page that was refused with a reason is not to be tried again later.',
    find: /(\{(\w+\(\w+\))&&\w+\(\w+\)\}\),\w+\(\w+=>\w+\(\w+,`[^`]*``[^`]*`\),\[\(\)=>)(\w+\(`saving_entry\.error\.description`\))/,
    put: '$1$2?"":$3',
  },
  {
    why: 'A mistake is shown at its field also on a page that is not written in all languages.',
    find: /Object\.values\((\w+\(\w+\)\[\w+(?:\(\))?\])\)(\.some\((?:\(\{valid:\w+\}\)=>!\w+|\w+=>\w+\.valid===!1)\))/g,
    put: 'Object.values($1??{})$2',
  },
]

function atHome(): Plugin {
  return {
    name: 'at-home',
    transform(code, id) {
      if (!id.includes('/@sveltia/cms/npm/index.js')) return undefined
      return CHANGES.reduce((changed, { why, find, put }) => {
        const next = changed.replace(find, put)
        if (next === changed) this.error(`Sveltia CMS has changed. Look at vite.admin.config.ts: ${why}`)
        return next
      }, code)
    },
  }
}

/** The ground on which the parts of src/ui stand, for our fields alone: what surrounds them has its own. */
function insideOurFields(): Plugin {
  return {
    name: 'inside-our-fields',
    enforce: 'pre',
    transform: (code, id) => (id.endsWith('/ui/base.css') ? `.first-door-field {\n${code}\n}` : undefined),
  }
}
