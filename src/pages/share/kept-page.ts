/** A page of the directory as a reader keeps it and hands it on. */
import type { ServiceFacts } from '#content/records/service.ts'

export interface KeptPage {
  city: string
  /** `service/igi-cluj` */
  key: string
  title: string
  /** The language of the title. */
  language: string
  /** Of a service. */
  facts?: ServiceFacts
}
