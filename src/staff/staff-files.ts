/** What the build has written for these pages: docs/quality.md. */
export interface StaffFiles {
  /** A file of `staff/` as it came, for a schema to look at. Throws when it cannot be had. */
  read: (name: string) => Promise<unknown>
}

export function staffFiles(base: string): StaffFiles {
  return {
    read: async (name) => {
      const response = await fetch(`${base}staff/${name}`)
      if (!response.ok) throw new Error(`staff/${name}: ${response.status}`)
      return response.json()
    },
  }
}
