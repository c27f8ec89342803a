import type { HistoryOf, HistoryWording } from '@galley/domain';
import { counting } from '@galley/ui/languages';
import { remakeWords } from './remake-words.ts';

const count = counting('en');
const TENDERS = { cash: 'cash', card: 'card', gift: 'gift card' };
const DISPOSITIONS = { not_made: 'not made', wasted: 'made, wasted' };
const MOVES = {
  transfer: 'moved',
  merge: 'merged',
  split: 'split',
  seat: 'put at other seats',
  undo: 'moved back',
  settle: 'settled after a contradiction',
};
const CLASHES = {
  contains: 'contains',
  may_contain: 'may contain',
  unknown: 'not known to be free of',
};

type Off = HistoryOf<'taken_off'>['off'];
type Noted = HistoryOf<'allergy_noted'>['noted'];

const line = (name: string | null): string => name ?? 'A line';
const after = (text: string | null): string => (text === null ? '' : `: ${text}`);
const change = ({ from, to }: Pick<HistoryOf<'handed_over'>, 'from' | 'to'>): string =>
  `: from ${from ?? 'none'} to ${to ?? 'none'}`;

const paper = (number: string | null): string => (number === null ? '' : `, receipt ${number}`);
const someOf = ({ quantity, name }: Pick<HistoryOf<'refunded'>, 'quantity' | 'name'>): string =>
  quantity === 0 ? `Part of the price of ${line(name)}` : `${quantity} × ${line(name)}`;

const howMuch = ({ type, ppm, points }: NonNullable<Off>): string => {
  if (points !== null)
    return count(points, { one: 'Discount for # point', other: 'Discount for # points' });
  if (type === 'comp') return 'Comp';
  return ppm === null ? 'Discount' : `Discount ${ppm / 10_000}%`;
};

const ofWhat = ({ of }: NonNullable<Off>): string => {
  if (of === null) return 'the whole check';
  if (of.more > 0) return `${line(of.name)} and ${of.more} more`;
  return of.quantity === null ? line(of.name) : `${of.quantity} × ${line(of.name)}`;
};

const takenOff = (off: Off): string =>
  off === null ? 'A discount' : `${howMuch(off)}: ${ofWhat(off)}`;

const allergies = (noted: Noted): string =>
  noted.map(({ text, seat }) => (seat === null ? text : `${text}, seat ${seat}`)).join('; ');

type Ends = HistoryOf<'moved'>['from'];
const titles = (ends: Ends): string => ends.map(({ title }) => title).join(', ');
const fromEnds = (ends: Ends): string => (ends.length === 0 ? '' : ` from ${titles(ends)}`);
const toEnds = (ends: Ends): string => (ends.length === 0 ? '' : ` to ${titles(ends)}`);

/** What happened to a check, in words for each kind of event. */
export const historyEventWords: HistoryWording = {
  opened: () => 'Check opened',
  line_added: ({ quantity, name }) => `${quantity} × ${line(name)} added`,
  line_changed: ({ quantity, name }) => `${quantity} × ${line(name)} changed`,
  line_removed: ({ name }) => `${line(name)} removed`,
  line_voided: ({ quantity, name, disposition }) =>
    `${quantity} × ${line(name)} voided, ${DISPOSITIONS[disposition]}`,
  sent: ({ lines }) =>
    count(lines, { one: '# line sent to the kitchen', other: '# lines sent to the kitchen' }),
  paid: ({ tender }) => `Paid by ${TENDERS[tender]}`,
  paid_corrected: ({ tender }) => `Corrected to ${TENDERS[tender]}`,
  paid_carried: ({ tender }) => `Carried over, paid by ${TENDERS[tender]}`,
  receipt: ({ number }) => `Receipt ${number}`,
  refunded: (event) =>
    `${someOf(event)} refunded to ${TENDERS[event.tender]}${paper(event.number)}`,
  carried_over: (event) => `${someOf(event)} carried over to a new check${paper(event.number)}`,
  payment_undone: ({ tender, reason }) => `Payment by ${TENDERS[tender]} undone${after(reason)}`,
  surplus_given_back: ({ tender, reason }) =>
    `Payment by ${TENDERS[tender]} given back, it was above the total${after(reason)}`,
  tender_corrected: ({ tender, reason }) =>
    `Payment by ${TENDERS[tender]} was the wrong tender${after(reason)}`,
  made: () => 'Made',
  made_again: ({ quantity, name, reason }) =>
    `${quantity} × ${line(name)} made again: ${remakeWords.reasons[reason]}`,
  voided_cleared: () => 'Voided ticket cleared',
  taken_off: ({ off }) => takenOff(off),
  taken_off_withdrawn: ({ off }) => `Taken back: ${takenOff(off)}`,
  moved: ({ way, names, from, to }) =>
    `${names.map(line).join(', ')} ${MOVES[way]}${fromEnds(from)}${toEnds(to)}`,
  allergy_noted: ({ noted }) => `Allergy noted: ${allergies(noted)}`,
  allergy_withdrawn: ({ noted }) => `Allergy withdrawn: ${allergies(noted)}`,
  clash_confirmed: ({ name, clashes }) => {
    const what = clashes.map(({ state, text }) => `${CLASHES[state]} ${text}`).join(', ');
    return `${line(name)} confirmed in spite of the allergy: ${what}`;
  },
  receipt_reprinted: () => 'Receipt printed again',
  receipt_mailed: () => 'Receipt sent by e-mail',
  invoice_mailed: () => 'Invoice sent by e-mail',
  invoice_reprinted: () => 'Invoice printed again',
  guest_check_printed: () => 'Guest check printed',
  table_changed: (event) => `Moved to another table${change(event)}`,
  handed_over: (event) => `Handed over${change(event)}`,
  age_checked: ({ name }) => `Age checked${after(name)}`,
  age_refused: ({ name }) => `Not sold because of the guest’s age${after(name)}`,
  order_type_changed: (event) => `Order type changed${change(event)}`,
  tax_exempted: () => 'Tax exemption changed',
  service_charge_off: ({ name }) => `Service charge taken off${after(name)}`,
  service_charge_on: ({ name }) => `Service charge put back${after(name)}`,
  promise_changed: () => 'Promised time changed',
  customer_changed: () => 'Customer changed',
  slot_agreed: () => 'Taken for a time that is full',
  delivery_allowed: () => 'Delivery below the minimum allowed',
  delivery_zone_chosen: (event) => `Delivery zone chosen${change(event)}`,
  line_restored: ({ name }) => `${line(name)} put back`,
  other: ({ event }) => event.replaceAll('_', ' '),
};
