/** In the page: writes one query after the other into the search field, one a frame. */
export async function typeEach(queries: readonly string[]): Promise<void> {
  const field = document.querySelector<HTMLInputElement>('input[type=search]')!
  const property = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!
  for (const query of queries) {
    // As a browser does it, so that the page hears of it.
    property.set!.call(field, query)
    field.dispatchEvent(new Event('input', { bubbles: true }))
    await new Promise(requestAnimationFrame)
  }
}
