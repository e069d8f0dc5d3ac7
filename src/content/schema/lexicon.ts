/** Words that mean the same to a person who needs help, one file a language: content/synonyms/en.yaml. */
import { z } from 'zod'
import { line } from './field.ts'

export const lexiconSchema = z.strictObject({
  asks_how: z.array(line).default([]).describe('Words with which people ask how to do something: "how", "how can I".'),
  fillers: z.array(line).default([]).describe('Words of a question that say nothing about the need: "my", "can", "there".'),
  groups: z
    .array(z.array(line).min(2, 'Write at least two words that mean the same, or remove the line.'))
    .default([])
    .describe('Each line is a list of words that mean the same to a person who needs help: [doctor, GP, physician].'),
})
