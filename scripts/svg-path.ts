/** The shapes of an SVG as path data: a canvas has no other words for them. */

/** All shapes of a Lucide icon in one path; refuses a shape it cannot turn. */
export function pathOfIcon(svg: string): string {
  const inside = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'))
  const shapes = [...inside.matchAll(/<(\w+)\s([^>]*?)\/>/g)]
  return shapes.map(([, tag, attributes]) => pathOfShape(tag!, attributesOf(attributes!))).join('')
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name!, value!]))
}

function pathOfShape(tag: string, attributes: Record<string, string>): string {
  if (tag === 'path') return absoluteStart(attributes['d']!)
  const number = (name: string) => Number(attributes[name] ?? 0)
  if (tag === 'circle') return circle(number('cx'), number('cy'), number('r'))
  if (tag === 'rect') return rectangle(number('x'), number('y'), number('width'), number('height'), number('rx'))
  throw new Error(`An icon has a <${tag}>, which cannot be turned into a path yet.`)
}

/** A path that begins with a relative move begins at the corner only while nothing is drawn before it. */
function absoluteStart(path: string): string {
  return path.replace(
    /^m\s*(-?[\d.]+)[\s,]*(-?[\d.]+)\s*(?=(\S?))/,
    (_, x: string, y: string, next: string) => `M${x} ${y}${/[-\d.]/.test(next) ? 'l' : ''}`,
  )
}

function circle(x: number, y: number, radius: number): string {
  return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`
}

function rectangle(x: number, y: number, width: number, height: number, radius: number): string {
  const corner = (dx: number, dy: number) => `a${radius} ${radius} 0 0 1 ${dx * radius} ${dy * radius}`
  const across = width - 2 * radius
  const down = height - 2 * radius
  return `M${x + radius} ${y}h${across}${corner(1, 1)}v${down}${corner(-1, 1)}h${-across}${corner(-1, -1)}v${-down}${corner(1, -1)}z`
}
