/** A sheet that shows whether the printer and its paper are set right. */
import styles from './test-sheet.module.css'

interface Words {
  title: string
  lines: readonly string[]
}

/** Prints a frame as large as the paper, with these words in it. */
export function printTestSheet(paper: 'a4' | 'receipt', language: string, { title, lines }: Words): void {
  const sheet = document.createElement('article')
  sheet.className = `${styles['sheet']} ${styles[paper]}`
  sheet.lang = language
  const heading = document.createElement('h1')
  heading.textContent = title
  sheet.append(heading, ...lines.map(paragraph))
  // Beside the app, which hides itself while a sheet is printed.
  document.body.append(sheet)
  document.documentElement.dataset['paper'] = paper
  window.print()
  sheet.remove()
  delete document.documentElement.dataset['paper']
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p')
  element.textContent = text
  return element
}
