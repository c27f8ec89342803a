import type { InvoiceWords } from '../en/invoice-words.ts';

/** Texts about invoices to named guests. */
export const invoiceWords: InvoiceWords = {
  invoice: 'Rechnung mit Namen',
  make: 'Rechnung mit Namen erstellen',
  form: 'Art',
  forms: { invoice: 'Rechnung', hospitality: 'Bewirtungsbeleg' },
  name: 'Name oder Firma',
  address: 'Anschrift',
  taxNumber: 'Steuernummer des Gastes',
  taxNumberHint: 'Falls der Gast sie auf der Rechnung möchte',
  issue: 'Erstellen und drucken',
  made: (display) => `Rechnung ${display} erstellt`,
  printing: (display) => `Rechnung ${display} wird noch einmal gedruckt`,
  madeTwice: 'Hierfür wurden zwei Rechnungen erstellt',
  madeTwiceHelp:
    'Eine andere Kasse hat eine erstellt, während sie abgeschnitten war. Lass dir die durchgestrichene vom Gast zurückgeben.',
  takeBack: 'Zurücknehmen',
};
