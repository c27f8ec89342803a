import type { PluggedInWords } from '../en/plugged-in-words.ts';

export const pluggedInWords: PluggedInWords = {
  nothing: 'Nichts ist eingesteckt, was nicht eingerichtet ist.',
  kitchenHosts:
    'Ein Küchenbildschirm hört nur auf Fühler. Alles andere wird an einer Kasse eingesteckt.',
  setUp: 'Einrichten',
  notInKitchen: 'Steck es an einer Kasse ein: Ein Küchenbildschirm hört nur auf Fühler.',
  printerInKitchen:
    'Ein Drucker, der hier steckt, druckt für niemanden. Schließ ihn ans Netzwerk an, dann erreicht ihn jede Kasse, oder an eine Kasse.',
};
