import type { PaperLanguage } from '@galley/devices/core';
import type { SiteRow } from '@galley/domain';
import { templateOf } from '../printing/paper-context.ts';
import type { Reader } from '../read/reader.ts';

type Words = {
  readonly greeting: string;
  readonly thanks: string;
  readonly total: string;
  readonly toPay: string;
  readonly paid: string;
  readonly cash: string;
  readonly card: string;
  readonly gift: string;
  readonly change: string;
  /** In the place of a check while somebody practises. */
  readonly training: string;
};

const WORDS: Readonly<Record<PaperLanguage, Words>> = {
  en: {
    greeting: 'Welcome',
    thanks: 'Thank you',
    total: 'Total',
    toPay: 'To pay',
    paid: 'Paid',
    cash: 'Cash',
    card: 'Card',
    gift: 'Gift card',
    change: 'Change',
    training: 'TRAINING',
  },
  de: {
    greeting: 'Willkommen',
    thanks: 'Vielen Dank',
    total: 'Summe',
    toPay: 'Zu zahlen',
    paid: 'Bezahlt',
    cash: 'Bar',
    card: 'Karte',
    gift: 'Gutschein',
    change: 'Rückgeld',
    training: 'ÜBUNG',
  },
};

export type CustomerWords = Words & { readonly language: PaperLanguage };

type Rows = Pick<Reader, 'paperTemplate' | 'customerWords'>;

/** What displays of the site say, in the language of its papers (rule CD8). */
export const customerWordsOf = (read: Rows, site: SiteRow): CustomerWords => {
  const { language } = templateOf(read, site, 'all');
  const own = read.customerWords(site.id);
  const words = WORDS[language];
  return {
    ...words,
    language,
    greeting: own?.greeting ?? words.greeting,
    thanks: own?.thanks ?? words.thanks,
  };
};
