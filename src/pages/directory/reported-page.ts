/** The page that a report is about. */
export interface ReportedPage {
  /** `service/igi-cluj` */
  key: string
  title: string
  /** The language of its words. */
  language: string
}
