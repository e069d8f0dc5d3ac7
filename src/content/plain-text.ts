/** The text of our own HTML, without its tags; `between` stands in the place of those that divide paragraphs. */
export function plainText(html: string, between = ' '): string {
  return withoutEntities(html.replace(/<\/?(?:em|strong|a|bdi|span|code)\b[^>]*>/g, '').replace(/<[^>]*>/g, between))
}

/** The characters that our HTML writes with an ampersand, as themselves. */
export function withoutEntities(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}
