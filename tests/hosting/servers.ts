/** Starts real servers with the configuration that the build writes, each on a free port, and ends them. */
import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '../../scripts/static-server.ts'
import type { PlacedSite } from './made-site.ts'

export interface Host {
  address: string
  close: () => Promise<void>
}

const PATIENCE = 15_000

/** nginx with the types that Debian gives it. */
export function startNginx(site: PlacedSite): Promise<Host> {
  const main = `events { }
http {
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  include /etc/nginx/first-door.conf;
}
`
  return startNginxWith(main, site)
}

/** The same with the main file of the container. */
export function startContainer(site: PlacedSite): Promise<Host> {
  return startNginxWith(readFileSync('deploy/container/nginx.conf', 'utf8'), site)
}

/** Only what must lie elsewhere in a test is changed: places, and the port. */
async function startNginxWith(main: string, { servers, folder }: PlacedSite): Promise<Host> {
  const at = await place()
  const { home, port } = at
  const own = servers['nginx.conf']!.replace('listen 8080;', `listen 127.0.0.1:${port};`).replace(
    'root /srv/first-door;',
    `root ${folder};`,
  )
  writeFileSync(join(home, 'first-door.conf'), own)
  writeFileSync(
    join(home, 'nginx.conf'),
    main.replaceAll('/tmp/', `${home}/`).replace('/etc/nginx/first-door.conf', `${home}/first-door.conf`),
  )
  return run(
    {
      name: 'nginx',
      command: '/usr/sbin/nginx',
      words: ['-c', join(home, 'nginx.conf'), '-e', 'stderr', '-g', `daemon off;${main.includes('pid ') ? '' : ` pid ${home}/nginx.pid;`}`],
      debian: 'nginx-light',
    },
    at,
  )
}

export async function startCaddy({ servers, folder }: PlacedSite): Promise<Host> {
  const at = await place()
  const { home, port } = at
  const own = servers['Caddyfile']!.replace(':8080 {', `http://127.0.0.1:${port} {`).replace('root * /srv/first-door', `root * ${folder}`)
  writeFileSync(join(home, 'Caddyfile'), `{\n  admin off\n  auto_https off\n}\n${own}`)
  return run(
    {
      name: 'Caddy',
      command: '/usr/bin/caddy',
      words: ['run', '--config', join(home, 'Caddyfile'), '--adapter', 'caddyfile'],
      debian: 'caddy',
    },
    at,
  )
}

const MODULES = ['mpm_event', 'alias', 'authz_core', 'mime', 'dir', 'headers', 'rewrite', 'filter', 'deflate', 'brotli', 'negotiation']

/** Apache with a file of its own in the place of Debian's, and nothing but `.htaccess` to say what the site needs. */
export async function startApache({ folder }: PlacedSite): Promise<Host> {
  const at = await place()
  const { home, port } = at
  const modules = MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`)
  writeFileSync(
    join(home, 'apache.conf'),
    `ServerRoot ${home}
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${home}/apache.pid
DefaultRuntimeDir ${home}
ErrorLog ${home}/error.log
${modules.join('\n')}
${process.getuid?.() === 0 ? 'User www-data\nGroup www-data\n' : ''}TypesConfig /etc/mime.types
DocumentRoot ${folder}
<Directory ${folder}>
  AllowOverride All
  Require all granted
</Directory>
`,
  )
  return run(
    {
      name: 'Apache',
      command: '/usr/sbin/apache2',
      words: ['-d', home, '-f', join(home, 'apache.conf'), '-DFOREGROUND'],
      debian: 'apache2-bin media-types',
    },
    at,
  )
}

/** The project's own, for trying and testing. */
export async function startOwn({ folder, rules }: PlacedSite): Promise<Host> {
  return startServer({ folder: join(folder, rules.base), base: rules.base, port: 0 })
}

interface Place {
  /** A folder of the server's own. */
  home: string
  port: number
}

async function place(): Promise<Place> {
  const home = mkdtempSync(join(tmpdir(), 'first-door-host-'))
  chmodSync(home, 0o755)
  return { home, port: await freePort() }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const at = server.address()
      server.close(() => (typeof at === 'object' && at ? resolve(at.port) : reject(new Error('The system gave no port.'))))
    })
  })
}

interface Program {
  name: string
  command: string
  words: string[]
  /** The packages that have it. */
  debian: string
}

/** Waits until the server takes a connection. One that is missing or does not start is an error that says what to do. */
async function run({ name, command, words, debian }: Program, { home, port }: Place): Promise<Host> {
  if (!existsSync(command)) {
    rmSync(home, { recursive: true })
    throw new Error(
      `${command} is not on this machine, so the configuration of ${name} cannot be tried. As root: apt-get install ${debian} (npm run verify does it).`,
    )
  }
  const child = spawn(command, words, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, HOME: home } })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const close = async () => {
    await ended(child)
    rmSync(home, { recursive: true, maxRetries: 5 })
  }
  try {
    await listening(child, port)
  } catch (error) {
    const log = join(home, 'error.log')
    const written = existsSync(log) ? readFileSync(log, 'utf8') : ''
    await close()
    throw new Error(`${name} did not start: ${(error as Error).message}\n${said}${written}`)
  }
  return { address: `http://127.0.0.1:${port}/`, close }
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}

async function listening(child: ChildProcess, port: number): Promise<void> {
  const until = Date.now() + PATIENCE
  while (child.exitCode === null) {
    if (await takesConnection(port)) return
    if (Date.now() > until) throw new Error(`it took no connection within ${PATIENCE / 1000} seconds.`)
  }
  throw new Error(`it ended with ${child.exitCode}.`)
}

function takesConnection(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => setTimeout(() => resolve(false), 25))
  })
}
