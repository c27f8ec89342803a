import type { InvoiceWords } from '../en/invoice-words.ts';

/** Texts about invoices to named guests. */
export const invoiceWords: InvoiceWords = {
  invoice: 'Factura',
  make: 'Hacer una factura',
  form: 'Tipo',
  forms: { invoice: 'Factura', hospitality: 'Comida de negocios' },
  name: 'Nombre o empresa',
  address: 'Dirección',
  taxNumber: 'Número fiscal del cliente',
  taxNumberHint: 'Si el cliente lo quiere en la factura',
  issue: 'Hacer e imprimir',
  made: (display) => `Factura ${display} hecha`,
  printing: (display) => `La factura ${display} se imprime de nuevo`,
  madeTwice: 'Se hicieron dos facturas de esta cuenta',
  madeTwiceHelp:
    'Otra caja hizo una mientras estaba desconectada. Pide al cliente que devuelva la tachada.',
  takeBack: 'Recuperarla',
};
