/** Reads a calendar file as another program would, by the words of RFC 5545 and not by our code. */

interface Property {
  name: string
  parameters: Record<string, string>
  /** As it stands in the file. */
  value: string
}

export interface Component {
  name: string
  properties: Property[]
  components: Component[]
}

/** The lines of a file, put together again; each ends in CRLF. (3.1) */
export function unfold(file: string): string[] {
  const lines = file.replace(/\r\n[ \t]/g, '').split('\r\n')
  if (lines.pop() !== '') throw new Error('The last line has no end.')
  return lines
}

/** The one component that the file consists of. */
export function readComponent(file: string): Component {
  const root: Component = { name: '', properties: [], components: [] }
  const open = [root]
  for (const { name, parameters, value } of unfold(file).map(readProperty)) {
    const current = open.at(-1)!
    if (name === 'BEGIN') {
      const component: Component = { name: value, properties: [], components: [] }
      current.components.push(component)
      open.push(component)
    } else if (name === 'END') {
      if (open.pop()!.name !== value) throw new Error(`END:${value} closes nothing.`)
    } else current.properties.push({ name, parameters, value })
  }
  if (open.length !== 1 || root.components.length !== 1) throw new Error('The file is not one component.')
  return root.components[0]!
}

function readProperty(line: string): Property {
  const colon = line.indexOf(':')
  const [name, ...parameters] = line.slice(0, colon).split(';') as [string, ...string[]]
  if (!/^[A-Z-]+$/.test(name)) throw new Error(`"${line}" has no name.`)
  return { name, parameters: Object.fromEntries(parameters.map((parameter) => parameter.split('='))), value: line.slice(colon + 1) }
}

/** The components of a name inside another. */
export function inside({ components }: Component, name: string): Component[] {
  return components.filter((component) => component.name === name)
}

/** The value of a property that stands once or not at all. */
export function value({ properties }: Component, name: string): string | undefined {
  const found = properties.filter((property) => property.name === name)
  if (found.length > 1) throw new Error(`${name} stands ${found.length} times.`)
  return found[0]?.value
}

/** Words as they were before they were escaped. (3.3.11) */
export function text(component: Component, name: string): string | undefined {
  return value(component, name)?.replace(/\\([\\;,nN])/g, (_, letter: string) => (letter.toLowerCase() === 'n' ? '\n' : letter))
}

/** By how many minutes clocks are ahead at `20261205T183000`, as the file itself describes the zone. (3.6.5) */
export function offsetIn(zone: Component, local: string): number {
  const onsets = zone.components
    .map((observance) => ({ from: value(observance, 'DTSTART')!, offset: value(observance, 'TZOFFSETTO')! }))
    .sort((a, b) => (a.from < b.from ? -1 : 1))
  const { offset } = onsets.filter(({ from }) => from <= local).at(-1)!
  return (offset.startsWith('-') ? -1 : 1) * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3, 5)))
}

/** `20261205T183000` at this offset, or `20261205T163000Z`, as an instant. */
export function instant(time: string, offset = 0): Date {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z?$/.exec(time)!.map(Number) as number[]
  return new Date(Date.UTC(year!, month! - 1, day, hour, minute! - offset, second))
}
