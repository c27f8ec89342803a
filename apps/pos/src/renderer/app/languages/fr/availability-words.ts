import { counting } from '@galley/ui/languages';
import type { AvailabilityWords } from '../en/availability-words.ts';

const count = counting('fr');

/** Texts about what can be sold. */
export const availabilityWords: AvailabilityWords = {
  /** On the cell, in one or two words. */
  lackShort: (lack, when) => {
    switch (lack.why) {
      case 'out':
        return lack.until === null ? 'Épuisé' : `Épuisé, ${when(lack.until)}`;
      case 'needs':
      case 'choices':
        return `Sans ${lack.name}`;
      case 'portions':
        return 'Plus rien';
      case 'hours':
        return lack.until === null ? 'Pas en vente' : `Dès ${when(lack.until)}`;
    }
  },
  lackLong: (name, lack, when) => {
    switch (lack.why) {
      case 'out':
        return `${name} est épuisé.`;
      case 'needs':
        return `${name} demande ${lack.name}, qui est épuisé.`;
      case 'choices':
        return `Il ne reste rien de « ${lack.name} » pour ${name}.`;
      case 'portions':
        return `La dernière portion de ${name} est vendue.`;
      case 'hours':
        return lack.until === null
          ? `${name} n’est pas en vente à cette heure.`
          : `${name} est en vente à partir de ${when(lack.until)}.`;
    }
  },
  asOf: (time) => `état à ${time}`,
  left: (n) => `reste ${n}`,
  hereOf: (here, left) => `${here} sur ${left} ici`,
  more: 'Plus',
  mayNot: 'Votre rôle ne peut pas dire ce qui est épuisé. Demandez à un responsable.',

  eightySix: (name) => `${name} épuisé`,
  outList: 'Ce qui est épuisé',
  nothingOut: 'Rien n’est épuisé',
  nothingOutHelp: 'Appui long sur un article pour le dire épuisé ; les ingrédients sont en bas.',
  ingredients: 'Ingrédients',
  sinceBy: (time, name) => `depuis ${time}, ${name}`,
  backAt: (time) => `de retour à ${time}`,
  backNextDay: 'de retour après la clôture du jour',
  have: 'De retour',
  itIsBack: (name) => `${name} est de retour`,
  itIsOut: (name) => `${name} est épuisé à toutes les caisses joignables`,
  until: 'Jusqu’à quand ?',
  untilBack: 'Jusqu’à nouvel ordre',
  untilDayEnd: 'Jusqu’à la clôture du jour',
  untilTime: (time) => `Jusqu’à ${time}`,
  portions: 'Portions restantes',
  countDown: (n) => `Compter dès ${n}`,
  counting: (left, portions) => `reste ${left} sur ${portions}`,
  stopCounting: 'Ne plus compter',
  counted: (name, n) => `Reste ${n} × ${name} ; à zéro, c’est épuisé`,
  sellAnyway: 'En vendre un quand même',

  lineOut: (what) => `${what} : à changer avant l’envoi`,
  withoutNow: (names) => `${names} : épuisé`,
  sentOut: 'C’est en cuisine. Est-ce encore fait ?',
  lackingTitle: 'Il en manque quelque chose',
  lackingHelp: 'Modifiez-le, ou envoyez-le si la cuisine dit pouvoir le faire.',
  backToCheck: 'Retour à l’addition',
  sendAnyway: 'Envoyer quand même',
  payAnyway: 'Payer quand même',
  stillMade: 'La cuisine le fait',
  stillMadeTold: (name) => `${name} se fait quand même`,

  ageTitle: (years) => `Vente à partir de ${years} ans`,
  bornBefore: 'Né au plus tard le',
  ageAsk: (name) =>
    `Regardez la pièce d’identité du client avant de taper ${name}. Demandé une fois par addition.`,
  oldEnough: 'Assez âgé',
  refuse: 'Refuser la vente',
  refused: (name) => `${name} a été refusé ; c’est consigné`,

  repeatRound: 'Même tournée',
  repeated: (n) =>
    count(n, {
      one: '# ligne de la dernière tournée tapée à nouveau',
      other: '# lignes de la dernière tournée tapées à nouveau',
    }),
  leftOut: (names) => `Pas tapé à nouveau : ${names}`,

  openItem: 'Article libre',
  openName: 'Nom (pour le client et la cuisine)',
  openPrice: 'Prix',
  unlikelyPrice: (price, dearest) =>
    `${price}, c’est plus de cent fois l’article le plus cher de la carte (${dearest}).`,
  checkFigures: 'Vérifiez le chiffre ; s’il est juste, appuyez encore une fois.',
  addAllTheSame: 'Ajouter quand même',
  mayNotOpen: 'Votre rôle ne peut pas taper de prix. Demandez à un responsable.',
};
