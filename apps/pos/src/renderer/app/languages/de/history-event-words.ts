import type { HistoryOf, HistoryWording } from '@galley/domain';
import { counting } from '@galley/ui/languages';
import { remakeWords } from './remake-words.ts';

const count = counting('de');
const TENDERS = { cash: 'bar', card: 'mit Karte', gift: 'mit Gutschein' };
const DISPOSITIONS = { not_made: 'nicht zubereitet', wasted: 'zubereitet, weggeworfen' };
const MOVES = {
  transfer: 'verschoben',
  merge: 'zusammengelegt',
  split: 'aufgeteilt',
  seat: 'anderen Plätzen zugeordnet',
  undo: 'zurückverschoben',
  settle: 'nach einem Widerspruch geklärt',
};
const CLASHES = {
  contains: 'enthält',
  may_contain: 'kann enthalten:',
  unknown: 'nicht als frei bekannt von',
};

type Off = HistoryOf<'taken_off'>['off'];
type Noted = HistoryOf<'allergy_noted'>['noted'];

const line = (name: string | null): string => name ?? 'Eine Position';
const after = (text: string | null): string => (text === null ? '' : `: ${text}`);
const change = ({ from, to }: Pick<HistoryOf<'handed_over'>, 'from' | 'to'>): string =>
  `: von ${from ?? 'keine Angabe'} zu ${to ?? 'keine Angabe'}`;

const paper = (number: string | null): string => (number === null ? '' : `, Beleg ${number}`);
const someOf = ({ quantity, name }: Pick<HistoryOf<'refunded'>, 'quantity' | 'name'>): string =>
  quantity === 0 ? `Teil des Preises von ${line(name)}` : `${quantity} × ${line(name)}`;

const howMuch = ({ type, ppm, points }: NonNullable<Off>): string => {
  if (points !== null)
    return count(points, { one: 'Rabatt für # Punkt', other: 'Rabatt für # Punkte' });
  if (type === 'comp') return 'Aufs Haus';
  return ppm === null ? 'Rabatt' : `Rabatt ${String(ppm / 10_000).replace('.', ',')} %`;
};

const ofWhat = ({ of }: NonNullable<Off>): string => {
  if (of === null) return 'die ganze Rechnung';
  if (of.more > 0) return `${line(of.name)} und ${of.more} weitere`;
  return of.quantity === null ? line(of.name) : `${of.quantity} × ${line(of.name)}`;
};

const takenOff = (off: Off): string =>
  off === null ? 'Ein Rabatt' : `${howMuch(off)}: ${ofWhat(off)}`;

const allergies = (noted: Noted): string =>
  noted.map(({ text, seat }) => (seat === null ? text : `${text}, Platz ${seat}`)).join('; ');

type Ends = HistoryOf<'moved'>['from'];
const titles = (ends: Ends): string => ends.map(({ title }) => title).join(', ');
const fromEnds = (ends: Ends): string => (ends.length === 0 ? '' : `, von ${titles(ends)}`);
const toEnds = (ends: Ends): string => (ends.length === 0 ? '' : `, zu ${titles(ends)}`);

/** What happened to a check, in words for each kind of event. */
export const historyEventWords: HistoryWording = {
  opened: () => 'Rechnung eröffnet',
  line_added: ({ quantity, name }) => `${quantity} × ${line(name)} hinzugefügt`,
  line_changed: ({ quantity, name }) => `${quantity} × ${line(name)} geändert`,
  line_removed: ({ name }) => `${line(name)} entfernt`,
  line_voided: ({ quantity, name, disposition }) =>
    `${quantity} × ${line(name)} storniert, ${DISPOSITIONS[disposition]}`,
  sent: ({ lines }) =>
    count(lines, {
      one: '# Position an die Küche gesendet',
      other: '# Positionen an die Küche gesendet',
    }),
  paid: ({ tender }) => `Bezahlt: ${TENDERS[tender]}`,
  paid_corrected: ({ tender }) => `Berichtigt: ${TENDERS[tender]}`,
  paid_carried: ({ tender }) => `Übernommen, bezahlt: ${TENDERS[tender]}`,
  receipt: ({ number }) => `Beleg ${number}`,
  refunded: (event) => `${someOf(event)} erstattet, ${TENDERS[event.tender]}${paper(event.number)}`,
  carried_over: (event) =>
    `${someOf(event)} auf eine neue Rechnung übernommen${paper(event.number)}`,
  payment_undone: ({ tender, reason }) =>
    `Zahlung ${TENDERS[tender]} rückgängig gemacht${after(reason)}`,
  surplus_given_back: ({ tender, reason }) =>
    `Zahlung ${TENDERS[tender]} zurückgegeben, sie lag über der Summe${after(reason)}`,
  tender_corrected: ({ tender, reason }) =>
    `Zahlung ${TENDERS[tender]} war die falsche Zahlungsart${after(reason)}`,
  made: () => 'Zubereitet',
  made_again: ({ quantity, name, reason }) =>
    `${quantity} × ${line(name)} neu gemacht: ${remakeWords.reasons[reason]}`,
  voided_cleared: () => 'Stornierter Küchenbon abgeräumt',
  taken_off: ({ off }) => takenOff(off),
  taken_off_withdrawn: ({ off }) => `Zurückgenommen: ${takenOff(off)}`,
  moved: ({ way, names, from, to }) =>
    `${names.map(line).join(', ')} ${MOVES[way]}${fromEnds(from)}${toEnds(to)}`,
  allergy_noted: ({ noted }) => `Allergie vermerkt: ${allergies(noted)}`,
  allergy_withdrawn: ({ noted }) => `Allergie zurückgenommen: ${allergies(noted)}`,
  clash_confirmed: ({ name, clashes }) => {
    const what = clashes.map(({ state, text }) => `${CLASHES[state]} ${text}`).join(', ');
    return `${line(name)} trotz der Allergie bestätigt: ${what}`;
  },
  receipt_reprinted: () => 'Beleg erneut gedruckt',
  receipt_mailed: () => 'Beleg per E-Mail gesendet',
  invoice_mailed: () => 'Rechnung mit Namen per E-Mail gesendet',
  invoice_reprinted: () => 'Rechnung mit Namen erneut gedruckt',
  guest_check_printed: () => 'Zwischenrechnung gedruckt',
  table_changed: (event) => `An einen anderen Tisch verlegt${change(event)}`,
  handed_over: (event) => `Übergeben${change(event)}`,
  age_checked: ({ name }) => `Alter geprüft${after(name)}`,
  age_refused: ({ name }) => `Wegen des Alters nicht verkauft${after(name)}`,
  order_type_changed: (event) => `Bestellart geändert${change(event)}`,
  tax_exempted: () => 'Steuerbefreiung geändert',
  service_charge_off: ({ name }) => `Bedienungszuschlag weggenommen${after(name)}`,
  service_charge_on: ({ name }) => `Bedienungszuschlag wieder berechnet${after(name)}`,
  promise_changed: () => 'Zugesagte Zeit geändert',
  customer_changed: () => 'Kunde geändert',
  slot_agreed: () => 'Für eine volle Zeit angenommen',
  delivery_allowed: () => 'Lieferung unter dem Mindestwert erlaubt',
  delivery_zone_chosen: (event) => `Lieferzone gewählt${change(event)}`,
  line_restored: ({ name }) => `${line(name)} wieder auf der Rechnung`,
  other: ({ event }) => event.replaceAll('_', ' '),
};
