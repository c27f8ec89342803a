import { inLanguage } from '@galley/ui/language';
import { mailWords as ar } from './languages/ar/mail-words.ts';
import { mailWords as de } from './languages/de/mail-words.ts';
import type { MailWords } from './languages/en/mail-words.ts';
import { mailWords as en } from './languages/en/mail-words.ts';
import { mailWords as es } from './languages/es/mail-words.ts';
import { mailWords as fr } from './languages/fr/mail-words.ts';

/** Words of receipts by e-mail. */
export const mailWords = inLanguage<MailWords>({ en, de, fr, es, ar });
