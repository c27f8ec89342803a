import type { ReportWords } from '../en/report-words.ts';

/** Texts of the report for support. */
export const reportWords: ReportWords = {
  copyReport: 'Bericht für den Support kopieren',
  about: 'Versionen, Zustände und Zahlen dieses Geräts. Keine Namen, keine Verkäufe, keine PINs.',
  copied: 'Kopiert',
  saved: (fileName) => `Gespeichert als ${fileName}`,
  failed: 'Der Bericht kam nicht zustande. Versuch es noch einmal.',
};
