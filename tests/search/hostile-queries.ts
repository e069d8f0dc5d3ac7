/** Queries by chance and by bad intent: markup, control characters, reversed writing, very long ones. */
import fc from 'fast-check'

export const hostileQuery = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '‮permit‬',
    '__proto__',
    'constructor',
    'toString',
    '\u0000\u0007',
    '*',
    '(',
    '\\',
  ),
  fc.constantFrom('a', 'م', '居', 'permit ', 'é', '🏠').map((piece) => piece.repeat(10_000 / piece.length)),
  fc
    .array(fc.constantFrom('permit', 'doctor', 'how', 'довідка', 'إقامة', '<b>', '&amp;', '\u202e', '😀', ''), { maxLength: 300 })
    .map((pieces) => pieces.join(' ')),
)
