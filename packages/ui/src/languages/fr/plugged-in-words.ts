import type { PluggedInWords } from '../en/plugged-in-words.ts';

export const pluggedInWords: PluggedInWords = {
  nothing: 'Rien de branché qui ne soit installé.',
  kitchenHosts:
    'Un écran de cuisine n’écoute que les sondes. Tout le reste se branche à une caisse.',
  setUp: 'Installer',
  notInKitchen: 'Branchez-le à une caisse : un écran de cuisine n’écoute que les sondes.',
  printerInKitchen:
    'Une imprimante branchée ici n’imprime pour personne. Branchez-la au réseau, et toutes les caisses la joignent, ou à une caisse.',
};
