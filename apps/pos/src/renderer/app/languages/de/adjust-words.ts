import { counting } from '@galley/ui/languages';
import type { AdjustWords } from '../en/adjust-words.ts';

const count = counting('de');

/** Words of discounts and comps. */
export const adjustWords: AdjustWords = {
  adjust: 'Rabatt, aufs Haus',
  ofLine: (name) => `Rabatt, aufs Haus: ${name}`,
  ofCheck: 'Rabatt, aufs Haus: alles',
  ways: { percent: 'Prozent', amount: 'Betrag', comp: 'Aufs Haus' },
  how: 'Wie',
  percentOff: (percent) => `${percent} %`,
  otherPercent: 'Anderer Prozentsatz',
  less: 'Weniger',
  more: 'Mehr',
  amount: 'Abziehen',
  compHelp: 'Für den Gast frei, das Haus zahlt. Der volle Preis bleibt auf der Rechnung stehen.',
  wholeHelp: 'Gilt auch für das, was später auf diese Rechnung kommt.',
  presentHelp: 'Gilt für das, was jetzt auf dieser Rechnung steht.',
  takeOff: 'Abziehen',
  takePercent: (percent) => `${percent} % abziehen`,
  takeAmount: (money) => `${money} abziehen`,
  makeFree: 'Geht aufs Haus',
  taken: (money) => `${money} abgezogen.`,
  takenBack: 'Der Preis gilt wieder.',
  takeBack: 'Rückgängig',
  comp: 'Aufs Haus',
  discount: 'Rabatt',
  discountOf: (percent) => `Rabatt ${percent} %`,
  fullPrice: 'Zum vollen Preis',
  takenOff: 'Rabatte und aufs Haus',
  clearUnsent: 'Nicht Gesendetes entfernen',
  unsentLines: 'nicht Gesendetes',
  cleared: (n) => count(n, { one: '# Position entfernt.', other: '# Positionen entfernt.' }),
  removeOf: (name) => `Entfernen: ${name}`,
  lessenOf: (name) => `Ändern: ${name}`,
  remove: 'Entfernen',
  lessen: 'Ändern',
  onPaper:
    'Der Gast hat das auf einer gedruckten Zwischenrechnung. Wegnehmen darf es nur ein Manager.',
  lowersPaper:
    'Der Gast hat eine gedruckte Zwischenrechnung über mehr. Weniger daraus machen darf nur ein Manager.',
  superseded: (time) => `Die Zwischenrechnung von ${time} gilt nicht mehr.`,
  supersededFrom: (time, then, now) =>
    `Auf der Zwischenrechnung von ${time} stehen ${then}; jetzt sind es ${now}.`,
  printAnew: 'Neu drucken',
  list: 'Vom Preis abgezogen',
  approvedBy: (name) => `genehmigt von ${name}`,
  twice: 'Auch an einer anderen Kasse abgezogen. Behalte, was stimmt.',
  exceptions: {
    surplus_adjustment:
      'Es wurde mehr abgezogen, als eine Position kostet. Sie ist frei, nicht weniger.',
    reduced_twice:
      'Zwei Kassen, die sich nicht sahen, haben von derselben Position abgezogen. Beides zählt: Nimm zurück, was falsch ist.',
    reduced_after_settlement:
      'Nach dem Bezahlen der Rechnung wurde etwas abgezogen. Gib es zurück.',
  },
};
