/** The fonts of the labels: those of the reader's own device, so that no glyph file has to be fetched. */

/** The families of `--font` in src/ui/tokens.css. */
export const regular = ['system-ui', '-apple-system', 'Segoe UI', 'Roboto', 'Noto Sans', 'sans-serif']

/** MapLibre reads the weight from the name of the first family; no device has to have that one. */
export const bold = ['Noto Sans Bold', ...regular]
