import type { SyncWords } from '../en/sync-words.ts';
import { counting } from '../languages.ts';

const count = counting('fr');

const ageOf = (ms: number): string => {
  const seconds = Math.floor(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return `${hours} h ${minutes % 60} min`;
  const days = Math.floor(hours / 24);
  return days < 730 ? `${days} jours` : `${Math.round(days / 365.25)} ans`;
};

const offsetOf = (ms: number): string => {
  const size = Math.abs(ms);
  if (size < 100) return 'À l’heure';
  const amount = size < 10_000 ? `${(size / 1000).toFixed(1).replace('.', ',')} s` : ageOf(size);
  return ms > 0 ? `${amount} de retard sur le hub` : `${amount} d’avance sur le hub`;
};

/** Texts of the badge and the panel of connections; an app passes what it says otherwise. */
export const syncWords: SyncWords = {
  modes: { online: 'En ligne', site_only: 'Site seul', alone: 'Isolé' },
  modeHelp: {
    online: 'Tout atteint le hub aussitôt.',
    site_only: 'Le site fonctionne d’un bloc. Ce qui attend part tout seul au hub central.',
    alone: 'Cet appareil travaille seul et transmet tout dès qu’il retrouve les autres.',
  },
  behindHelp: (n) =>
    `Le hub répond, mais ${count(n, { one: '# opération l’attend', other: '# opérations l’attendent' })} depuis plus d’une minute. Rien n’est perdu ; les essais continuent.`,
  shutOut: 'Bloqué',
  shutOutHelp:
    'Le bureau a bloqué cet appareil. Ce qui s’y fait maintenant n’atteint personne : cessez d’y travailler, et demandez au bureau.',
  coreAway: 'Inconnu',
  coreAwayHelp:
    'Le programme derrière cet écran ne répond pas. Ci-dessous, ce qu’il a dit en dernier.',
  clockWrong: 'L’horloge de cet appareil est fausse',
  clockWrongHelp: (held) =>
    held === 0
      ? 'Les ventes portent l’heure du hub et continuent. Réglez l’horloge de cet appareil.'
      : `Les ventes portent l’heure du hub et continuent. ${count(held, { one: '# changement fait ici attend', other: '# changements faits ici attendent' })} que le hub en ait fixé l’heure. Réglez l’horloge de cet appareil.`,
  thisDevice: 'Cet appareil',
  deviceName: (name, n) => `${name}, n° ${n}`,
  waiting: 'Attend le hub',
  nothingWaits: 'Rien',
  waits: (n) => count(n, { one: '# opération', other: '# opérations' }),
  waitsSince: (time, ageMs) => `depuis ${time}, ${ageOf(ageMs)}`,
  fromOthers: 'Venant des autres',
  caughtUp: 'À jour',
  catchingUp: 'Rattrape son retard',
  noneToHear: 'Aucun hub pour les transmettre',
  noneToCompare: 'Aucun hub pour comparer',
  hub: 'Hub utilisé',
  hubRoles: { site: 'Hub du site', central: 'Hub central' },
  noHub: 'Aucun',
  records: 'Données face au hub',
  digests: { agrees: 'Identiques', checking: 'Comparaison', differs: 'Correction en cours' },
  checked: (time, healed, spared = 0) => {
    const right =
      healed === 0
        ? ''
        : `, ${count(healed, { one: '# enregistrement corrigé', other: '# enregistrements corrigés' })} jusqu’ici`;
    const apart =
      spared === 0
        ? ''
        : `, sans ${count(spared, { one: '# enregistrement', other: '# enregistrements' })} que seul cet appareil possède`;
    return `comparé à ${time}${apart}${right}`;
  },
  clock: 'Horloge de cet appareil',
  offset: offsetOf,
  lastError: 'Dernier problème',
  noError: 'Aucun',
  peers: 'Les autres sur ce site',
  noPeers: 'Personne d’entendu encore',
  heard: (time, ageMs) =>
    ageMs < 2000 ? 'entendu à l’instant' : `entendu il y a ${ageOf(ageMs)}, à ${time}`,
  heardByOtherClock: 'heure d’écoute inconnue : une horloge est fausse',
  silentForUnknown: 'Pas de réponse',
  here: 'Connecté',
  closed: 'Fermé',
  standsBy: 'En veille',
  silent: (ageMs) => `Pas de réponse depuis ${ageOf(ageMs)}`,
};
