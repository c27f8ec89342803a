import { counting } from '@galley/ui/languages';
import type { DeviceWords } from '../en/device-words.ts';

const count = counting('de');

/** Texts about scales, scanners and other devices. */
export const deviceWords: DeviceWords = {
  // Weighing
  perKg: (price) => `${price}/kg`,
  perKgShort: 'pro kg',
  noScale: 'Hier ist keine Waage eingerichtet',
  noScaleHelp: 'Tippe das Gewicht oder richte die Waage unter Mehr, Geräte ein.',
  scale: 'Waage',
  weightOf: (scale, tared) => (tared ? `${scale}, ohne Tara` : scale),
  onTheScale: 'Auf der Waage',
  weighOn: 'Wiegen auf',
  units: { g: 'g', kg: 'kg', oz: 'oz', lb: 'lb' },
  noWeight: '–,––– kg',
  scaleGone: 'Diese Waage ist hier nicht mehr eingerichtet. Wähle eine andere.',
  tellsOnce:
    'Diese Waage meldet eine Wägung nur einmal: Sieh nach, ob die Ware noch so liegt, wie sie gewogen wurde.',
  orWeighOn: (names) => `Oder wähle eine andere Waage: ${names.join(', ')}.`,
  typedWeight: 'Getipptes Gewicht',
  unlikelyWeight: (weight) => `${weight} ist viel für eine Zeile.`,
  typeWeight: 'Gewicht tippen',
  useScale: 'Waage benutzen',
  mayNotType: 'Ein Manager darf das Gewicht tippen.',
  grams: 'Gramm',
  tare: 'Tara',
  tareOf: (weight) => `Tara ${weight} ist abgezogen.`,
  noTare: 'Keine Tara abgezogen.',
  takeTare: 'Tara nehmen',
  takeTareOf: (weight) => `${weight} als Tara nehmen`,
  clearTare: 'Tara löschen',
  addWeight: (weight) => `${weight} hinzufügen`,
  addNothing: 'Noch nichts zum Hinzufügen',
  tableFirst: (name) => `Wähle erst den Tisch, dann wiege ${name}.`,
  weighedBy: {
    scale: '',
    hand: 'von Hand getippt',
    label: 'von seinem Etikett',
  },

  // Printers and drawers in the strip
  drawerOpen: 'Die Kassenlade ist offen.',
  drawerByHand: 'Die Kassenlade wurde geöffnet, und nicht von dieser Kasse.',
  openSince: (time) => `Offen seit ${time}. Schließ sie.`,

  // Scanning
  scanned: (name) => `${name} gescannt`,
  scanRefused: 'Nicht gescannt: Schließ, was offen ist, und scanne dann noch einmal.',
  scanPaid: 'Nicht gescannt: Diese Rechnung ist bezahlt. Drück Nächste Bestellung und scanne dann.',
  scanLogIn: 'Nicht gescannt: Melde dich erst an und scanne dann auf dem Verkaufsbildschirm.',
  scanNotHere: 'Nicht gescannt: Scanne auf dem Verkaufsbildschirm.',

  // Devices
  devices: 'Geräte',
  devicesHelp: 'Drucker, Kassenladen, Anzeigen, Waagen, Scanner und Fühler des Standorts.',
  restarts: (times, hangs, since) =>
    `${count(times, { one: 'Einmal', other: '# Mal' })} neu gestartet${hangs === 0 ? '' : `, davon ${hangs} Mal, weil es hing`}; diese Kasse zählt seit ${since}.`,
  foreignPort: (port) => `Andere Programme dieses Rechners drucken an Port ${port}.`,
  none: 'Noch ist kein Gerät eingerichtet',
  types: {
    printer: 'Drucker',
    drawer: 'Kassenlade',
    scale: 'Waage',
    scanner: 'Scanner',
    probe: 'Fühler',
    display: 'Kundenanzeige',
  },
  states: {
    opening: 'Wird gesucht',
    working: 'Läuft',
    attention: 'Sieh nach',
    stopped: 'Läuft nicht',
  },
  setUp: 'Einrichten',
  setUpAt: (machine) => `Eingesteckt an ${machine} und noch nicht eingerichtet.`,
  pluggedIn: 'Eingesteckt',
  thisRegister: (name) => `${name}, hier`,
  asked: 'Gefragt, noch keine Antwort',
  find: 'Noch einmal suchen',
  lookedAt: (time) => `Gesucht ${time}`,
  host: 'Hängt an',
  everyRegister: 'Von jeder Kasse erreichbar',
  firstRegister: 'Erste Kasse',
  address: 'Adresse',
  role: 'Für',
  roles: {
    receipt: 'Belege',
    label: 'Etiketten',
    pass: 'Bons für den Service',
    fallback: 'Was kein Küchenmonitor zeigt',
    'customer-display': 'Zeigt Gästen die Rechnung',
  },
  stationRole: (name) => `Küchenbons für ${name}`,
  weighsRole: (name) => `${name} wiegt zuerst damit`,
  weighsHere: 'Diese Kasse wiegt zuerst damit',
  weighsHelp:
    'Beim Wiegen ist zuerst die hier gewählte Waage dran; ohne Wahl die zuletzt benutzte, sonst die zuerst eingerichtete. Beim Wiegen selbst ist jederzeit eine andere wählbar.',
  failover: 'Wenn er nicht drucken kann',
  noFailover: 'Ausdrucke warten',
  /** Two people gave one role to two devices at the same time. */
  roleElsewhere: (role, name) =>
    `${role}: ${name} wurde zur gleichen Zeit gewählt und hat die Aufgabe`,
  handsOnTo: (name) => `Gibt weiter an ${name}`,
  handsOnHere: 'gibt seine Ausdrucke an diesen weiter',
  name: 'Name',
  testPrint: 'Testdruck',
  testDrawer: 'Lade öffnen',
  testBeep: 'Piepen',
  testShow: 'Zeichen zeigen',
  testPaperIs: (state) => `Testdruck: ${state.charAt(0).toLowerCase()}${state.slice(1)}`,
  tested: {
    drawer: 'Die Lade wird geöffnet',
    beep: 'Er piept',
    show: 'Sie zeigt einige Sekunden lang Buchstaben und Ziffern',
  },
  remove: 'Entfernen',
  reallyRemove: (name) => `${name} entfernen`,
  removed: (name) => `${name} wurde entfernt`,
  saved: 'Gespeichert',
  save: 'Speichern',
  add: 'Gerät hinzufügen',
  useAs: 'Benutzen als',
  protocol: 'Protokoll',
  displayPage: 'Zeichensatz',
  unreadablePapers: (papers) =>
    `Die Vorlage für ${papers.join(', ')} ist nicht lesbar, gedruckt wird eine andere. Speichere sie im Büro unter Papiere neu.`,
  addDisplay: 'Kundenanzeige hinzufügen',
  addDisplayHelp:
    'Sie zeigt Gästen dieser Kasse ihre Rechnung. Tippe den Anschluss oder die Adresse, an der sie hängt.',
  displayPlace: 'Anschluss oder Adresse, wie /dev/ttyUSB0, COM3 oder 192.168.1.60:9101',
  badPlace:
    'Tippe einen Anschluss dieses Rechners oder eine Adresse mit dem Port hinter einem Doppelpunkt.',
  driver: 'Art des Fühlers',
  last: 'Zuletzt',
  back: 'Alle Geräte',
  model: 'Modell',
  drawerSensor: 'Sensor seiner Lade',
  sensors: {
    unsaid: 'Nicht gesagt: Bargeld öffnet eine Lade',
    unwatched: 'Keine Lade',
    none: 'Lade ohne Sensor',
    'high-is-open': 'Leitung ist hoch, wenn offen',
    'low-is-open': 'Leitung ist tief, wenn offen',
  },
  leftOpenAfter: 'Offen gelassen melden nach',
  leftOpenTime: (seconds) => (seconds < 60 ? `${seconds} s` : `${seconds / 60} min`),
  sensorTry: 'Sensor durch Versuch herausfinden',
  sensorSteps: {
    shut: 'Schließ die Lade.',
    open: 'Öffne die Lade und lass sie offen.',
  },
  sensorIs: { shut: 'Sie ist zu', open: 'Sie ist offen' },
  sensorFound: {
    none: 'Offen und zu sehen gleich aus: Diese Lade hat keinen Sensor, oder sein Kabel steckt nicht.',
    'high-is-open': 'Der Sensor läuft: Seine Leitung ist hoch, solange die Lade offen ist.',
    'low-is-open': 'Der Sensor läuft: Seine Leitung ist tief, solange die Lade offen ist.',
  },
  layouts: 'Nummern des Hauses mit Gewicht oder Preis',
  layoutsHelp:
    'Eine pro Zeile: 21IIIIIWWWWWC. I Artikel, W Gramm, P Preis, N Anzahl, V Prüfer, C Prüfziffer.',
};
