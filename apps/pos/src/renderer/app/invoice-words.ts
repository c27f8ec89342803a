import { inLanguage } from '@galley/ui/language';
import { invoiceWords as ar } from './languages/ar/invoice-words.ts';
import { invoiceWords as de } from './languages/de/invoice-words.ts';
import type { InvoiceWords } from './languages/en/invoice-words.ts';
import { invoiceWords as en } from './languages/en/invoice-words.ts';
import { invoiceWords as es } from './languages/es/invoice-words.ts';
import { invoiceWords as fr } from './languages/fr/invoice-words.ts';

/** Texts about invoices to named guests. */
export const invoiceWords = inLanguage<InvoiceWords>({ en, de, fr, es, ar });
