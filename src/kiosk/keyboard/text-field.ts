/** Fields for text, as a keyboard on the screen writes into them. */
import type { Writing } from './writing.ts'

export type TextField = HTMLInputElement | HTMLTextAreaElement

const TYPES = ['text', 'search', 'url', 'email', 'tel', 'number', 'password']

/** `inputMode="none"` says that a field has keys of its own. */
export function isTextField(target: unknown): target is TextField {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return false
  if (target.readOnly || target.disabled || target.inputMode === 'none') return false
  return target instanceof HTMLTextAreaElement || TYPES.includes(target.type)
}

/** Which keys a field wants first. */
export function keysWantedBy({ type, inputMode }: TextField): 'digits' | 'latin' | 'own' {
  if (type === 'tel' || type === 'number' || inputMode === 'numeric' || inputMode === 'tel') return 'digits'
  return type === 'url' || type === 'email' || type === 'password' ? 'latin' : 'own'
}

/** What stands in a field. Some kinds of fields do not tell where their caret is: at the end, then. */
export function writingIn(field: TextField): Writing {
  const { value, selectionStart, selectionEnd } = field
  return { value, start: selectionStart ?? value.length, end: selectionEnd ?? value.length }
}

/** Longest text that a field takes. */
export function mostIn({ maxLength }: TextField): number {
  return maxLength < 0 ? Number.POSITIVE_INFINITY : maxLength
}

/** Writes into a field as a key would, so that whoever listens to it hears of it. */
export function write(field: TextField, { value, start }: Writing): void {
  if (value === field.value) return
  const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement
  // React keeps its own setter on the field, and would not notice a value that went through it.
  Object.getOwnPropertyDescriptor(kind.prototype, 'value')!.set!.call(field, value)
  placeCaret(field, start)
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }))
  // Whoever listened may have written the value once more.
  if (field.value === value) placeCaret(field, start)
}

function placeCaret(field: TextField, at: number): void {
  if (field.selectionStart !== null) field.setSelectionRange(at, at)
}

/** Does what Enter does: a new line, or the button by which the form is sent. Answers whether the writing has ended. */
export function enter(field: TextField): 'line' | 'sent' {
  if (field instanceof HTMLTextAreaElement) return 'line'
  const { form } = field
  const button = form && [...form.elements].find((element) => element instanceof HTMLButtonElement && element.type === 'submit')
  if (button instanceof HTMLButtonElement) button.click()
  else form?.requestSubmit()
  return 'sent'
}
