/**
 * Writes corrected files into the content folder on this computer, where the browser can (Chromium).
 * https://wicg.github.io/file-system-access/
 */
/** What a file says now and what it is to say; a new file says nothing yet. */
export interface FileEdit {
  /** Inside the content folder. */
  path: string
  before?: string | undefined
  after: string
}

/** `missing`: the folder has no such files. `changed`: they are not what the correction began with. Nothing is written then. */
export type WrittenFolder = { is: 'written'; files: string[] } | { is: 'refused'; why: 'missing' | 'changed' | 'denied'; files: string[] }

interface Picker {
  showDirectoryPicker: (options: { mode: 'readwrite'; id: string }) => Promise<FileSystemDirectoryHandle>
}

export function canWriteFolders(): boolean {
  return 'showDirectoryPicker' in window
}

/** The folder somebody chose; `undefined` when they closed the question. */
export async function chooseFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  return (window as unknown as Picker).showDirectoryPicker({ mode: 'readwrite', id: 'content' }).catch(() => undefined)
}

/** All files, or none: each is looked at first. The folder is the content folder, or the one around it. */
export async function writeEdits(chosen: FileSystemDirectoryHandle, content: string, edits: readonly FileEdit[]): Promise<WrittenFolder> {
  const inside = await folderAt(chosen, content.split('/'))
  const from = inside ?? chosen
  const found = await Promise.all(edits.map(async (edit) => ({ edit, text: await textAt(from, edit.path) })))
  const missing = found.filter(({ edit, text }) => text === undefined && edit.before !== undefined).map(({ edit }) => edit.path)
  if (missing.length > 0) return { is: 'refused', why: 'missing', files: missing }
  // One that was written before is done already.
  const changed = found.filter(({ edit, text }) => text !== edit.before && text !== edit.after)
  if (changed.length > 0) return { is: 'refused', why: 'changed', files: changed.map(({ edit }) => edit.path) }
  const files: string[] = []
  try {
    for (const edit of edits) {
      const stream = await (await newFileAt(from, edit.path)).createWritable()
      await stream.write(edit.after)
      await stream.close()
      files.push(edit.path)
    }
  } catch {
    return { is: 'refused', why: 'denied', files: edits.map(({ path }) => path).filter((path) => !files.includes(path)) }
  }
  return { is: 'written', files }
}

/** The text with the mark at its beginning, which `File.text` would leave out; `undefined` if there is no such file. */
async function textAt(from: FileSystemDirectoryHandle, path: string): Promise<string | undefined> {
  const names = path.split('/')
  const folder = await folderAt(from, names.slice(0, -1))
  const handle = await folder?.getFileHandle(names.at(-1)!).catch(() => undefined)
  const bytes = await (await handle?.getFile())?.arrayBuffer()
  return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

async function folderAt(from: FileSystemDirectoryHandle, names: readonly string[]): Promise<FileSystemDirectoryHandle | undefined> {
  let folder = from
  for (const name of names) {
    const next = await folder.getDirectoryHandle(name).catch(() => undefined)
    if (!next) return undefined
    folder = next
  }
  return folder
}

async function newFileAt(from: FileSystemDirectoryHandle, path: string): Promise<FileSystemFileHandle> {
  const names = path.split('/')
  let folder = from
  for (const name of names.slice(0, -1)) folder = await folder.getDirectoryHandle(name, { create: true })
  return folder.getFileHandle(names.at(-1)!, { create: true })
}
