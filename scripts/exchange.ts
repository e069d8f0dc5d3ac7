/**
 * npm run exchange -- <command> …: the directory in other people's formats, and back: spreadsheets (docs/spreadsheet.md),
 * translators' files (docs/translating.md), services of other programs (docs/open-data.md).
 */
import { csvIn, csvOut } from './exchange/csv.ts'
import { hsdsIn } from './exchange/hsds.ts'
import { type Said, xliffIn, xliffOut } from './exchange/xliff.ts'

/** Takes the words after its name, says what it did, and answers whether it was done. */
type Command = (words: string[]) => Promise<boolean>

const commands: Record<string, Command> = {
  'csv-out': csvOut,
  'csv-in': csvIn,
  'xliff-out': told(xliffOut),
  'xliff-in': told(xliffIn),
  'hsds-in': hsdsIn,
}

process.env['TZ'] = 'UTC'
const [name = '', ...words] = process.argv.slice(2)

try {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) throw new Error(`Write one of these after "npm run exchange --": ${Object.keys(commands).join(', ')}.`)
  if (!(await command(words))) process.exitCode = 1
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}

function told(command: (words: string[]) => Promise<Said>): Command {
  return async (order) => {
    const { lines, isDone } = await command(order)
    for (const line of lines) (isDone ? console.log : console.error)(line)
    return isDone
  }
}
