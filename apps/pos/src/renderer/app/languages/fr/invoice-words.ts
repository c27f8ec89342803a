import type { InvoiceWords } from '../en/invoice-words.ts';

/** Texts about invoices to named guests. */
export const invoiceWords: InvoiceWords = {
  invoice: 'Facture',
  make: 'Établir une facture',
  form: 'Type',
  forms: { invoice: 'Facture', hospitality: 'Repas d’affaires' },
  name: 'Nom ou société',
  address: 'Adresse',
  taxNumber: 'Numéro fiscal du client',
  taxNumberHint: 'Si le client le souhaite sur la facture',
  issue: 'Établir et imprimer',
  made: (display) => `Facture ${display} établie`,
  printing: (display) => `La facture ${display} est réimprimée`,
  madeTwice: 'Deux factures ont été établies pour cette addition',
  madeTwiceHelp:
    'Une autre caisse en a établi une pendant qu’elle était coupée du réseau. Récupérez celle qui est barrée auprès du client.',
  takeBack: 'À récupérer',
};
