import { counting } from '@galley/ui/languages';
import type { CustomerRecordWords } from '../en/customer-record-words.ts';

const count = counting('de');

/** Texts about customers of the house. */
export const customerRecordWords: CustomerRecordWords = {
  customer: 'Kunde',
  findOne: 'Jemand, den wir kennen',
  find: 'Name oder Telefonnummer',
  nobodyFound: (text) => `Niemand als „${text}“ bekannt`,
  typeToFind: 'Tippe den Anfang eines Namens oder einige Ziffern einer Nummer.',
  newCustomer: 'Neuer Kunde',
  name: 'Name',
  phone: 'Telefon',
  address: 'Adresse',
  notes: 'Notizen',
  notesHint: 'Für alle, die ihn bedienen. Nichts, was er nicht lesen sollte.',
  exempt: (ground) => `Steuerfrei: ${ground}`,
  exemptUntil: (ground, day) => `Steuerfrei: ${ground}, bis ${day}`,
  exemptOver: (ground, day) => `Steuerbefreiung ${ground} lief am ${day} ab: Steuer wird berechnet`,
  cannotHave: 'Verträgt nicht',
  ownWords: 'Etwas anderes, das er nicht verträgt',
  save: 'Speichern',
  edit: 'Ändern',
  back: 'Zurück',
  addresses: 'Adressen',
  forgetAddress: 'Diese Adresse vergessen',
  addressForgotten: 'Die Adresse ist vergessen.',
  notTheirs: 'Nicht seine Rechnung',
  noteAllergies: (texts) => `Auf dieser Rechnung notieren: ${texts}`,
  visits: (n) => count(n, { one: '# Rechnung hier', other: '# Rechnungen hier' }),
  firstVisit: 'Erste Rechnung hier',
  lastVisits: 'Letztes Mal',
  openNow: 'jetzt offen',
  attached: (name) => `Die Rechnung gehört zu ${name}`,
  attachedNoting: (name, texts) =>
    `Die Rechnung gehört zu ${name}; für die ganze Rechnung notiert: ${texts}`,
  detached: 'Die Rechnung gehört zu niemand Bestimmtem',
  saved: (name) => `${name} ist notiert`,
};
