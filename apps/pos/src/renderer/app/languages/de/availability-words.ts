import { counting } from '@galley/ui/languages';
import type { AvailabilityWords } from '../en/availability-words.ts';

const count = counting('de');

/** Texts about what can be sold. */
export const availabilityWords: AvailabilityWords = {
  /** On the cell, in one or two words. */
  lackShort: (lack, when) => {
    switch (lack.why) {
      case 'out':
        return lack.until === null ? 'Aus' : `Aus bis ${when(lack.until)}`;
      case 'needs':
      case 'choices':
        return `${lack.name} fehlt`;
      case 'portions':
        return 'Keine mehr';
      case 'hours':
        return lack.until === null ? 'Jetzt nicht' : `Ab ${when(lack.until)}`;
    }
  },
  lackLong: (name, lack, when) => {
    switch (lack.why) {
      case 'out':
        return `${name} ist aus.`;
      case 'needs':
        return `${name} braucht ${lack.name}, und das ist aus.`;
      case 'choices':
        return `Für ${name} ist von „${lack.name}“ nichts mehr da.`;
      case 'portions':
        return `Die letzte Portion ${name} ist verkauft.`;
      case 'hours':
        return lack.until === null
          ? `${name} wird zu dieser Zeit nicht verkauft.`
          : `${name} wird ab ${when(lack.until)} verkauft.`;
    }
  },
  asOf: (time) => `Stand ${time}`,
  left: (n) => `noch ${n}`,
  hereOf: (here, left) => `${here} von ${left} hier`,
  more: 'Mehr',
  mayNot: 'Deine Rolle darf nicht sagen, was aus ist. Frag einen Manager.',

  eightySix: (name) => `${name} ist aus`,
  outList: 'Was aus ist',
  nothingOut: 'Nichts ist aus',
  nothingOutHelp: 'Halte einen Artikel gedrückt, wenn er aus ist; Zutaten stehen unten.',
  ingredients: 'Zutaten',
  sinceBy: (time, name) => `seit ${time}, ${name}`,
  backAt: (time) => `wieder da um ${time}`,
  backNextDay: 'wieder da nach dem Tagesabschluss',
  have: 'Wieder da',
  itIsBack: (name) => `${name} ist wieder da`,
  itIsOut: (name) => `${name} ist aus, an jeder erreichten Kasse`,
  until: 'Bis wann?',
  untilBack: 'Bis auf Weiteres',
  untilDayEnd: 'Bis zum Tagesabschluss',
  untilTime: (time) => `Bis ${time}`,
  portions: 'Restliche Portionen',
  countDown: (n) => `Ab ${n} zählen`,
  counting: (left, portions) => `noch ${left} von ${portions}`,
  stopCounting: 'Nicht mehr zählen',
  counted: (name, n) => `Noch ${n} × ${name}; bei null ist es aus`,
  sellAnyway: 'Trotzdem eins verkaufen',

  lineOut: (what) => `${what}: vor dem Senden ändern`,
  withoutNow: (names) => `${names}: aus`,
  sentOut: 'Es ist in der Küche. Wird es noch gemacht?',
  lackingTitle: 'Davon ist etwas aus',
  lackingHelp: 'Ändern Sie es, oder senden Sie es, wenn die Küche sagt, dass es geht.',
  backToCheck: 'Zurück zur Rechnung',
  sendAnyway: 'Trotzdem senden',
  payAnyway: 'Trotzdem bezahlen',
  stillMade: 'Küche macht es',
  stillMadeTold: (name) => `${name} wird trotzdem gemacht`,

  ageTitle: (years) => `Verkauf ab ${years} Jahren`,
  bornBefore: 'Geboren am oder vor',
  ageAsk: (name) =>
    `Sieh dir den Ausweis des Gastes an, bevor du ${name} bonierst. Gefragt wird einmal je Rechnung.`,
  oldEnough: 'Alt genug',
  refuse: 'Verkauf ablehnen',
  refused: (name) => `${name} wurde abgelehnt; das ist festgehalten`,

  repeatRound: 'Letzte Runde noch einmal',
  repeated: (n) =>
    count(n, {
      one: '# Position der letzten Runde noch einmal boniert',
      other: '# Positionen der letzten Runde noch einmal boniert',
    }),
  leftOut: (names) => `Nicht noch einmal boniert: ${names}`,

  openItem: 'Freier Artikel',
  openName: 'Name (für Gast und Küche)',
  openPrice: 'Preis',
  unlikelyPrice: (price, dearest) =>
    `${price} ist mehr als das Hundertfache des teuersten Artikels der Karte (${dearest}).`,
  checkFigures: 'Prüfe die Zahl; stimmt sie, drücke noch einmal.',
  addAllTheSame: 'Trotzdem hinzufügen',
  mayNotOpen: 'Deine Rolle darf keine Preise tippen. Frag einen Manager.',
};
