import type { TypedWords } from '../en/typed-device-words.ts';

/** Texts about devices that are typed in, their lines, models and trials. */
export const typedWords: TypedWords = {
  add: 'Über Adresse hinzufügen',
  addHelp:
    'Ein Drucker, eine Kassenlade, eine Waage, ein Scanner oder Fühler, der nicht von selbst gefunden wurde.',
  kind: 'Was es ist',
  way: 'Erreichbar über',
  ways: { network: 'Netzwerk', serial: 'Serieller Anschluss', usb: 'USB', file: 'Datei' },
  places: {
    network: 'Adresse, wie 192.168.1.60:4001',
    serial: 'Anschluss, wie /dev/ttyUSB0 oder COM3',
    usb: 'Pfad, wie /dev/usb/lp0, oder der freigegebene Drucker, wie \\\\localhost\\Receipt',
    file: 'Datei mit ganzem Pfad',
  },
  printerPlace:
    'Adresse, wie 192.168.1.50; der Port ist 9100, wenn keiner hinter einem Doppelpunkt steht',
  badPlaces: {
    network: (place) =>
      `${place} ist keine Netzwerkadresse. Tippe eine IP-Adresse oder einen Namen, wie 192.168.1.50, oder mit Port wie 192.168.1.60:4001.`,
    serial: (place) =>
      `${place} ist kein serieller Anschluss. Tippe einen wie /dev/ttyUSB0 oder, unter Windows, COM3.`,
    usb: (place) =>
      `${place} ist kein USB-Drucker. Tippe seinen Pfad wie /dev/usb/lp0 oder seinen Freigabenamen.`,
    file: (place) =>
      `${place} ist kein ganzer Pfad einer Datei. Beginne mit / oder, unter Windows, mit einem Laufwerk wie C:\\.`,
  },
  oneWay: 'Bytes gehen hin, nichts kommt zurück: Ausdrucke werden gesendet, nie bestätigt.',
  line: 'Einstellungen der Leitung',
  usual: 'Wie üblich',
  lineFields: {
    baudRate: 'Geschwindigkeit',
    dataBits: 'Datenbits',
    parity: 'Parität',
    stopBits: 'Stoppbits',
  },
  parities: { none: 'Keine', even: 'Gerade', odd: 'Ungerade' },
  model: 'Modell',
  modelTold: 'Was er von sich sagt',
  modelToldAs: (name) => `Was er von sich sagt: ${name}`,
  paper: 'Papier, wenn er nicht sagt, was er ist',
  paperHint: 'Mach einen Testdruck: Seine Linie zeigt, welche Breite passt.',
  capacity: 'Höchstlast (Max)',
  division: 'Teilung (e)',
  unit: 'Einheit',
  badRange: 'Tippe beides wie auf dem Typenschild, etwa 15 und 0.005.',
  test: 'Testen',
  testing: 'Hört zu',
  noWeight: 'Die Waage antwortet und gibt kein Gewicht.',
  answers: (why) => `Die Waage antwortet. ${why}`,
  weighs: (text) => `Sie wiegt ${text}.`,
  nothing: 'Es antwortet und misst nichts.',
  says: (text) => `Es sagt ${text}.`,
  now: 'Jetzt',
  nothingNow: 'Noch wurde nichts gesagt',
};
