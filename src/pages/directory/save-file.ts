/** Hands a text to the reader as a file. It is made on the device and goes nowhere. */
export function saveFile(name: string, type: string, text: string): void {
  const link = document.createElement('a')
  // Never taken back: a phone may first ask where to put it, and it is small.
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
}
