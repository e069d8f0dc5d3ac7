/** The body of a reader's report as JSON Schema, for those who receive reports. */
import { z } from 'zod'
import { reportBody } from '../report.ts'

export function reportSchema(): z.core.JSONSchema.JSONSchema {
  return z.toJSONSchema(reportBody, { io: 'input' })
}
