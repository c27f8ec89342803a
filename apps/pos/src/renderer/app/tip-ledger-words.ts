import { inLanguage } from '@galley/ui/language';
import { tipLedgerWords as ar } from './languages/ar/tip-ledger-words.ts';
import { tipLedgerWords as de } from './languages/de/tip-ledger-words.ts';
import type { TipLedgerWords } from './languages/en/tip-ledger-words.ts';
import { tipLedgerWords as en } from './languages/en/tip-ledger-words.ts';
import { tipLedgerWords as es } from './languages/es/tip-ledger-words.ts';
import { tipLedgerWords as fr } from './languages/fr/tip-ledger-words.ts';

/** Texts about the ledger of tips. */
export const tipLedgerWords = inLanguage<TipLedgerWords>({ en, de, fr, es, ar });
