import { counting } from '@galley/ui/languages';
import type { AllergyWords } from '../en/allergy-words.ts';

const count = counting('es');

export const allergyWords: AllergyWords = {
  allergies: 'Alergias',
  allergy: 'Alergia',
  note: 'Anotar alergias',
  whose: 'De quién',
  wholeCheck: 'Toda la cuenta',
  everybody: 'Todos',
  list: 'Alérgenos',
  own: 'Otra, con palabras del cliente',
  ownHint: 'Marca todos los platos. Pregunte a la cocina: ningún plato dice nada de ella.',
  ownPlaceholder: 'Kiwi, látex',
  add: 'Añadir',
  takeOff: (text) => `Quitar ${text}`,
  alsoForAll: (text) => `Para toda la cuenta: ${text}`,
  save: (noted, withdrawn) => {
    const parts = [
      noted > 0 ? count(noted, { one: '# anotada', other: '# anotadas' }) : '',
      withdrawn > 0 ? count(withdrawn, { one: '# retirada', other: '# retiradas' }) : '',
    ].filter((part) => part !== '');
    return parts.length === 0 ? 'Nada ha cambiado' : `Guardar: ${parts.join(', ')}`;
  },
  sentAlready: 'Se avisa a la cocina al momento, también de lo ya enviado.',
  noted: 'Alergias anotadas.',
  states: {
    contains: 'contiene',
    may_contain: 'puede contener',
    unknown: 'se desconoce',
    free: 'declarado libre',
  },
  clashTitle: (name) => `${name}: alergia`,
  clash: (state, name, text) =>
    ({
      contains: `${name} contiene ${text}.`,
      may_contain: `${name} puede contener trazas de ${text}.`,
      unknown: `Nadie ha declarado si ${name} lleva ${text}. Pregunte a la cocina.`,
    })[state],
  clashFor: (seat) => `El cliente en ${seat} es alérgico.`,
  clashForAll: 'Un cliente de esta cuenta es alérgico.',
  clashSent: (seat) =>
    seat === null
      ? 'Un cliente de esta cuenta tiene esa alergia. Pregunte y confirme, o anúlelo.'
      : `El asiento ${seat} tiene esa alergia. Pregunte al cliente y confirme, o anúlelo.`,
  clashConfirmed: 'Confirmado con el cliente',
  ringAnyway: 'Confirmar y añadir',
  dontRing: 'No añadir',
  unsentTitle: 'Alergia: aún sin enviar',
  unsentHelp: 'Esto se marcó antes de anotar la alergia. Cámbielo o confirme que se queda.',
  keepAnyway: 'Confirmar y dejar',
  sendAnyway: 'Confirmar y enviar',
  tile: (state, text) =>
    state === 'unknown'
      ? `Alergia: ${text}, se desconoce`
      : `Alergia: ${state === 'contains' ? 'contiene' : 'puede contener'} ${text}`,
};
