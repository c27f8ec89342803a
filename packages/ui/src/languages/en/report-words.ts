import type { Widened } from '../languages.ts';

/** Texts of the report for support. */
export const reportWords = {
  copyReport: 'Copy report for support',
  about: 'Versions, states and numbers of this device. No names, no sales, no PINs.',
  copied: 'Copied',
  saved: (fileName: string) => `Saved as ${fileName}`,
  failed: 'The report could not be made. Try again.',
} as const;

export type ReportWords = Widened<typeof reportWords>;
