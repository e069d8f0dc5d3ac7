/** Data that change: from the network where there is one, else what was kept last. */

const ENOUGH_MS = 4000

/** A network that answers nothing for some seconds counts as none, if there is a copy. Throws when neither has it. */
export async function newestOrKept(request: Request, name: string): Promise<Response> {
  const cache = await caches.open(name)
  const fromNetwork = fetch(request).then(async (response) => {
    if (response.ok) await cache.put(request, response.clone())
    return response
  })
  const kept = await cache.match(request)
  if (!kept) return fromNetwork
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, ENOUGH_MS))
  const response = await Promise.race([fromNetwork.catch(() => undefined), late])
  return response?.ok ? response : kept
}
