import type { AllergyWords } from '../en/allergy-words.ts';

/** Texts of allergies, apart from the rest because they belong together. */
export const allergyWords: AllergyWords = {
  allergies: 'Allergien',
  allergy: 'Allergie',
  note: 'Allergien notieren',
  whose: 'Wer',
  wholeCheck: 'Ganze Rechnung',
  everybody: 'Alle',
  list: 'Allergene',
  own: 'Anderes, in den Worten des Gastes',
  ownHint: 'Markiert jedes Gericht. Frag die Küche: Kein Gericht sagt etwas darüber.',
  ownPlaceholder: 'Kiwi, Latex',
  add: 'Hinzufügen',
  takeOff: (text) => `${text} wegnehmen`,
  alsoForAll: (text) => `Für die ganze Rechnung: ${text}`,
  save: (noted, withdrawn) => {
    const parts = [
      noted > 0 ? `${noted} notiert` : '',
      withdrawn > 0 ? `${withdrawn} zurückgenommen` : '',
    ].filter((part) => part !== '');
    return parts.length === 0 ? 'Nichts geändert' : `Speichern: ${parts.join(', ')}`;
  },
  sentAlready: 'Die Küche erfährt es sofort, auch für bereits Gesendetes.',
  noted: 'Allergien notiert.',
  states: {
    contains: 'enthält',
    may_contain: 'kann enthalten',
    unknown: 'unbekannt',
    free: 'laut Angabe frei',
  },
  clashTitle: (name) => `${name}: Allergie`,
  clash: (state, name, text) =>
    ({
      contains: `${name} enthält ${text}.`,
      may_contain: `${name} kann Spuren von ${text} enthalten.`,
      unknown: `Niemand hat angegeben, ob ${name} ${text} enthält. Frag die Küche.`,
    })[state],
  clashFor: (seat) => `Der Gast an ${seat} ist allergisch.`,
  clashForAll: 'Ein Gast dieser Rechnung ist allergisch.',
  clashSent: (seat) =>
    seat === null
      ? 'Ein Gast dieser Rechnung hat diese Allergie. Frag nach und bestätige es, oder storniere es.'
      : `Platz ${seat} hat diese Allergie. Frag den Gast und bestätige es, oder storniere es.`,
  clashConfirmed: 'Mit dem Gast bestätigt',
  ringAnyway: 'Bestätigen und hinzufügen',
  dontRing: 'Nicht hinzufügen',
  unsentTitle: 'Allergie: noch nicht gesendet',
  unsentHelp:
    'Das wurde gebucht, bevor die Allergie notiert war. Ändern Sie es, oder bestätigen Sie, dass es bleibt.',
  keepAnyway: 'Bestätigen und behalten',
  sendAnyway: 'Bestätigen und senden',
  tile: (state, text) =>
    state === 'unknown'
      ? `Allergie: ${text} unbekannt`
      : `Allergie: ${state === 'contains' ? 'enthält' : 'kann enthalten:'} ${text}`,
};
