/** Hands a text to the reader as a file. It is made in this browser. */
export function saveFile(name: string, text: string, type: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
}
