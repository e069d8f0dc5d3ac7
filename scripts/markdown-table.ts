/** A Markdown table that is easy to read as text, too: columns stand under one another, numbers at their end. */
export function markdownTable(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const widths = header.map((name, column) => Math.max(3, name.length, ...rows.map((row) => String(row[column]).length)))
  const isNumbers = header.map((_, column) => rows.some((row) => typeof row[column] === 'number'))
  const line = (cells: readonly (string | number)[]) => {
    const padded = cells.map((cell, column) =>
      isNumbers[column] ? String(cell).padStart(widths[column]!) : String(cell).padEnd(widths[column]!),
    )
    return `| ${padded.join(' | ')} |`
  }
  const rule = widths.map((width, column) => (isNumbers[column] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)))
  return [line(header), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n')
}
