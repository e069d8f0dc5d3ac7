/** Any text that could stand in a file, in any script, with what is special for those who count words. */
import fc from 'fast-check'

const pieces = fc.constantFrom(
  'word',
  'Word',
  ' ',
  '\n',
  '. ',
  '.',
  '! ',
  '…',
  '6 months. 30 days',
  'https://example.org/a?b=c',
  'office@example.org',
  'example.org',
  '+40 264 596 030',
  'Str. Exemplu 3-5',
  '`code`',
  '`',
  '<p>',
  '</p>',
  '<li>',
  '<a href="../guide/x">',
  '</a>',
  '<bdi lang="ro">',
  '</bdi>',
  '<',
  '&amp;',
  '&',
  '请带护照。',
  'ฉันไป ตลาด',
  'ខ្ញុំទៅ។',
  'اذهب؟',
  'ሰላም።',
  'नमस्ते।',
  '👩‍👩‍👧',
  '\u202B',
  '\uFFFC',
  '\uD800',
  '\u0000',
)

export const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
)

/** Languages of the directory, some without spaces, and one that nobody knows. */
export const anyLanguage = fc.constantFrom('en', 'ro', 'ar', 'uk', 'ti', 'hi', 'vi', 'zh', 'ja', 'th', 'lo', 'km', 'my', 'qqq')
