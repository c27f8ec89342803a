import type { Widened } from '@galley/ui/languages';

/** Texts about invoices to named guests. */
export const invoiceWords = {
  invoice: 'Invoice',
  make: 'Make an invoice',
  form: 'Form',
  forms: { invoice: 'Invoice', hospitality: 'Business meal' },
  name: 'Name or company',
  address: 'Address',
  taxNumber: 'Tax number of the guest',
  taxNumberHint: 'If the guest wants it on the invoice',
  issue: 'Make and print',
  made: (display: string) => `Invoice ${display} made`,
  printing: (display: string) => `Invoice ${display} is printing again`,
  madeTwice: 'Two invoices were made of this check',
  madeTwiceHelp:
    'Another register made one while it was cut off. Get the struck one back from the guest.',
  takeBack: 'Take it back',
} as const;

export type InvoiceWords = Widened<typeof invoiceWords>;
