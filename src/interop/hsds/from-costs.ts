/** Cost options of HSDS as fees of the directory. */
import { day, partialDay } from '#content/schema/field.ts'
import type { ServiceInput } from './hsds-input.ts'
import { cut, filled, short, type Tell, tellUnread } from './told.ts'

const READ = ['id', 'service_id', 'option', 'currency', 'amount', 'amount_description', 'valid_from']

export function feesOf({ cost_options }: ServiceInput, tell: Tell): Record<string, unknown>[] {
  return (cost_options ?? []).flatMap((costOption, index) => {
    const at = `cost_options.${index}`
    tellUnread(costOption, READ, at, tell)
    const { option, currency, amount, amount_description, valid_from } = costOption
    const code = currency?.trim().toUpperCase()
    if (amount === undefined || amount < 0 || !code || !/^[A-Z]{3}$/.test(code)) {
      const said = short({ option, currency, amount, amount_description })
      tell(at, `It needs an amount and a currency of three letters. Not taken over: ${said}`)
      return []
    }
    const asOf = /^As of (\S+)\.$/.exec(amount_description ?? '')?.[1]
    const isDated = partialDay.safeParse(asOf).success
    const words = [option, isDated ? undefined : amount_description].filter(Boolean).join(', ')
    const validFrom = valid_from?.slice(0, 10)
    const isFrom = day.safeParse(validFrom).success
    if (validFrom && !isFrom) tell(`${at}.valid_from`, `"${valid_from}" is no day.`)
    return [
      filled({
        amount,
        currency: code,
        for: cut(words, `${at}.option`, tell) || 'Fee',
        valid_from: isFrom ? validFrom : undefined,
        as_of: isDated ? asOf : undefined,
      }),
    ]
  })
}
