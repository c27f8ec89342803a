import { percentText } from '../adjustments/percent-text.ts';
import { REMAKE_REASON_TEXT } from '../kitchen/remake/remake-reasons.ts';
import type { Tender } from '../tenders/tenders.table.ts';
import type { MoveType } from './checks.table.ts';
import type {
  HistoryEvent,
  HistoryWording,
  MoveEnd,
  SeatedAllergy,
  TakenOffTold,
} from './history-event.ts';
import { worded } from './history-event.ts';

const DISPOSITIONS = { not_made: 'not made', wasted: 'wasted' } as const;
const TENDERS: Readonly<Record<Tender, string>> = { cash: 'cash', card: 'card', gift: 'gift card' };

const MOVES: Readonly<Record<Exclude<MoveType, 'paid'>, string>> = {
  transfer: 'moved',
  merge: 'merged',
  split: 'split',
  seat: 'put at other seats',
  undo: 'moved back',
  settle: 'settled after a contradiction',
};

const CLASHES: Readonly<Record<string, string>> = {
  contains: 'contains',
  may_contain: 'may contain',
  unknown: 'not known to be free of',
};

const line = (name: string | null): string => name ?? 'A line';
const because = (reason: string | null): string => (reason === null ? '' : `: ${reason}`);
const item = (name: string | null): string => (name === null ? '' : `: ${name}`);

const paper = (number: string | null): string => (number === null ? '' : `, receipt ${number}`);

type Some = { readonly quantity: number; readonly name: string | null };
const someOf = ({ quantity, name }: Some): string =>
  quantity === 0 ? `Part of the price of ${line(name)}` : `${quantity} × ${line(name)}`;

type Change = { readonly from: string | null; readonly to: string | null };
const change = ({ from, to }: Change): string => `: from ${from ?? 'none'} to ${to ?? 'none'}`;

const howMuch = ({ type, ppm, points }: TakenOffTold): string => {
  if (points !== null) return `Discount for ${points} points`;
  if (type === 'comp') return 'Comp';
  return ppm === null ? 'Discount' : `Discount of ${percentText(ppm)} %`;
};

const ofWhat = ({ of }: TakenOffTold): string => {
  if (of === null) return 'the whole check';
  if (of.more > 0) return `${line(of.name)} and ${of.more} more`;
  return of.quantity === null ? line(of.name) : `${of.quantity} × ${line(of.name)}`;
};

const takenOff = (off: TakenOffTold | null): string =>
  off === null ? 'A discount' : `${howMuch(off)} on ${ofWhat(off)}`;

const titles = (ends: readonly MoveEnd[]): string => ends.map(({ title }) => title).join(', ');
const fromEnds = (ends: readonly MoveEnd[]): string =>
  ends.length === 0 ? '' : ` from ${titles(ends)}`;
const toEnds = (ends: readonly MoveEnd[]): string =>
  ends.length === 0 ? '' : ` to ${titles(ends)}`;

const allergies = (noted: readonly SeatedAllergy[]): string =>
  noted.map(({ text, seat }) => (seat === null ? text : `${text}, seat ${seat}`)).join('; ');

/** An event of a newer version is told by its own name, as words. */
const ownName = (event: string): string => {
  const plain = event.replaceAll('_', ' ');
  return `${plain.charAt(0).toUpperCase()}${plain.slice(1)}`;
};

const WORDS: HistoryWording = {
  opened: () => 'Check opened',
  line_added: ({ quantity, name }) => `${quantity} × ${line(name)} added`,
  line_changed: ({ quantity, name }) => `${quantity} × ${line(name)} changed`,
  line_removed: ({ name }) => `${line(name)} removed`,
  line_voided: ({ quantity, name, disposition }) =>
    `${quantity} × ${line(name)} voided, ${DISPOSITIONS[disposition]}`,
  sent: ({ lines }) => `${lines} ${lines === 1 ? 'line' : 'lines'} sent to the kitchen`,
  paid: ({ tender }) => `Paid by ${TENDERS[tender]}`,
  paid_corrected: ({ tender }) => `Corrected to ${TENDERS[tender]}`,
  paid_carried: ({ tender }) => `Carried over, paid by ${TENDERS[tender]}`,
  receipt: ({ number }) => `Receipt ${number}`,
  refunded: (event) =>
    `${someOf(event)} refunded to ${TENDERS[event.tender]}${paper(event.number)}`,
  carried_over: (event) => `${someOf(event)} carried over to a new check${paper(event.number)}`,
  payment_undone: ({ tender, reason }) => `Payment by ${TENDERS[tender]} undone${because(reason)}`,
  surplus_given_back: ({ tender, reason }) =>
    `Payment by ${TENDERS[tender]} given back: it was above the total${because(reason)}`,
  tender_corrected: ({ tender, reason }) =>
    `Payment by ${TENDERS[tender]} was the wrong tender${because(reason)}`,
  made: () => 'Made',
  made_again: ({ quantity, name, reason }) =>
    `${quantity} × ${line(name)} made again: ${REMAKE_REASON_TEXT[reason].toLowerCase()}`,
  voided_cleared: () => 'Voided ticket cleared',
  taken_off: ({ off }) => takenOff(off),
  taken_off_withdrawn: ({ off }) => `${takenOff(off)} taken back`,
  moved: ({ way, names, from, to }) =>
    `${names.map(line).join(', ')} ${MOVES[way]}${fromEnds(from)}${toEnds(to)}`,
  allergy_noted: ({ noted }) => `Allergy noted: ${allergies(noted)}`,
  allergy_withdrawn: ({ noted }) => `Allergy withdrawn: ${allergies(noted)}`,
  clash_confirmed: ({ name, clashes }) => {
    const what = clashes.map(({ state, text }) => `${CLASHES[state] ?? state} ${text}`);
    return `${line(name)} confirmed in spite of the allergy: ${what.join(', ')}`;
  },
  receipt_reprinted: () => 'Receipt printed again',
  receipt_mailed: () => 'Receipt sent by e-mail',
  invoice_mailed: () => 'Invoice sent by e-mail',
  invoice_reprinted: () => 'Invoice printed again',
  guest_check_printed: () => 'Guest check printed',
  table_changed: (event) => `Moved to another table${change(event)}`,
  handed_over: (event) => `Handed over${change(event)}`,
  age_checked: ({ name }) => `Age checked${item(name)}`,
  age_refused: ({ name }) => `Not sold because of the guest’s age${item(name)}`,
  order_type_changed: (event) => `Order type changed${change(event)}`,
  tax_exempted: () => 'Tax exemption changed',
  service_charge_off: ({ name }) => `Service charge taken off${item(name)}`,
  service_charge_on: ({ name }) => `Service charge put back${item(name)}`,
  promise_changed: () => 'Promised time changed',
  customer_changed: () => 'Customer changed',
  slot_agreed: () => 'Taken for a time that is full',
  delivery_allowed: () => 'Delivery allowed below the minimum',
  delivery_zone_chosen: (event) => `Delivery zone chosen${change(event)}`,
  line_restored: ({ name }) => `${line(name)} put back`,
  other: ({ event }) => ownName(event),
};

/** An event in English, as the office reads it. */
export const historyText = (event: HistoryEvent): string => worded(event, WORDS);
