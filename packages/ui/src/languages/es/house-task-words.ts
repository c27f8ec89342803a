import type { FloorTaskFacts, HouseTaskFacts } from '../../house-task/house-task-facts.ts';
import type { HouseTaskWords } from '../en/house-task-words.ts';
import { counting } from '../languages.ts';

const count = counting('es');

type Money = (minor: number) => string;
type When = (at: number) => string;

const CLASHES = {
  contains: 'contiene',
  may_contain: 'puede contener',
  unknown: 'no consta que esté libre de',
};

const clashed = ({ clash, names, checkTitle: check }: HouseTaskFacts): string => {
  const { seat = null, asks = [] } = clash ?? {};
  const lines = names.join(', ');
  const what = asks.map(({ state, text }) => `${CLASHES[state]} ${text}`).join(' y ');
  const whose =
    seat === null
      ? `un cliente de ${check} tiene esa alergia`
      : `el asiento ${seat} de ${check} tiene esa alergia`;
  return `${lines} ${what}, y ${whose}. Se envió antes de que nadie pudiera preguntar: pregunte al cliente y confirme, o anúlelo.`;
};

const crowded = ({ slot, checkTitle, otherAt, names }: HouseTaskFacts, when: When): string => {
  const { promisedAt: at = 0, unit = 'orders', room = 0, taken = 0 } = slot ?? {};
  const forms =
    unit === 'orders'
      ? { one: '# pedido', other: '# pedidos' }
      : { one: '# artículo', other: '# artículos' };
  const orders =
    otherAt === '' ? `${checkTitle} está prometida` : `${checkTitle} y ${otherAt} están prometidas`;
  return `${orders} para ${when(at)}. ${names.join(', ')} tiene entonces sitio para ${count(room, forms)}, y hay ${count(taken, forms)} en total.`;
};

const sentence = (task: HouseTaskFacts, money: Money, when: When): string => {
  const { checkTitle: check, names, standsAt, otherAt, quantity, amountMinor } = task;
  const lines = names.join(', ');
  const { askedQuantity: voided = 0, thereQuantity: there = 0 } = task;
  const did = (one: string, other: string): string => (names.length > 1 ? other : one);
  switch (task.type) {
    case 'paid_not_sent':
      return `${check} está pagada pero no enviada a la cocina: ${lines}.`;
    case 'paid_twice':
      return `${check} se pagó dos veces, en cajas que no se veían: sobran ${money(amountMinor)}.`;
    case 'voided_after_payment':
      return `${lines} de ${check} se ${did('anuló', 'anularon')} mientras otra caja cobraba: se han pagado ${money(amountMinor)} de más.`;
    case 'overpaid':
      return `${check} se pagó de más: ${money(amountMinor)}.`;
    case 'added_after_payment':
      return `${lines} se ${did('marcó', 'marcaron')} en ${check} mientras otra caja cobraba: quedan ${money(amountMinor)} pendientes.`;
    case 'moved_in_after_payment':
      return `${lines} se ${did('movió', 'movieron')} de ${otherAt} a ${check} mientras otra caja la cobraba: quedan ${money(amountMinor)} pendientes.`;
    case 'raised_after_payment':
      return `En ${check} se retiró una rebaja mientras otra caja cobraba: quedan ${money(amountMinor)} pendientes.`;
    case 'undone_after_payment':
      return `En ${check} se deshizo un pago mientras otra caja cobraba el resto: quedan ${money(amountMinor)} pendientes.`;
    case 'due_after_payment':
      return `${check} está pagada, y cajas que no se veían aumentaron su total: quedan ${money(amountMinor)} pendientes.`;
    case 'over_voided':
      return `De ${lines} en ${check} se anuló más de lo que había, en cajas que no se veían: ${voided} de ${there}, ${quantity} de más. La cuenta cuenta ${there}.`;
    case 'late_change':
      return `Se cambió o quitó ${lines} de ${check} mientras otra caja lo enviaba. Queda como se envió.`;
    case 'sent_twice':
      if (task.insteadOf !== undefined)
        return `${check} tiene ${names.join(' y ')}: cajas que no se veían marcaron cada una lo suyo en lugar de ${task.insteadOf}. La cocina recibió ambas cosas y la cuenta suma ambas: ${money(amountMinor)}.`;
      return `${check} tiene ${names.join(' y ')}: una caja cambió la línea mientras otra la enviaba. La cocina recibió ambas y la cuenta suma ambas: ${money(amountMinor)}.`;
    case 'refunded_twice':
      return `${lines} de ${check} se ${did('reembolsó', 'reembolsaron')} dos veces, en cajas que no se veían: ${money(amountMinor)} de más.`;
    case 'given_back_twice':
      return `En ${check} se devolvió dinero dos veces, en cajas que no se veían: ${money(amountMinor)} de más.`;
    case 'reopened_twice':
      return `${check} se reabrió en cajas que no se veían, como ${otherAt} y como ${standsAt}. Lo pagado cuenta en ${otherAt}. Anule ${standsAt} o cóbrela: ${money(amountMinor)} en ella nunca se pagaron.`;
    case 'refunded_and_reopened':
      return `${money(amountMinor)} por ${lines} de ${check} se devolvieron al cliente en una caja, mientras otra reabría la cuenta como ${standsAt}. Allí no cuenta como pagado: anúlelo en ${standsAt} o cóbrelo.`;
    case 'retyped_after_payment':
      return `${check} se pagó como ${names[0] ?? ''} mientras otra caja la pasaba a ${names[1] ?? ''}. Queda como se pagó; reembolse lo que no había que cobrar.`;
    case 'corrected_twice':
      return `El medio de un pago en ${check} se corrigió dos veces, en cajas que no se veían: ${money(amountMinor)}. Cuenta una vez; cuente los dos cajones.`;
    case 'reduced_twice':
      return `${lines} de ${check} se ${did('rebajó', 'rebajaron')} dos veces, en cajas que no se veían. ${amountMinor === 0 ? 'La segunda rebaja ya no quita nada.' : 'Valen las dos.'}`;
    case 'reduced_after_payment':
      return `${lines} de ${check} se ${did('rebajó', 'rebajaron')} mientras otra caja cobraba: se han pagado ${money(amountMinor)} de más.`;
    case 'moved_twice':
      return `Cajas que no se veían movieron ${lines} a ${standsAt} y a ${otherAt}. ${names.length > 1 ? 'Están' : 'Está'} en ${standsAt}.`;
    case 'moved_after_settlement':
      return `${lines} se ${did('movió', 'movieron')} de ${check} a ${standsAt} mientras ${check} se pagaba con ello.`;
    case 'oversold':
      return `${count(quantity, { one: 'Se vendió uno', other: 'Se vendieron #' })} de más de ${lines}: ${standsAt}.`;
    case 'card_pending':
      return `Sin respuesta a un pago con tarjeta de ${money(amountMinor)} en ${check}: no está ni pagado ni sin pagar.`;
    case 'late_card':
      return `Una tarjeta de ${money(amountMinor)} en ${check} se aprobó tarde, cuando el cliente ya había pagado de otro modo.`;
    case 'card_refund_failed':
      return `No se pudieron devolver ${money(amountMinor)} de ${check} a la tarjeta: fue rechazada.`;
    case 'left_unpaid':
      return `El cliente de ${check} se fue mientras una tarjeta estaba pendiente, y fue rechazada: quedan ${money(amountMinor)} por cobrar.`;
    case 'slot_overfull':
      return crowded(task, when);
    case 'clash_unconfirmed':
      return clashed(task);
    case 'out_at_station':
      return names.length > 1
        ? `Se envió ${names[0]} para ${check}, y ${names[1]} está agotado.`
        : `Se envió ${lines} para ${check}, y está agotado.`;
  }
};

