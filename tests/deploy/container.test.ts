/** The files of deploy/container: what they copy is there, and nginx starts with what they put together. No image is built here. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { ask } from '../hosting/ask.ts'
import { makeSite, placeSite } from '../hosting/made-site.ts'
import { startContainer } from '../hosting/servers.ts'

const FOLDER = 'deploy/container'
const FILES = ['Containerfile', 'Containerfile.source']

/** Instructions and what follows them, a continued line as one. */
function instructions(file: string): { name: string; words: string }[] {
  const lines = readFileSync(join(FOLDER, file), 'utf8')
    .replace(/\\\n\s*/g, '')
    .split('\n')
  return lines
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => ({ name: line.split(' ')[0]!, words: line.slice(line.indexOf(' ') + 1) }))
}

/** What is in the image that runs: everything after the last FROM. */
function running(file: string): { name: string; words: string }[] {
  const all = instructions(file)
  return all.slice(all.map(({ name }) => name).lastIndexOf('FROM'))
}

test.each(FILES)('%s copies what is in the project, or what the build writes', (file) => {
  const site = makeSite('/')
  const written = ['dist/', ...Object.keys(site.servers).map((name) => `build/hosting/${name}`)]
  for (const { words } of instructions(file).filter(({ name }) => name === 'COPY')) {
    const sources = words.replace('--from=build /first-door/', '').split(' ').slice(0, -1)
    for (const source of sources) expect(existsSync(source) || written.includes(source), source).toBe(true)
  }
})

test.each(FILES)('%s names the version of every image it stands on', (file) => {
  const images = instructions(file).filter(({ name }) => name === 'FROM')
  for (const { words } of images) expect(words).toMatch(/^docker\.io\/library\/[a-z]+:\d+\.\d+\.\d+-[a-z]+( AS build)?$/)
})

test('built before or built here, the same runs: without rights, at the port of the configuration', () => {
  const here = running('Containerfile.source').map(({ name, words }) => `${name} ${words.replace('--from=build /first-door/', '')}`)
  expect(here).toEqual(running('Containerfile').map(({ name, words }) => `${name} ${words}`))
  expect(here).toContain('USER 101:101')
  expect(here).toContain('EXPOSE 8080')
  const site = makeSite('/')
  expect(site.servers['nginx.conf']).toContain('listen 8080;')
  expect(site.servers['nginx.conf']).toContain('root /srv/first-door;')
})

test.each(['/', '/sub/'])('nginx starts with the main file of the container, and the site at %s is found healthy', async (base) => {
  const check = running('Containerfile').find(({ name }) => name === 'HEALTHCHECK')!.words
  const path = /http:\/\/127\.0\.0\.1:8080([^"]+)/.exec(check)![1]!.replace('${BASE_PATH}', base)
  const site = placeSite(base)
  const host = await startContainer(site)
  try {
    expect((await ask(host.address, path)).status).toBe(200)
    const page = await ask(host.address, `${base}en/testville`)
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/)
    expect(page.headers.get('server')).toBe('nginx')
  } finally {
    await host.close()
    site.remove()
  }
})

test('the container writes only where it may, in /tmp', () => {
  const main = readFileSync(join(FOLDER, 'nginx.conf'), 'utf8')
  const places = [...main.matchAll(/^\s*(?:pid|\w+_temp_path) (\S+);$/gm)].map((match) => match[1])
  expect(places).toHaveLength(6)
  for (const place of places) expect(place).toMatch(/^\/tmp\//)
})

test('the example for compose starts that file, read only, for this machine alone', () => {
  const { services } = parse(readFileSync(join(FOLDER, 'compose.yaml'), 'utf8')) as {
    services: Record<string, { build: { context: string; dockerfile: string }; read_only: boolean; tmpfs: string[]; ports: string[] }>
  }
  const { build, read_only, tmpfs, ports } = services['first-door']!
  expect(existsSync(join(FOLDER, build.context, build.dockerfile))).toBe(true)
  expect({ read_only, tmpfs, ports }).toEqual({ read_only: true, tmpfs: ['/tmp'], ports: ['127.0.0.1:8080:8080'] })
})

test('keys never come into an image, and what the build wrote does', () => {
  const ignored = readFileSync('.dockerignore', 'utf8').split('\n')
  expect(ignored).toContain('.env*')
  for (const name of ['dist', 'build', '.git', 'deploy']) expect(ignored).not.toContain(name)
  for (const file of FILES) {
    for (const { name, words } of instructions(file)) {
      if (['ARG', 'ENV', 'COPY'].includes(name)) expect(words, file).not.toMatch(/KEY|\.env/)
    }
  }
})
