import { type PaperLabels, paperLabels, paperLanguageOf } from '@galley/devices/core';
import type { HouseLanguage, SiteRow } from '@galley/domain';
import type { AdjustmentLabels } from '../printing/paper-adjustments.ts';
import { houseLanguage } from '../printing/paper-context.ts';
import type { WeighingLabels } from '../printing/weighing-detail.ts';
import type { Reader } from '../read/reader.ts';

/** What a display of two rows says; the page for guests has greeting and thanks of it. */
export type DisplayWords = {
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

const english: DisplayWords = {
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
};

const WORDS: Readonly<Record<HouseLanguage, DisplayWords>> = {
  en: english,
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
  fr: {
    greeting: 'Bienvenue',
    thanks: 'Merci',
    total: 'Total',
    toPay: 'À payer',
    paid: 'Payé',
    cash: 'Espèces',
    card: 'Carte',
    gift: 'Carte cadeau',
    change: 'Rendu',
    training: 'FORMATION',
  },
  es: {
    greeting: 'Bienvenidos',
    thanks: 'Gracias',
    total: 'Total',
    toPay: 'A pagar',
    paid: 'Pagado',
    cash: 'Efectivo',
    card: 'Tarjeta',
    gift: 'Tarjeta regalo',
    change: 'Cambio',
    training: 'PRÁCTICAS',
  },
  // Displays of two rows have no Arabic letters: they stay with English ones (rule CD18).
  ar: { ...english, greeting: 'أهلًا وسهلًا', thanks: 'شكرًا لكم' },
};

/** Words of lines and reductions on the page for guests. */
export type GuestLabels = AdjustmentLabels & WeighingLabels & Pick<PaperLabels, 'ofItShared'>;

const arabicLabels: GuestLabels = {
  pointsUsed: 'نقاط مستخدمة',
  comp: 'على حساب المطعم',
  discount: 'خصم',
  typedWeight: 'وزن أُدخل يدويًا',
  labelWeight: 'وُزن من قبل، حسب ملصقه',
  tare: 'وزن فارغ',
  ofItShared: 'منه، بالمشاركة',
};

export type CustomerWords = DisplayWords & {
  readonly language: HouseLanguage;
  readonly labels: GuestLabels;
  /** For displays of two rows. */
  readonly rows: DisplayWords;
};

type Rows = Pick<Reader, 'paperTemplate' | 'customerWords'>;

const labelsOf = (language: HouseLanguage): GuestLabels => {
  const written = paperLanguageOf(language);
  return language === 'ar' || written === undefined ? arabicLabels : paperLabels(written);
};

/** What displays of the site say, in the language of the house (rules CD8, CD18). */
export const customerWordsOf = (read: Rows, site: SiteRow): CustomerWords => {
  const language = houseLanguage(read, site);
  const own = read.customerWords(site.id);
  const spoken = (words: DisplayWords): DisplayWords => ({
    ...words,
    greeting: own?.greeting ?? words.greeting,
    thanks: own?.thanks ?? words.thanks,
  });
  const rows = spoken(WORDS[paperLanguageOf(language) ?? 'en']);
  return { ...spoken(WORDS[language]), language, labels: labelsOf(language), rows };
};
