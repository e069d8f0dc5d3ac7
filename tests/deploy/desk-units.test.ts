/** The files of deploy/desk stand where Debian looks for them, systemd accepts them, and the scripts start what they say. */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const FOLDER = resolve('deploy/desk')
const all = mkdtempSync(join(tmpdir(), 'first-door-units-'))
afterAll(() => rmSync(all, { recursive: true }))

/** A desk's files as they lie on its disk. */
const disk = join(all, 'disk')
place()

function place(): void {
  execFileSync('bash', [join(FOLDER, 'place.sh')], { env: { ...process.env, DESTDIR: disk } })
}

const placedFiles = () => readdirSync(disk, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())

test('every file of the folder has its place, and the README names it', () => {
  const readme = readFileSync(join(FOLDER, 'README.md'), 'utf8')
  const files = readdirSync(FOLDER).filter((name) => !['README.md', 'place.sh'].includes(name))
  expect(placedFiles()).toHaveLength(files.length)
  for (const name of files) expect(readme).toContain(`\`${name}\``)
  for (const entry of placedFiles()) expect(readme).toContain(`\`${join(entry.parentPath, entry.name).slice(disk.length)}\``)
})

test('placing the files anew leaves the settings of the desk alone', () => {
  const settings = join(disk, 'etc/first-door/desk.conf')
  const keys = join(disk, 'etc/first-door/trusted-keys')
  const [before, trusted] = [readFileSync(settings, 'utf8'), readFileSync(keys, 'utf8')]
  writeFileSync(settings, 'ROTATE=90\n')
  writeFileSync(keys, 'a key\n')
  place()
  expect([readFileSync(settings, 'utf8'), readFileSync(keys, 'utf8')]).toEqual(['ROTATE=90\n', 'a key\n'])
  writeFileSync(settings, before)
  writeFileSync(keys, trusted)
})

test.each(['first-door-desk.service', 'first-door-stick@sda1.service'])('systemd accepts %s', (unit) => {
  const standard = ['/usr/lib/systemd/system', '/lib/systemd/system'].find((folder) => existsSync(folder))!
  cpSync(standard, join(disk, 'usr/lib/systemd/system'), { recursive: true, verbatimSymlinks: true })
  const { status, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', `--root=${disk}`, unit], { encoding: 'utf8' })
  rmSync(join(disk, 'usr/lib/systemd'), { recursive: true })
  expect(stderr).toBe('')
  expect(status).toBe(0)
})

test.each(readdirSync(FOLDER).filter((name) => name.endsWith('.sh')))('%s has no slip in its syntax', (name) => {
  const shell = readFileSync(join(FOLDER, name), 'utf8').startsWith('#!/bin/bash') ? 'bash' : 'sh'
  const { stderr } = spawnSync(shell, ['-n', join(FOLDER, name)], { encoding: 'utf8' })
  expect(stderr).toBe('')
})

/** Runs a script with commands that only note how they were called, beside those of the system. */
function run(script: string, commands: Record<string, string>, settings: Record<string, string>): { calls: string[]; home: string } {
  const home = mkdtempSync(join(all, 'home-'))
  const calls = join(home, 'calls')
  mkdirSync(join(home, 'bin'))
  for (const [name, body] of Object.entries(commands)) {
    writeFileSync(join(home, 'bin', name), `#!/bin/sh\necho "${name} $*" >> "${calls}"\n${body}\n`, { mode: 0o755 })
  }
  const env = { HOME: home, XDG_RUNTIME_DIR: join(home, 'run'), XDG_CACHE_HOME: join(home, 'run/cache'), ...settings }
  execFileSync(join(FOLDER, script), ['/dev/sda1'], { env: { ...env, PATH: `${home}/bin:${process.env['PATH']}` }, stdio: 'pipe' })
  return { calls: readFileSync(calls, 'utf8').trim().split('\n'), home }
}

const OLD_CAGE = 'if [ "$1" = -h ]; then echo " -r     Rotate the output 90 degrees clockwise" >&2; fi'
const NEW_CAGE = 'if [ "$1" = -h ]; then echo " -s     Allow VT switching"; fi'
const SHOW = '/usr/local/lib/first-door/show-desk'

test.each([
  ['0', OLD_CAGE, `cage -- ${SHOW}`],
  ['90', OLD_CAGE, `cage -r -- ${SHOW}`],
  ['270', OLD_CAGE, `cage -rrr -- ${SHOW}`],
  ['90', NEW_CAGE, `cage -- ${SHOW}`],
])('a screen turned by %s degrees, by an old or a new Cage', (turn, cage, started) => {
  const { calls } = run('start-desk.sh', { curl: '', cage }, { ROTATE: turn })
  expect(calls.at(-1)).toBe(started)
})

test('a server that does not answer does not keep the desk dark', () => {
  expect(run('start-desk.sh', { curl: 'exit 7', cage: NEW_CAGE }, {}).calls.at(-1)).toBe(`cage -- ${SHOW}`)
})

test('where Cage does not turn the picture, every screen is turned before the browser comes', () => {
  const screens = 'if [ $# = 0 ]; then printf "HDMI-A-1 \\"Maker\\"\\n  Enabled: yes\\nDP-1 \\"Other\\"\\n  Enabled: yes\\n"; fi'
  const { calls } = run('show-desk.sh', { 'wlr-randr': screens, chromium: '' }, { ROTATE: '270' })
  expect(calls.slice(1, 3)).toEqual(['wlr-randr --output HDMI-A-1 --transform 270', 'wlr-randr --output DP-1 --transform 270'])
  expect(calls[3]).toMatch(/^chromium /)
})

test('where Cage turned it, the browser comes all the same', () => {
  const { calls } = run('show-desk.sh', { 'wlr-randr': 'exit 1', chromium: '' }, { ROTATE: '90' })
  expect(calls).toHaveLength(2)
})

test('the browser shows the desk alone, keeps its profile, and puts its cache where it goes with the session', () => {
  const { calls, home } = run('show-desk.sh', { chromium: '' }, { ADDRESS: 'http://localhost:8080/desk', FLAGS: '--a --b' })
  const words = calls[0]!.split(' ')
  expect(words).toEqual(expect.arrayContaining(['--kiosk', '--kiosk-printing', `--user-data-dir=${home}/profile`, '--a', '--b']))
  expect(words).toContain(`--disk-cache-dir=${home}/run/cache/chromium`)
  expect(words.at(-1)).toBe('http://localhost:8080/desk')
})

test('of a stick with several apps the newest is installed, and the answer lies on the stick', () => {
  const stick = mkdtempSync(join(all, 'stick-'))
  for (const version of ['0.9.0-1', '0.10.0-1', '0.2.0-9']) writeFileSync(join(stick, `first-door-app-${version}.tar.gz`), '')
  const { calls } = run('take-stick.sh', { 'systemd-mount': '', install: 'echo Not installed: why.' }, { STICK: stick, INSTALL: 'install' })
  expect(calls[0]).toMatch(/^systemd-mount .*nosuid,nodev,noexec.* \/dev\/sda1 /)
  expect(calls[1]).toBe(`install ${stick}/first-door-app-0.10.0-1.tar.gz`)
  expect(readFileSync(join(stick, 'first-door-answer.txt'), 'utf8')).toBe('Not installed: why.\n')
})

test('a stick without an app is only offered', () => {
  const stick = mkdtempSync(join(all, 'stick-'))
  expect(run('take-stick.sh', { 'systemd-mount': '', install: '' }, { STICK: stick, INSTALL: 'install' }).calls).toHaveLength(1)
  expect(readdirSync(stick)).toEqual([])
})
