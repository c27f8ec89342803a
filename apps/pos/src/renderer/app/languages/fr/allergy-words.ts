import { counting } from '@galley/ui/languages';
import type { AllergyWords } from '../en/allergy-words.ts';

const count = counting('fr');

/** Texts of allergies, apart from the rest because they belong together. */
export const allergyWords: AllergyWords = {
  allergies: 'Allergies',
  allergy: 'Allergie',
  note: 'Noter les allergies',
  whose: 'Qui',
  wholeCheck: 'Toute l’addition',
  everybody: 'Tous',
  list: 'Allergènes',
  own: 'Autre, dans les mots du client',
  ownHint: 'Marque tous les plats. Demandez en cuisine : aucun plat n’en dit rien.',
  ownPlaceholder: 'Kiwi, latex',
  add: 'Ajouter',
  takeOff: (text) => `Enlever ${text}`,
  alsoForAll: (text) => `Pour toute l’addition : ${text}`,
  save: (noted, withdrawn) => {
    const parts = [
      noted > 0 ? count(noted, { one: '# notée', other: '# notées' }) : '',
      withdrawn > 0 ? count(withdrawn, { one: '# retirée', other: '# retirées' }) : '',
    ].filter((part) => part !== '');
    return parts.length === 0 ? 'Rien de changé' : `Enregistrer : ${parts.join(', ')}`;
  },
  sentAlready: 'La cuisine l’apprend aussitôt, aussi pour ce qui est déjà envoyé.',
  noted: 'Allergies notées.',
  states: {
    contains: 'contient',
    may_contain: 'peut contenir',
    unknown: 'inconnu',
    free: 'déclaré sans',
  },
  clashTitle: (name) => `${name} : allergie`,
  clash: (state, name, text) =>
    ({
      contains: `${name} : contient ${text}.`,
      may_contain: `${name} : peut contenir des traces de ${text}.`,
      unknown: `${name} : rien n’est déclaré sur ${text}. Demandez en cuisine.`,
    })[state],
  clashFor: (seat) => `Le client à ${seat} est allergique.`,
  clashForAll: 'Un client de cette addition est allergique.',
  clashSent: (seat) =>
    seat === null
      ? 'Un client de cette addition a cette allergie. Demandez et confirmez, ou annulez.'
      : `La place ${seat} a cette allergie. Demandez au client et confirmez, ou annulez.`,
  clashConfirmed: 'Confirmé avec le client',
  ringAnyway: 'Confirmer et ajouter',
  dontRing: 'Ne pas ajouter',
  unsentTitle: 'Allergie : pas encore envoyé',
  unsentHelp:
    'Ceci a été saisi avant que l’allergie soit notée. Modifiez-le, ou confirmez qu’il reste.',
  keepAnyway: 'Confirmer et garder',
  sendAnyway: 'Confirmer et envoyer',
  tile: (state, text) =>
    state === 'unknown'
      ? `Allergie : ${text} inconnu`
      : `Allergie : ${state === 'contains' ? 'contient' : 'peut contenir'} ${text}`,
};