const nameOf = ({ guestName, covers, title }: FloorTaskFacts['checks'][number]): string =>
  guestName ??
  (covers === null ? title : count(covers, { one: '# comensal', other: '# comensales' }));

const who = (one: FloorTaskFacts['checks'][number]): string =>
  one.mark === undefined ? nameOf(one) : `${nameOf(one)}, ${one.mark}`;

const tableOf = (label: string | null): string => (label === null ? '' : `mesa ${label}`);

const floorSentence = (task: FloorTaskFacts): string => {
  const name = task.partyName ?? 'Un grupo';
  if (task.type === 'two_parties') {
    const parties = task.checks.map((one) => `${who(one)} (${one.serverName})`).join(' y ');
    return `Hay dos grupos en la mesa ${task.tableLabel ?? ''}: ${parties}. Los sentaron cajas que no se veían.`;
  }
  const tables = task.checks.map(({ tableLabel }) => tableOf(tableLabel)).join(', ');
  if (task.type === 'seated_twice' || task.gone === null)
    return `Cajas que no se veían sentaron a ${name} en: ${tables}.`;
  return task.gone === 'no_show'
    ? `${name} se anotó como no venido y está en: ${tables}.`
    : `${name} se canceló y está en: ${tables}.`;
};

export const houseTaskWords: HouseTaskWords = {
  sentence,
  floorSentence,
  who,
  tasks: 'Tareas',
  open: (n) => count(n, { one: 'Espera # tarea', other: 'Esperan # tareas' }),
  none: 'No espera nada',
  noneHelp:
    'Aquí llega lo que hacen las cajas mientras no se ven, y lo que nadie debe pasar por alto.',
  since: (time) => `Desde las ${time}`,
  atRegister: 'Devuelva y envíe en una caja.',
  sendNow: 'Enviar ahora',
  giveBack: 'Devolver',
  show: 'Mostrar la cuenta',
  takeMoney: 'Cobrar',
  takeMoneyOf: (title) => `Cobrar ${title}`,
  reduceAgain: 'Rebajar de nuevo',
  showOne: (title) => `Mostrar ${title}`,
  lookUp: 'Consultar',
  toCard: 'Devolver a la tarjeta',
  tryAgain: 'Intentar de nuevo',
  seen: 'Atendido',
  voidThat: (line) => `Anular ${line}`,
  bothWanted: 'Se quieren ambas',
  confirmClash: 'Confirmado con el cliente',
  moveTo: (check: string, time: string) => `Pasar ${check} a ${time}`,
  keepBoth: 'Mantener ambas',
  keepTime: 'Mantener esta hora',
  enough: 'Hay bastante',
  keepMaking: 'La cocina lo hace',
  keepOn: (title) => `Dejar en ${title}`,
  putOn: (title) => `Poner en ${title}`,
  putBackOn: (title) => `Volver a poner en ${title}`,
  together: 'Están juntos',
  anotherTable: (name) => `Otra mesa para ${name}`,
  sitAt: (label) => `Están en la mesa ${label}`,
  here: 'Están aquí',
  notHere: 'No están aquí',
  done: 'Resuelto.',
};
