/**
 * npm run icons: writes src/ui/icons.svg from the Lucide icons named below, so that a page loads one small file, and
 * src/map/pin-icons.ts, because the canvas of a map cannot draw from that file. Then npm run format.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { topics } from '#content/schema/codes.ts'
import { topicIcons } from '#pages/directory/topic-icons.ts'
import { pathOfIcon } from './svg-path.ts'

const names = [
  'accessibility',
  'arrow-down',
  'arrow-left',
  'arrow-up',
  'banknote',
  'book-user',
  'bookmark',
  'bookmark-check',
  'bot',
  'briefcase',
  'bus',
  'calendar-check',
  'calendar-clock',
  'calendar-plus',
  'calendar-x',
  'camera',
  'car',
  'chart-no-axes-column',
  'check',
  'chevron-down',
  'chevron-left',
  'chevron-right',
  'circle-alert',
  'circle-check',
  'circle-question-mark',
  'clipboard-list',
  'clock',
  'contact-round',
  'copy',
  'delete',
  'door-closed',
  'door-open',
  'download',
  'external-link',
  'eye-off',
  'file-pen-line',
  'file-text',
  'footprints',
  'globe',
  'graduation-cap',
  'hard-drive',
  'heart-pulse',
  'hourglass',
  'house',
  'id-card',
  'info',
  'key-round',
  'languages',
  'lightbulb',
  'list',
  'list-checks',
  'list-ordered',
  'list-plus',
  'locate',
  'lock',
  'log-out',
  'mail',
  'map',
  'map-pin',
  'megaphone',
  'message-circle',
  'message-square-text',
  'minus',
  'navigation',
  'octagon-alert',
  'pause',
  'pencil',
  'phone',
  'play',
  'plus',
  'printer',
  'qr-code',
  'receipt-text',
  'refresh-cw',
  'scale',
  'search',
  'search-check',
  'send',
  'share-2',
  'shield-check',
  'shield-plus',
  'siren',
  'sliders-horizontal',
  'smartphone',
  'stethoscope',
  'trash-2',
  'triangle-alert',
  'undo-2',
  'upload',
  'usb',
  'users',
  'volume-2',
  'wifi-off',
  'x',
]

const folder = fileURLToPath(new URL('.', import.meta.resolve('lucide-static/icons/x.svg')))
const symbols = await Promise.all(
  names.map(async (name) => {
    const svg = await readFile(`${folder}${name}.svg`, 'utf8')
    const shapes = svg
      .slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'))
      .replace(/\s+/g, ' ')
      .trim()
    return `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${shapes}</symbol>`
  }),
)
const notice = '<!-- Icons: Lucide, ISC licence. Written by scripts/build-icons.ts. -->'
await writeFile('src/ui/icons.svg', `<svg xmlns="http://www.w3.org/2000/svg">${notice}\n${symbols.join('\n')}\n</svg>\n`)

const type = `/** The icons of icons.svg. Written by scripts/build-icons.ts. */\nexport type IconName =\n${names.map((name) => `  | '${name}'`).join('\n')}\n`
await writeFile('src/ui/icon-name.ts', type)

const paths = topics.map(async (topic) => [topic, pathOfIcon(await readFile(`${folder}${topicIcons[topic]!}.svg`, 'utf8'))])
const pinIcons = `/** The icon of each topic as path data. Icons: Lucide, ISC licence. Written by scripts/build-icons.ts. */
import type { Topic } from '#content/schema/codes.ts'

export const pinIcons: Record<Topic, string> = ${JSON.stringify(Object.fromEntries(await Promise.all(paths)), null, 2)}
`
await writeFile('src/map/pin-icons.ts', pinIcons)
