import type { DrawerWords } from '../en/drawer-words.ts';

/** Texts about drawers with a line of their own. */
export const drawerWords: DrawerWords = {
  opensOn: 'S’ouvre sur',
  ownBytes: 'Autres octets',
  bytes: 'Octets en hexadécimal',
  bytesHelp: '1 à 16 octets de deux chiffres chacun, comme 07 ou 1B 70 00 19 FA.',
  sensorLine: 'Signale sur ce fil de son câble qu’il est ouvert',
  sensorLines: { none: 'Pas de capteur', cts: 'CTS', dsr: 'DSR', dcd: 'DCD' },
  noSensor: 'Personne n’apprend si ce tiroir est ouvert, resté ouvert, ou ouvert avec sa clé.',
  openLevel: 'Quel niveau veut dire ouvert',
  levels: {
    none: 'Pas encore trouvé',
    'high-is-open': 'Signal présent quand ouvert',
    'low-is-open': 'Signal absent quand ouvert',
  },
  opened: 'Ouvert par cette caisse',
  opensHere: 'Cette caisse ouvre ce tiroir.',
  openThis: 'Ouvrir ce tiroir depuis cette caisse',
  opensHelp:
    'Les ventes et remboursements en espèces ouvrent un tiroir : celui choisi ici ; sans choix, un tiroir à ligne propre avant celui de l’imprimante à reçus.',
  drawerRole: (register) => `${register} l’ouvre`,
  tried: {
    handed_over:
      'Les octets sont partis sur sa ligne, qui ne peut pas répondre : regardez si le tiroir est ouvert.',
    unknown: 'On ne sait pas si ses octets sont partis : regardez si le tiroir est ouvert',
    did_not_open:
      'Ses octets sont partis et le tiroir est resté fermé : est-il verrouillé, ou son câble débranché ?',
  },
  causes: {
    unreachable: 'sa ligne a disparu. Vérifiez câble et courant',
    busy: 'c’est venu trop tard, derrière une autre ouverture',
    'timed-out': 'sa ligne ne prend rien',
    'connection-lost': 'sa ligne a été perdue',
  },
};
