/** The texts of a city's files, as the build has written them for these pages: docs/quality.md. */
import { z } from 'zod'
import type { StaffFiles } from './staff-files.ts'

const cityFiles = z.object({ format: z.literal(1), folder: z.string(), files: z.record(z.string(), z.string()) })

export interface CityFiles {
  /** The content folder, from the root of its repository. */
  folder: string
  /** Texts of the city and of its country, by their paths inside the content folder. */
  files: ReadonlyMap<string, string>
}

/** Throws when the file is not here, or is not what it should be. */
export async function readFilesOf(city: string, from: StaffFiles): Promise<CityFiles> {
  const { folder, files } = cityFiles.parse(await from.read(`${city}-files.json`))
  return { folder, files: new Map(Object.entries(files)) }
}
