import type { HistoryOf, HistoryWording } from '@galley/domain';
import { counting } from '@galley/ui/languages';
import { remakeWords } from './remake-words.ts';

const count = counting('es');
const TENDERS = { cash: 'en efectivo', card: 'con tarjeta', gift: 'con tarjeta regalo' };
const DISPOSITIONS = { not_made: 'no preparado', wasted: 'preparado, tirado' };
const MOVES = {
  transfer: 'Movido',
  merge: 'Unido',
  split: 'Dividido',
  seat: 'Puesto en otros asientos',
  undo: 'Devuelto a su sitio',
  settle: 'Resuelto tras una contradicción',
};
const CLASHES = {
  contains: 'contiene',
  may_contain: 'puede contener',
  unknown: 'no consta que esté libre de',
};

type Off = HistoryOf<'taken_off'>['off'];
type Noted = HistoryOf<'allergy_noted'>['noted'];

const line = (name: string | null): string => name ?? 'Una línea';
const after = (text: string | null): string => (text === null ? '' : `: ${text}`);
const change = ({ from, to }: Pick<HistoryOf<'handed_over'>, 'from' | 'to'>): string =>
  `: de ${from ?? 'nada'} a ${to ?? 'nada'}`;

const paper = (number: string | null): string => (number === null ? '' : `, recibo ${number}`);
const someOf = ({ quantity, name }: Pick<HistoryOf<'refunded'>, 'quantity' | 'name'>): string =>
  quantity === 0 ? `parte del precio de ${line(name)}` : `${quantity} × ${line(name)}`;

const howMuch = ({ type, ppm, points }: NonNullable<Off>): string => {
  if (points !== null)
    return count(points, { one: 'Descuento por # punto', other: 'Descuento por # puntos' });
  if (type === 'comp') return 'Invitación';
  return ppm === null ? 'Descuento' : `Descuento ${String(ppm / 10_000).replace('.', ',')} %`;
};

const ofWhat = ({ of }: NonNullable<Off>): string => {
  if (of === null) return 'toda la cuenta';
  if (of.more > 0) return `${line(of.name)} y ${of.more} más`;
  return of.quantity === null ? line(of.name) : `${of.quantity} × ${line(of.name)}`;
};

const takenOff = (off: Off): string =>
  off === null ? 'Un descuento' : `${howMuch(off)}: ${ofWhat(off)}`;

const allergies = (noted: Noted): string =>
  noted.map(({ text, seat }) => (seat === null ? text : `${text}, asiento ${seat}`)).join('; ');

type Ends = HistoryOf<'moved'>['from'];
const titles = (ends: Ends): string => ends.map(({ title }) => title).join(', ');
const fromEnds = (ends: Ends): string => (ends.length === 0 ? '' : `, de ${titles(ends)}`);
const toEnds = (ends: Ends): string => (ends.length === 0 ? '' : `, a ${titles(ends)}`);

/** What happened to a check, in words for each kind of event. */
export const historyEventWords: HistoryWording = {
  opened: () => 'Cuenta abierta',
  line_added: ({ quantity, name }) => `Añadido: ${quantity} × ${line(name)}`,
  line_changed: ({ quantity, name }) => `Cambiado: ${quantity} × ${line(name)}`,
  line_removed: ({ name }) => `Quitado: ${line(name)}`,
  line_voided: ({ quantity, name, disposition }) =>
    `Anulado: ${quantity} × ${line(name)}, ${DISPOSITIONS[disposition]}`,
  sent: ({ lines }) =>
    count(lines, { one: '# línea enviada a la cocina', other: '# líneas enviadas a la cocina' }),
  paid: ({ tender }) => `Pagado ${TENDERS[tender]}`,
  paid_corrected: ({ tender }) => `Corregido: pagado ${TENDERS[tender]}`,
  paid_carried: ({ tender }) => `Traspasado, pagado ${TENDERS[tender]}`,
  receipt: ({ number }) => `Recibo ${number}`,
  refunded: (event) => `Devuelto ${TENDERS[event.tender]}: ${someOf(event)}${paper(event.number)}`,
  carried_over: (event) => `Traspasado a una cuenta nueva: ${someOf(event)}${paper(event.number)}`,
  payment_undone: ({ tender, reason }) => `Pago ${TENDERS[tender]} deshecho${after(reason)}`,
  surplus_given_back: ({ tender, reason }) =>
    `Pago ${TENDERS[tender]} devuelto, superaba el total${after(reason)}`,
  tender_corrected: ({ tender, reason }) =>
    `Pago ${TENDERS[tender]}, medio de pago equivocado${after(reason)}`,
  made: () => 'Preparado',
  made_again: ({ quantity, name, reason }) =>
    `${quantity} × ${line(name)} rehecho: ${remakeWords.reasons[reason]}`,
  voided_cleared: () => 'Comanda anulada retirada de la pantalla',
  taken_off: ({ off }) => takenOff(off),
  taken_off_withdrawn: ({ off }) => `Retirado: ${takenOff(off)}`,
  moved: ({ way, names, from, to }) =>
    `${MOVES[way]}: ${names.map(line).join(', ')}${fromEnds(from)}${toEnds(to)}`,
  allergy_noted: ({ noted }) => `Alergia anotada: ${allergies(noted)}`,
  allergy_withdrawn: ({ noted }) => `Alergia retirada: ${allergies(noted)}`,
  clash_confirmed: ({ name, clashes }) => {
    const what = clashes.map(({ state, text }) => `${CLASHES[state]} ${text}`).join(', ');
    return `${line(name)} confirmado a pesar de la alergia: ${what}`;
  },
  receipt_reprinted: () => 'Recibo impreso de nuevo',
  receipt_mailed: () => 'Recibo enviado por correo',
  invoice_mailed: () => 'Factura enviada por correo',
  invoice_reprinted: () => 'Factura impresa de nuevo',
  guest_check_printed: () => 'Cuenta provisional impresa',
  table_changed: (event) => `Pasado a otra mesa${change(event)}`,
  handed_over: (event) => `Pasado a otra persona${change(event)}`,
  age_checked: ({ name }) => `Edad comprobada${after(name)}`,
  age_refused: ({ name }) => `No vendido por la edad del cliente${after(name)}`,
  order_type_changed: (event) => `Tipo de pedido cambiado${change(event)}`,
  tax_exempted: () => 'Exención de impuestos cambiada',
  service_charge_off: ({ name }) => `Cargo por servicio quitado${after(name)}`,
  service_charge_on: ({ name }) => `Cargo por servicio cobrado de nuevo${after(name)}`,
  promise_changed: () => 'Hora prometida cambiada',
  customer_changed: () => 'Cliente cambiado',
  slot_agreed: () => 'Aceptado para una hora completa',
  delivery_allowed: () => 'Entrega por debajo del mínimo permitida',
  delivery_zone_chosen: (event) => `Zona de entrega elegida${change(event)}`,
  line_restored: ({ name }) => `Repuesto: ${line(name)}`,
  other: ({ event }) => event.replaceAll('_', ' '),
};
