/** The programs of others that make maps: which are missing, how to get them, how they are run. */
import { execFile, spawnSync } from 'node:child_process'
import { promisify } from 'node:util'
import { CannotMakeMap } from './cannot-make-map.ts'

export interface Tool {
  command: string
  /** The name of Debian's package. */
  debian: string
  purpose: string
}

const tools: readonly Tool[] = [
  { command: 'osmium', debian: 'osmium-tool', purpose: 'cuts the city out of the extract' },
  { command: 'tilemaker', debian: 'tilemaker', purpose: 'draws the tiles' },
]

/** The tools that are not on the path. */
export function missingTools(environment: NodeJS.ProcessEnv = process.env): Tool[] {
  return tools.filter(({ command }) => {
    const { error } = spawnSync(command, ['--help'], { stdio: 'ignore', env: environment })
    return error !== undefined
  })
}

/** What to say when tools are missing. */
export function installationHelp(missing: readonly Tool[]): string {
  const list = missing.map(({ command, purpose }) => `  ${command}: ${purpose}`)
  const packages = missing.map(({ debian }) => debian).join(' ')
  return [
    `${missing.length === 1 ? 'A tool is' : 'Tools are'} missing that maps are made with:`,
    ...list,
    'On Debian 12 or newer:',
    `  sudo apt-get install --no-install-recommends ${packages}`,
  ].join('\n')
}

/** Runs a tool and gives what it printed. */
export async function runTool(command: string, words: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<string> {
  try {
    const env = { ...process.env, ...environment }
    return (await promisify(execFile)(command, words, { env, maxBuffer: 64 * 1024 * 1024 })).stdout
  } catch (error) {
    const { stderr, message } = error as { stderr?: string; message: string }
    const lastWords = (stderr?.trim() || message).split('\n').slice(-10).join('\n')
    throw new CannotMakeMap(`${command} ${words[0]} failed:\n${lastWords}`)
  }
}
