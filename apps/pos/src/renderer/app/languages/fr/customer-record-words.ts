import { counting } from '@galley/ui/languages';
import type { CustomerRecordWords } from '../en/customer-record-words.ts';

const count = counting('fr');

/** Texts about customers of the house. */
export const customerRecordWords: CustomerRecordWords = {
  customer: 'Client',
  findOne: 'Quelqu’un que nous connaissons',
  find: 'Nom ou numéro de téléphone',
  nobodyFound: (text) => `Personne n’est connu sous « ${text} »`,
  typeToFind: 'Tapez le début d’un nom, ou quelques chiffres d’un numéro.',
  newCustomer: 'Nouveau client',
  name: 'Nom',
  phone: 'Téléphone',
  address: 'Adresse',
  notes: 'Notes',
  notesHint: 'Pour qui le sert. Rien qu’il ne devrait pas lire.',
  exempt: (ground) => `Exonéré de taxe : ${ground}`,
  exemptUntil: (ground, day) => `Exonéré de taxe : ${ground}, jusqu’au ${day}`,
  exemptOver: (ground, day) => `Exonération ${ground} échue le ${day} : la taxe est due`,
  cannotHave: 'Ne peut pas prendre',
  ownWords: 'Autre chose qu’il ne peut pas prendre',
  save: 'Enregistrer',
  edit: 'Modifier',
  back: 'Retour',
  addresses: 'Adresses',
  forgetAddress: 'Oublier cette adresse',
  addressForgotten: 'L’adresse est oubliée.',
  notTheirs: 'Pas son addition',
  noteAllergies: (texts) => `Noter sur cette addition : ${texts}`,
  visits: (n) => count(n, { one: '# addition ici', other: '# additions ici' }),
  firstVisit: 'Première addition ici',
  lastVisits: 'La dernière fois',
  openNow: 'en cours',
  attached: (name) => `L’addition est au nom de ${name}`,
  attachedNoting: (name, texts) =>
    `L’addition est au nom de ${name} ; noté pour toute l’addition : ${texts}`,
  detached: 'L’addition n’est au nom de personne',
  saved: (name) => `${name} est noté`,
};
