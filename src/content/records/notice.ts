/** A notice as it travels. */
import * as z from 'zod/mini'
import { source, translation } from './parts.ts'

export const noticeFacts = z.object({
  id: z.string(),
  from: z.string(),
  until: z.string(),
  topics: z.array(z.string()),
  event: z.optional(
    z.object({
      start: z.string(),
      end: z.string(),
      repeat: z.optional(z.enum(['daily', 'weekly', 'monthly'])),
      place: z.optional(z.string()),
      service: z.optional(z.string()),
    }),
  ),
  website: z.optional(z.string()),
  sources: z.array(source),
})
export type NoticeFacts = z.infer<typeof noticeFacts>

export const noticeWords = z.object({
  title: z.string(),
  html: z.string(),
  translation: z.optional(translation),
})
export type NoticeWords = z.infer<typeof noticeWords>
