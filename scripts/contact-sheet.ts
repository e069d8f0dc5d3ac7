/** All pictures on one page, so that somebody can look at them in a minute. */

export interface Picture {
  group: string
  /** The visit it was taken on; pictures of one visit stand together. */
  visit: string
  /** Inside the folder of pictures. */
  file: string
  /** By how many pixels the page is wider than its window. */
  sideways: number
}

const STYLE = `
  body { margin: 1rem; font: 16px/1.4 system-ui, sans-serif; background: #777; color: #fff }
  nav a { color: #fff; margin-inline-end: 1rem }
  section > div { display: flex; flex-wrap: wrap; gap: 1rem; align-items: flex-start }
  figure { margin: 0; max-inline-size: 30rem }
  figcaption { font-size: 14px }
  img { display: block; max-inline-size: 100%; max-block-size: 36rem; background: #fff }
  .wide { background: #a3141e; padding: 0 0.25rem }
`

export function contactSheet(pictures: readonly Picture[]): string {
  const groups = [...new Set(pictures.map(({ group }) => group))]
  const sections = groups.map((group) => {
    const figures = pictures.filter((picture) => picture.group === group).map(figure)
    return `<section id="${group}"><h2>${group}</h2><div>\n${figures.join('\n')}\n</div></section>`
  })
  const links = groups.map((group) => `<a href="#${group}">${group}</a>`)
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Pictures of First Door</title><style>${STYLE}</style></head>
<body><h1>Pictures</h1><nav>${links.join('')}</nav>
${sections.join('\n')}
</body></html>
`
}

function figure({ file, sideways }: Picture): string {
  const name = file.replace(/^[^/]+\/|\.png$/g, '')
  const warning = sideways > 0 ? ` <span class="wide">scrolls sideways by ${sideways} px</span>` : ''
  return `<figure><a href="${file}"><img src="${file}" alt="${name}" loading="lazy"></a><figcaption>${name}${warning}</figcaption></figure>`
}
