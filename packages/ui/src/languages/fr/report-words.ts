import type { ReportWords } from '../en/report-words.ts';

/** Texts of the report for support. */
export const reportWords: ReportWords = {
  copyReport: 'Copier le rapport pour l’assistance',
  about: 'Versions, états et chiffres de cet appareil. Ni noms, ni ventes, ni codes PIN.',
  copied: 'Copié',
  saved: (fileName) => `Enregistré sous ${fileName}`,
  failed: 'Le rapport n’a pas pu être fait. Réessayez.',
};
