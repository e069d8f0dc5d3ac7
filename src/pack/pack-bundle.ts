/** Compresses a bundle where there is no publisher to do it: on a desk that hands its directory on. */

export async function packBundle(bytes: Uint8Array<ArrayBuffer>): Promise<Blob> {
  return new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'))).blob()
}
