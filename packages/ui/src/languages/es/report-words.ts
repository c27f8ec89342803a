import type { ReportWords } from '../en/report-words.ts';

export const reportWords: ReportWords = {
  copyReport: 'Copiar informe para soporte',
  about: 'Versiones, estados y cifras de este dispositivo. Sin nombres, ventas ni PIN.',
  copied: 'Copiado',
  saved: (fileName) => `Guardado como ${fileName}`,
  failed: 'No se ha podido hacer el informe. Inténtelo de nuevo.',
};
