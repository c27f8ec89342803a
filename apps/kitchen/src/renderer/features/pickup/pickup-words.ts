const en = {
  preparing: 'Preparing',
  ready: 'Ready',
  pickUp: 'Please collect your order',
  none: 'No orders just now',
  stale: 'These numbers may be old. Please ask at the counter.',
};

export type PickupWords = typeof en;

const de: PickupWords = {
  preparing: 'In Zubereitung',
  ready: 'Abholbereit',
  pickUp: 'Bitte holen Sie Ihre Bestellung ab',
  none: 'Zurzeit keine Bestellungen',
  stale: 'Diese Nummern sind vielleicht nicht aktuell. Bitte fragen Sie an der Theke.',
};

const fr: PickupWords = {
  preparing: 'En préparation',
  ready: 'Prêt',
  pickUp: 'Veuillez retirer votre commande',
  none: 'Aucune commande pour l’instant',
  stale: 'Ces numéros ne sont peut-être plus à jour. Renseignez-vous au comptoir.',
};

const es: PickupWords = {
  preparing: 'En preparación',
  ready: 'Listo',
  pickUp: 'Recoja su pedido, por favor',
  none: 'No hay pedidos en este momento',
  stale: 'Puede que estos números no estén al día. Pregunte en el mostrador.',
};

const ar: PickupWords = {
  preparing: 'قيد التحضير',
  ready: 'جاهز',
  pickUp: 'يُرجى استلام طلبكم',
  none: 'لا توجد طلبات الآن',
  stale: 'قد تكون هذه الأرقام قديمة. يُرجى السؤال عند المنضدة.',
};

const LANGUAGES: Readonly<Record<string, PickupWords>> = { en, de, fr, es, ar };

/** The house's language by its locale, or the one that the page's address asks for; English where it is none of ours. */
export const pickupLanguage = (locale: string, asked: string | null): string =>
  [asked, locale.split('-')[0]].find((language) => language != null && language in LANGUAGES) ??
  'en';

export const pickupWords = (language: string): PickupWords => LANGUAGES[language] ?? en;
