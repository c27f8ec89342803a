import type { TypedWords } from '../en/typed-device-words.ts';

/** Texts about devices that are typed in, their lines, models and trials. */
export const typedWords: TypedWords = {
  add: 'Ajouter par adresse',
  addHelp:
    'Une imprimante, un tiroir-caisse, une balance, un scanner ou une sonde qui n’a pas été trouvé tout seul.',
  kind: 'Ce que c’est',
  way: 'Joint par',
  ways: { network: 'Réseau', serial: 'Port série', usb: 'USB', file: 'Fichier' },
  places: {
    network: 'Adresse, comme 192.168.1.60:4001',
    serial: 'Port, comme /dev/ttyUSB0 ou COM3',
    usb: 'Chemin, comme /dev/usb/lp0, ou l’imprimante partagée, comme \\\\localhost\\Receipt',
    file: 'Fichier, avec son chemin complet',
  },
  printerPlace: 'Adresse, comme 192.168.1.50 ; le port est 9100 sauf s’il suit après deux-points',
  badPlaces: {
    network: (place) =>
      `${place} n’est pas une adresse réseau. Tapez une adresse IP ou un nom, comme 192.168.1.50, ou avec un port comme 192.168.1.60:4001.`,
    serial: (place) =>
      `${place} n’est pas un port série. Tapez-en un comme /dev/ttyUSB0, ou COM3 sous Windows.`,
    usb: (place) =>
      `${place} n’est pas une imprimante USB. Tapez son chemin comme /dev/usb/lp0, ou son nom de partage.`,
    file: (place) =>
      `${place} n’est pas un chemin complet de fichier. Commencez par / ou, sous Windows, par un lecteur comme C:\\.`,
  },
  oneWay: 'Les octets partent et rien ne revient : les tickets sont envoyés, jamais prouvés.',
  line: 'Réglages de la ligne',
  usual: 'Comme d’habitude',
  lineFields: {
    baudRate: 'Vitesse',
    dataBits: 'Bits de données',
    parity: 'Parité',
    stopBits: 'Bits d’arrêt',
  },
  parities: { none: 'Aucune', even: 'Paire', odd: 'Impaire' },
  model: 'Modèle',
  modelTold: 'Ce qu’elle dit d’elle-même',
  modelToldAs: (name) => `Ce qu’elle dit d’elle-même : ${name}`,
  paper: 'Papier, si elle ne dit pas ce qu’elle est',
  paperHint: 'Imprimez un ticket d’essai : sa ligne montre quelle largeur convient.',
  capacity: 'Portée maximale (Max)',
  division: 'Échelon (e)',
  unit: 'Unité',
  badRange: 'Tapez les deux comme sur sa plaque, par exemple 15 et 0.005.',
  test: 'Tester',
  testing: 'Écoute',
  noWeight: 'La balance répond et ne donne pas de poids.',
  answers: (why) => `La balance répond. ${why}`,
  weighs: (text) => `Elle pèse ${text}.`,
  nothing: 'Elle répond et ne mesure rien.',
  says: (text) => `Elle dit ${text}.`,
  now: 'Maintenant',
  nothingNow: 'Rien n’a encore été dit',
};
