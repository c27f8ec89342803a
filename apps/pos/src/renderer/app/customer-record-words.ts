import { inLanguage } from '@galley/ui/language';
import { customerRecordWords as ar } from './languages/ar/customer-record-words.ts';
import { customerRecordWords as de } from './languages/de/customer-record-words.ts';
import type { CustomerRecordWords } from './languages/en/customer-record-words.ts';
import { customerRecordWords as en } from './languages/en/customer-record-words.ts';
import { customerRecordWords as es } from './languages/es/customer-record-words.ts';
import { customerRecordWords as fr } from './languages/fr/customer-record-words.ts';

/** Texts about customers of the house. */
export const customerRecordWords = inLanguage<CustomerRecordWords>({ en, de, fr, es, ar });
