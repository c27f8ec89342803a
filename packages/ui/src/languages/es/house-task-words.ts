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

const named = (name: string): string => (name === '' ? 'un cliente' : name);

const givenTwice = ({ customers: told, checkTitle: check }: HouseTaskFacts): string => {
  if (told === undefined) return check;
  const { standsDevice, besideDevice } = told;
  const beside = named(told.beside);
  const used = told.payer === null ? '' : ` Se usaron en ella puntos de ${named(told.payer)}.`;
  if (told.stands === null)
    return `${check} se asignó a ${beside} en ${besideDevice} mientras ${standsDevice}, sin verlo, le quitaba el cliente. No está a nombre de nadie.${used}`;
  const stood = named(told.stands);
  const goesBy =
    told.stands === ''
      ? `Vale lo que se dijo en ${standsDevice}.`
      : `Está a nombre de ${told.stands}.`;
  return `${check} se asignó a ${stood} en ${standsDevice} y a ${beside} en ${besideDevice}, cajas que no se veían. ${goesBy}${used}`;
};

const editedBeside = ({ type, names, checkTitle: check }: HouseTaskFacts): string =>
  type === 'edited_twice'
    ? `¿${names.join(' o ')} en ${check}? Cajas que no se veían cambiaron la línea de forma distinta. Cuenta ${names[0] ?? ''} hasta que alguien elija.`
    : `${names[0] ?? ''} en ${check}: una caja quitó la línea mientras otra, que no lo veía, la cambiaba. Sigue ahí hasta que alguien decida.`;

const taxedBeside = ({ otherAt, checkTitle: check }: HouseTaskFacts): string =>
  `${otherAt} vuelve a llevar impuestos; la caja no sabía que ${check} se había separado de ella. ${check} está exenta.`;

const freedBeside = (task: HouseTaskFacts): string => {
  const { exemption: e, otherAt, checkTitle: check } = task;
  if (task.type === 'split_untaxed') return taxedBeside(task);
  const by = e === undefined ? '' : ` (${e.number}, ${e.reason})`;
  return `${otherAt} quedó exenta de impuestos${by} en una caja que no sabía que ${check} se había separado de ella. ${check} lleva impuestos.`;
};

const rivals = ({ type, rivals: a, checkTitle: check }: HouseTaskFacts): string => {
  if (a === undefined) return check;
  return type === 'handed_twice'
    ? `${check} se entregó a ${a.stands} en ${a.standsDevice} y a ${a.beside} en ${a.besideDevice} mientras no se veían. La tiene ${a.stands}.`
    : `${check} pasó a ${a.stands} en ${a.standsDevice} y a ${a.beside} en ${a.besideDevice} mientras no se veían. Vale ${a.stands}.`;
};

