import type { StartWords } from '../en/start-words.ts';

/** Texts of what stands around every screen: log-in, places, connection, display. */
export const startWords: StartWords = {
  register: 'Kasse',
  close: 'Schließen',
  undo: 'Rückgängig',
  dismiss: 'Ausblenden',
  retry: 'Noch einmal',
  loading: 'Lädt',
  clear: 'Löschen',

  // Log-in
  enterPin: 'PIN eingeben',
  pinTyped: '{n} Ziffern eingegeben',
  pinLocked: 'Zu viele falsche PINs. Versuch es in {s} s noch einmal.',
  businessDay: (date) => `Geschäftstag ${date}`,
  tapsWait: 'Was du getippt hast, wartet. Melde dich an, dann geht es weiter.',
  notSetUp: 'Diese Kasse ist noch nicht eingerichtet',
  notSetUpHelp: 'Sie öffnet sich von selbst, sobald sie ihren Standort kennt.',
  starting: 'Startet',
  logOut: 'Abmelden',
  training: 'Übung: Nichts hier ist ein Verkauf',
  replaySite: 'Wiedergabe aufgezeichneter Verkäufe',

  // Places
  places: 'Ansichten',
  sell: 'Verkauf',
  tables: 'Tische',
  checks: 'Rechnungen',

  // Connection
  connectionLost: 'Die Kasse startet neu.',
  connectionLostHelp: 'Nichts geht verloren. Was du tippst, wartet und geschieht dann von selbst.',
  /** Sentences of their own for what could not be read, by question. */
  unread: {
    allergens: 'Die Allergene konnten nicht gelesen werden.',
    availability: 'Was aus ist, konnte nicht gelesen werden.',
    check: 'Diese Rechnung konnte nicht gelesen werden.',
    checks: 'Die Liste der Rechnungen konnte nicht gelesen werden.',
    countdowns: 'Die restlichen Portionen konnten nicht gelesen werden.',
    deviceProcess: 'Drucker und Geräte konnten nicht gefragt werden.',
    drawerKick: 'Die Lade konnte nicht gefragt werden.',
    drawers: 'Die Kassenladen konnten nicht gelesen werden.',
    mails: 'Die E-Mails konnten nicht gelesen werden.',
    menu: 'Die Karte konnte nicht gelesen werden.',
    outageTasks: 'Was verkauft wurde, obwohl es aus ist, konnte nicht gelesen werden.',
    printJobs: 'Die laufenden Ausdrucke konnten nicht gelesen werden.',
    printers: 'Die Drucker konnten nicht gelesen werden.',
    session: 'Wer angemeldet ist, konnte nicht gelesen werden.',
    site: 'Name und Regeln dieses Standorts konnten nicht gelesen werden.',
    sync: 'Die Verbindungen konnten nicht gelesen werden.',
    tables: 'Die Tische konnten nicht gelesen werden.',
  },
  unreadOther: 'Ein Teil des Bildschirms konnte nicht gelesen werden.',
  unreadHelp:
    'Es kann hier alt sein oder fehlen und wird von selbst noch einmal gelesen. Bleibt es so, starte die Kasse neu.',

  // More
  printGuestCheck: 'Zwischenrechnung drucken',
  guestCheckPrinting: 'Die Zwischenrechnung geht an den Drucker',
  display: 'Anzeige',
  language: 'Sprache',
  theme: 'Farben',
  themes: { system: 'Auto', light: 'Tag', dark: 'Nacht', contrast: 'Sonne' },
  size: 'Größe von allem',
  percent: (n) => `${n} %`,
  smaller: 'Kleiner',
  larger: 'Größer',

  // Sync
  clockWrong: 'Die Uhr dieser Kasse geht falsch.',
  clockWrongHelp:
    'Verkäufe tragen die Zeit des Hubs. Stell Datum und Uhrzeit dieses Geräts richtig.',
  sync: 'Abgleich',
  shutOut: 'Diese Kasse ist gesperrt.',
  shutOutHelp:
    'Was hier verkauft wird, erreicht niemanden. Verkaufe an einer anderen Kasse und frag das Büro.',
  syncPanel: {
    modeHelp: {
      online: 'Alles erreicht den Hub sofort.',
      site_only: 'Der Standort arbeitet als Ganzes. Was wartet, geht von selbst an den Zentralhub.',
      alone: 'Diese Kasse verkauft allein und gibt alles weiter, sobald sie die anderen findet.',
    },
    thisDevice: 'Diese Kasse',
  },
};
