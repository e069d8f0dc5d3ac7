import type { Source } from 'pmtiles'
import { UnreadableMap } from './unreadable-map.ts'

/** A map archive that lies on this device. It keeps the Blob itself, so that only the tiles asked for are read. */
export function blobSource(key: string, blob: Blob): Source {
  return {
    getKey: () => key,
    async getBytes(offset, length) {
      // The first read asks for more than a small archive has; every later one knows exactly what it wants.
      if (offset > 0 && offset + length > blob.size) throw new UnreadableMap(key)
      return { data: await blob.slice(offset, offset + length).arrayBuffer() }
    },
  }
}
