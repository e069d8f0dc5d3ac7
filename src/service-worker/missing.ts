/** Tells of which groups not every file is kept, so that a desk can say what would not work without a network. */
import { groupOf } from './shell.ts'

/** `files` are those of this version of the app, `isKept` asks for one of them. Words for staff are for the staff's own language. */
export async function missingOf(
  groups: readonly string[],
  files: readonly string[],
  isKept: (file: string) => Promise<boolean>,
): Promise<string[]> {
  const missing = new Set<string>()
  for (const file of files) {
    const group = groupOf(file)
    const wanted = group !== undefined && groups.includes(group) && !/locale-\w+-staff-/.test(file)
    if (wanted && !(await isKept(file))) missing.add(group)
  }
  return groups.filter((group) => missing.has(group))
}