const sentence = (task: HouseTaskFacts, money: Money, when: When): string => {
  const { checkTitle: check, names, standsAt, otherAt, quantity, amountMinor } = task;
  const lines = names.join(', ');
  const stood = when(task.promise?.promisedAt ?? 0);
  const beside = when(task.promise?.beside ?? 0);
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
    case 'edited_twice':
    case 'removed_and_changed':
      return editedBeside(task);
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
    case 'exempted_after_payment':
      return `${check} se pagó con impuesto mientras otra caja la eximía de él. Queda como se pagó; reábrala para quitar el impuesto.`;
    case 'taxed_after_payment':
      return `${check} se pagó sin impuesto mientras otra caja retiraba la exención. Queda como se pagó; reábrala para cobrar el impuesto.`;
    case 'merged_taxed':
      return `${otherAt} está exenta de impuesto y se juntó con ${check}, que no lo está, en cajas que no se veían. Todo se cobra con impuesto.`;
    case 'merged_untaxed':
      return `${check} está exenta de impuesto y se le juntó ${otherAt}, que no lo está, en cajas que no se veían. Todo se cobra sin impuesto.`;
    case 'retyped_after_payment':
      return `${check} se pagó como ${names[0] ?? ''} mientras otra caja la pasaba a ${names[1] ?? ''}. Queda como se pagó; reembolse lo que no había que cobrar.`;
    case 'corrected_twice':
      return `El medio de un pago en ${check} se corrigió dos veces, en cajas que no se veían: ${money(amountMinor)}. Cuenta una vez; cuente los dos cajones.`;
    case 'reduced_twice':
      return `${lines} de ${check} se ${did('rebajó', 'rebajaron')} dos veces, en cajas que no se veían. ${amountMinor === 0 ? 'La segunda rebaja ya no quita nada.' : `Valen las dos: la segunda quita ${money(amountMinor)}.`}`;
    case 'reduced_after_payment':
      return `${lines} de ${check} se ${did('rebajó', 'rebajaron')} mientras otra caja cobraba: se han pagado ${money(amountMinor)} de más.`;
    case 'moved_twice':
      return `Cajas que no se veían movieron ${lines} a ${standsAt} y a ${otherAt}. ${names.length > 1 ? 'Están' : 'Está'} en ${standsAt}.`;
    case 'moved_after_settlement':
      return `${lines} se ${did('movió', 'movieron')} de ${check} a ${standsAt} mientras ${check} se pagaba con ello${amountMinor === 0 ? '.' : `: allí se pagaron ${money(amountMinor)} de más.`}`;
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
    case 'promised_twice':
      return `${check} se prometió para ${stood} y para ${beside}, en cajas que no se veían. Vale ${stood}.`;
    case 'sent_unpromised':
      return `${check} está prometida para ${stood} y salió a cocina a las ${beside}, desde una caja que no sabía de la promesa. Pregunte a cocina y avise al cliente.`;
    case 'customer_twice':
      return givenTwice(task);
    case 'handed_twice':
    case 'retyped_twice':
      return rivals(task);
    case 'merged_exempt':
      return `${otherAt} está exenta por ${names[0] ?? ''} y ${check} por ${names[1] ?? ''}, y cajas que no se veían las juntaron. Todo va por ${names[1] ?? ''}.`;
    case 'split_taxed':
    case 'split_untaxed':
      return freedBeside(task);
    case 'merged_shared':
      return `${check} se juntó con ${otherAt} mientras otra caja, que no lo veía, movía allí ${lines}, en todo o en parte: quedan ${money(amountMinor)} en ${check}.`;
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

const partyName = ({ name, size }: FloorTaskFacts['parties'][number]): string =>
  name ?? count(size, { one: '# comensal', other: '# comensales' });

const floorSentence = (task: FloorTaskFacts, when: When): string => {
  if (task.type === 'moved_twice') {
    const places = task.places.map(({ label }) => tableOf(label)).join(' y ');
    const [check] = task.checks;
    const guests = check === undefined ? '' : `${who(check)} (${check.serverName})`;
    const stands = check?.tableLabel ?? null;
    return `Cajas que no se veían llevaron a ${guests} a mesas distintas: ${places}. La cuenta está en la ${tableOf(stands)}.`;
  }
  if (task.type === 'kept_twice') {
    const kept = task.parties.map((one) => `${partyName(one)} (${when(one.at)})`).join(' y ');
    return `La mesa ${task.tableLabel ?? ''} está guardada dos veces: para ${kept}.`;
  }
  const name = task.partyName ?? 'Un grupo';
  if (task.type === 'two_parties') {
    const parties = task.checks.map((one) => `${who(one)} (${one.serverName})`).join(' y ');
    return `Hay dos grupos en la mesa ${task.tableLabel ?? ''}: ${parties}. Indique quién está sentado allí.`;
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
  partyName,
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
  takeOffLine: 'Quitarla',
  keepAt: (time: string) => `Mantener ${time}`,
  makeIt: (name: string) => `Pasar a ${name}`,
  freeToo: 'Eximirla también',
  taxToo: 'Ponerle impuestos también',
  leaveFree: 'Dejarla exenta',
  leaveTaxed: 'Dejarla con impuestos',
  mergeRest: (title: string) => `Juntarla también con ${title}`,
  leaveSo: 'Dejarla así',
  giveTo: (name) => `Asignar a ${name}`,
  keepTime: 'Mantener esta hora',
  enough: 'Hay bastante',
  keepMaking: 'La cocina lo hace',
  keepOn: (title) => `Dejar en ${title}`,
  putOn: (title) => `Poner en ${title}`,
  putBackOn: (title) => `Volver a poner en ${title}`,
  together: 'Están juntos',
  anotherTable: (name) => `Otra mesa para ${name}`,
  tableFor: (label, name) => `Mesa ${label} para ${name}`,
  sitAt: (label) => `Están en la mesa ${label}`,
  here: 'Están aquí',
  notHere: 'No están aquí',
  done: 'Resuelto.',
};
