import type { CustomerView } from '@galley/pos/contract';
import { counting, isolated } from '@galley/ui/languages';

const english = {
  total: 'Total',
  subtotal: 'Subtotal',
  paid: 'Paid',
  toPay: 'To pay',
  change: 'Change',
  cash: 'Cash',
  card: 'Card',
  gift: 'Gift card',
  holds: (tax: string) => `of which ${tax}`,
  earlier: (n: number) => (n === 1 ? '1 earlier line' : `${n} earlier lines`),
  receipt: (number: string) => `Receipt ${number}`,
  yourNumber: 'Your number',
  lines: 'Your check',
  training: 'TRAINING',
  trainingHelp: 'Nobody is served here just now.',
};

export type PageWords = typeof english;

const german: PageWords = {
  total: 'Summe',
  subtotal: 'Zwischensumme',
  paid: 'Bezahlt',
  toPay: 'Zu zahlen',
  change: 'Rückgeld',
  cash: 'Bar',
  card: 'Karte',
  gift: 'Gutschein',
  holds: (tax) => `darin ${tax}`,
  earlier: (n) => (n === 1 ? '1 Position davor' : `${n} Positionen davor`),
  receipt: (number) => `Rechnung ${number}`,
  yourNumber: 'Ihre Nummer',
  lines: 'Ihre Rechnung',
  training: 'ÜBUNG',
  trainingHelp: 'Hier wird gerade niemand bedient.',
};

const french: PageWords = {
  total: 'Total',
  subtotal: 'Sous-total',
  paid: 'Payé',
  toPay: 'À payer',
  change: 'Rendu',
  cash: 'Espèces',
  card: 'Carte',
  gift: 'Carte cadeau',
  holds: (tax) => `dont ${tax}`,
  earlier: (n) => (n === 1 ? '1 ligne précédente' : `${n} lignes précédentes`),
  receipt: (number) => `Ticket ${number}`,
  yourNumber: 'Votre numéro',
  lines: 'Votre addition',
  training: 'FORMATION',
  trainingHelp: 'Personne n’est servi ici pour l’instant.',
};

const spanish: PageWords = {
  total: 'Total',
  subtotal: 'Subtotal',
  paid: 'Pagado',
  toPay: 'A pagar',
  change: 'Cambio',
  cash: 'Efectivo',
  card: 'Tarjeta',
  gift: 'Tarjeta regalo',
  holds: (tax) => `incluye ${tax}`,
  earlier: (n) => (n === 1 ? '1 línea anterior' : `${n} líneas anteriores`),
  receipt: (number) => `Ticket ${number}`,
  yourNumber: 'Su número',
  lines: 'Su cuenta',
  training: 'PRÁCTICAS',
  trainingHelp: 'Ahora mismo no se atiende a nadie aquí.',
};

const count = counting('ar');

const arabic: PageWords = {
  total: 'المجموع',
  subtotal: 'المجموع الفرعي',
  paid: 'المدفوع',
  toPay: 'المطلوب دفعه',
  change: 'الباقي لكم',
  cash: 'نقدًا',
  card: 'بالبطاقة',
  gift: 'ببطاقة هدية',
  holds: (tax) => isolated`منها ${tax}`,
  earlier: (n) =>
    count(n, {
      zero: 'لا أسطر قبلها',
      one: 'سطر واحد قبلها',
      two: 'سطران قبلها',
      few: '# أسطر قبلها',
      many: '# سطرًا قبلها',
      other: '# سطر قبلها',
    }),
  receipt: (number) => isolated`الإيصال ${number}`,
  yourNumber: 'رقمكم',
  lines: 'حسابكم',
  training: 'تدريب',
  trainingHelp: 'لا نخدم أحدًا هنا في هذه اللحظة.',
};

const WORDS: Readonly<Record<CustomerView['language'], PageWords>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  ar: arabic,
};

/** Words of the page for guests, in the house's language. */
export const pageWords = ({ language }: Pick<CustomerView, 'language'>): PageWords =>
  WORDS[language];
