import { correction, generate } from 'lean-qr'
import styles from './qr-code.module.css'

interface Props {
  /** What a phone reads from it. */
  content: string
  /** What it is for, in words. */
  label: string
}

/** A QR code, dark on light in every theme, with the quiet edge that cameras need. */
export function QrCode({ content, label }: Props) {
  const code = generate(content, { minCorrectionLevel: correction.M })
  const size = code.size + 2 * EDGE
  return (
    <svg className={styles['code']} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={darkOf(code)} fill="#000" />
    </svg>
  )
}

/** Cells of the edge, as the standard asks: ISO/IEC 18004. */
const EDGE = 4

/** The dark cells as one path, a stroke for each run of a row. */
function darkOf(code: { size: number; get(x: number, y: number): boolean }): string {
  let path = ''
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      if (!code.get(x, y)) continue
      const start = x
      while (x + 1 < code.size && code.get(x + 1, y)) x++
      path += `M${start + EDGE} ${y + EDGE}h${x - start + 1}v1h${start - x - 1}z`
    }
  }
  return path
}
