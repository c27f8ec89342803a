import { counting } from '@galley/ui/languages';
import type { PrintWords } from '../en/print-words.ts';

const count = counting('fr');

/** Texts about papers, printers and the drawer. */
export const printWords: PrintWords = {
  // How far a paper is
  printed: 'Imprimé',
  kept: 'Pas imprimé en formation',
  taken: 'Imprimé, d’après l’imprimante',
  handedOver: 'Envoyé à une imprimante qui ne peut pas répondre',
  printing: 'Impression',
  waits: 'Attend l’imprimante',
  waitsFor: (cause) => `Attend : ${cause}`,
  waitsForPaper: 'Attend du papier',
  stopped: (cause) => `Arrêté : ${cause}`,
  perhaps: 'Peut-être imprimé',
  at: (printer) => `sur ${printer}`,
  atInstead: (printer, meant) => `sur ${printer}, pas sur ${meant}`,

  // The strip
  notPrinted: (title) => `Pas imprimé : ${title}`,
  perhapsPrinted: (title) => `Peut-être imprimé : ${title}`,
  lookAt: (printer) => `Regardez s’il est à ${printer}.`,
  papersWait: (papers) =>
    count(papers, { one: 'Un ticket attend.', other: '# tickets attendent.' }),
  more: (n) => `${n} de plus`,
  show: 'Voir',

  // The sheet
  papers: 'Tickets et imprimantes',
  papersHelp: 'Ce qui ne sort pas, et ce qui est sorti ces dix dernières minutes.',
  needsYou: 'À vous de voir',
  waiting: 'Pas encore sorti',
  lately: 'Sortis',
  nothing: 'Aucun ticket n’attend, et rien n’est sorti récemment.',
  acts: {
    retry: 'Réessayer',
    dismiss: 'Inutile',
    reprint: 'Réimprimer, marqué',
    reroute: 'Autre imprimante',
  },
  printAgain: 'Réimprimer, marqué',
  whichPrinter: 'Sur quelle imprimante ?',
  keep: 'Le laisser là',
  copyOfReceipt: 'Imprimer une copie',
  papersButton: 'Tickets et imprimantes',

  giftReceipt: 'Reçu cadeau',
  giftReceiptPrinting: (display) => `Un reçu cadeau de ${display} part à l’imprimante`,

  // The drawer
  drawerShut: 'Le tiroir-caisse ne s’est pas ouvert',
  drawerPerhaps: 'Le tiroir-caisse ne s’est peut-être pas ouvert',
  drawerHelp: 'Ouvrez-le à nouveau, ou avec sa clé.',
  openDrawer: 'Ouvrir le tiroir',
  drawerTried: {
    going: 'Le tiroir s’ouvre.',
    sent: 'L’imprimante a donné l’impulsion. Regardez si le tiroir est ouvert : il n’a pas de capteur.',
    handed_over:
      'L’impulsion est partie. Cette imprimante ne peut pas répondre : regardez si le tiroir est ouvert.',
    not_sent: 'Le tiroir n’a pas été ouvert',
    unknown:
      'L’impulsion est partie et l’imprimante ne dit plus rien : regardez si le tiroir est ouvert',
    opened: 'Le tiroir est ouvert.',
    did_not_open:
      'L’impulsion est donnée et le tiroir est resté fermé : est-il verrouillé, ou son câble débranché ?',
  },
  drawerSensorUnsaid:
    'L’imprimante a donné l’impulsion. Regardez si le tiroir est ouvert : on n’a pas réglé s’il a un capteur. « Trouver le capteur par essai » le dit.',
};
