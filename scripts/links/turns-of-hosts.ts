/** Lets one request at a time go to each host, with a pause between two of them. */
export function turnsOfHosts(pause: number): <T>(url: URL, request: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>()
  return (url, request) => {
    const before = last.get(url.host)
    const turn = before ? before.then(() => sleep(pause)).then(request) : request()
    last.set(
      url.host,
      turn.catch(() => undefined),
    )
    return turn
  }
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
