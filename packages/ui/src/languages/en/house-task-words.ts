import type { FloorTaskFacts, HouseTaskFacts } from '../../house-task/house-task-facts.ts';
import { counting, type Widened } from '../languages.ts';

const count = counting('en');

type Money = (minor: number) => string;
type When = (at: number) => string;

const CLASHES = {
  contains: 'contains',
  may_contain: 'may contain',
  unknown: 'is not known to be free of',
};

const clashed = ({ clash, names, checkTitle: check }: HouseTaskFacts): string => {
  const { seat = null, asks = [] } = clash ?? {};
  const lines = names.join(', ');
  const what = asks.map(({ state, text }) => `${CLASHES[state]} ${text}`).join(' and ');
  const whose =
    seat === null
      ? `a guest of ${check} has that allergy`
      : `seat ${seat} of ${check} has that allergy`;
  return `${lines} ${what}, and ${whose}. It was sent before anybody could ask: ask the guest and confirm, or void it.`;
};

const crowded = ({ slot, checkTitle, otherAt, names }: HouseTaskFacts, when: When): string => {
  const { promisedAt: at = 0, unit = 'orders', room = 0, taken = 0 } = slot ?? {};
  const forms =
    unit === 'orders' ? { one: '# order', other: '# orders' } : { one: '# item', other: '# items' };
  const are = taken === 1 ? 'is' : 'are';
  const orders = otherAt === '' ? `${checkTitle} is` : `${checkTitle} and ${otherAt} are`;
  return `${orders} promised for ${when(at)}. ${names.join(', ')} has room for ${count(room, forms)} then, and ${taken} ${are} promised.`;
};

const named = (name: string): string => (name === '' ? 'a customer' : name);

const givenTwice = ({ customers: told, checkTitle: check }: HouseTaskFacts): string => {
  if (told === undefined) return check;
  const { standsDevice, besideDevice } = told;
  const beside = named(told.beside);
  const used = told.payer === null ? '' : ` Points of ${named(told.payer)} were used on it.`;
  if (told.stands === null)
    return `${check} was given to ${beside} at ${besideDevice} while ${standsDevice}, which could not see that, took its customer off. It stands at nobody.${used}`;
  const stood = named(told.stands);
  const goesBy =
    told.stands === '' ? `It goes by ${standsDevice}.` : `It stands at ${told.stands}.`;
  return `${check} was given to ${stood} at ${standsDevice} and to ${beside} at ${besideDevice} while they could not see each other. ${goesBy}${used}`;
};

const editedBeside = ({ type, names, checkTitle: check }: HouseTaskFacts): string =>
  type === 'edited_twice'
    ? `${names.join(' or ')} on ${check}? Registers that could not see each other changed the line differently. ${names[0] ?? ''} counts until somebody chooses.`
    : `${names[0] ?? ''} on ${check}: one register took the line off while another, which could not see that, changed it. It stands until somebody says.`;

const taxedBeside = ({ otherAt, checkTitle: check }: HouseTaskFacts): string =>
  `${otherAt} was taxed again at a register that did not know that ${check} had been split off. ${check} is free of tax.`;

const freedBeside = (task: HouseTaskFacts): string => {
  const { exemption: e, otherAt, checkTitle: check } = task;
  if (task.type === 'split_untaxed') return taxedBeside(task);
  const by = e === undefined ? '' : ` (${e.number}, ${e.reason})`;
  return `${otherAt} was freed of tax${by} at a register that did not know that ${check} had been split off. ${check} is charged with tax.`;
};

const rivals = ({ type, rivals: a, checkTitle: check }: HouseTaskFacts): string => {
  if (a === undefined) return check;
  return type === 'handed_twice'
    ? `${check} was handed to ${a.stands} at ${a.standsDevice} and to ${a.beside} at ${a.besideDevice} while they could not see each other. It is with ${a.stands}.`
    : `${check} was made ${a.stands} at ${a.standsDevice} and ${a.beside} at ${a.besideDevice} while they could not see each other. It goes by ${a.stands}.`;
};

const movedOff = (task: HouseTaskFacts, money: Money): string => {
  const { names, checkTitle: check, standsAt, amountMinor } = task;
  const [were, them] = names.length > 1 ? ['were', 'them'] : ['was', 'it'];
  const surplus = amountMinor === 0 ? '.' : `: ${money(amountMinor)} too much is paid there.`;
  return `${names.join(', ')} ${were} moved from ${check} to ${standsAt} while ${check} was paid with ${them}${surplus}`;
};

const sentence = (task: HouseTaskFacts, money: Money, when: When): string => {
  const { checkTitle: check, names, standsAt, otherAt, quantity, amountMinor } = task;
  const lines = names.join(', ');
  const stood = when(task.promise?.promisedAt ?? 0);
  const beside = when(task.promise?.beside ?? 0);
  const { askedQuantity: voided = 0, thereQuantity: there = 0 } = task;
  const was = names.length > 1 ? 'were' : 'was';
  switch (task.type) {
    case 'paid_not_sent':
      return `${check} is paid but not sent to the kitchen: ${lines}.`;
    case 'paid_twice':
      return `${check} was paid twice, at registers that could not see each other: ${money(amountMinor)} too much.`;
    case 'voided_after_payment':
      return `${lines} on ${check} ${was} voided while another register took the money: ${money(amountMinor)} too much is paid.`;
    case 'overpaid':
      return `${check} is overpaid by ${money(amountMinor)}.`;
    case 'added_after_payment':
      return `${lines} ${was} rung on ${check} while another register took the money: ${money(amountMinor)} is due.`;
    case 'moved_in_after_payment':
      return `${lines} ${was} moved from ${otherAt} to ${check} while another register took the money there: ${money(amountMinor)} is due.`;
    case 'raised_after_payment':
      return `What was taken off ${check} was charged again while another register took the money: ${money(amountMinor)} is due.`;
    case 'undone_after_payment':
      return `A payment on ${check} was undone while another register took the rest: ${money(amountMinor)} is due.`;
    case 'due_after_payment':
      return `${check} was paid, and registers that could not see each other made it come to more: ${money(amountMinor)} is due.`;
    case 'over_voided':
      return `More of ${lines} on ${check} was voided than there was, at registers that could not see each other: ${voided} of ${there}, ${quantity} too many. The check counts ${there}.`;
    case 'late_change':
      return `${lines} on ${check} ${was} changed or removed while another register sent ${names.length > 1 ? 'them. They stand as they were' : 'it. It stands as it was'} sent.`;
    case 'edited_twice':
    case 'removed_and_changed':
      return editedBeside(task);
    case 'sent_twice':
      if (task.insteadOf !== undefined)
        return `${check} has ${names.join(' and ')}: registers that could not see each other each rang one instead of ${task.insteadOf}. The kitchen got both, and the check counts both: ${money(amountMinor)}.`;
      return `${check} has ${names.join(' and ')}: one register changed the line while another sent it. The kitchen got both, and the check counts both: ${money(amountMinor)}.`;
    case 'refunded_twice':
      return `${lines} on ${check} ${was} refunded twice, at registers that could not see each other: ${money(amountMinor)} too much.`;
    case 'given_back_twice':
      return `Money was given back twice on ${check}, at registers that could not see each other: ${money(amountMinor)} too much.`;
    case 'reopened_twice':
      return `${check} was reopened at registers that could not see each other, as ${otherAt} and as ${standsAt}. What was paid counts on ${otherAt}. Void ${standsAt}, or take its money: ${money(amountMinor)} on it was never paid.`;
    case 'refunded_and_reopened':
      return `${money(amountMinor)} for ${lines} on ${check} went back to the guest at one register, while another reopened the check as ${standsAt}. It does not count as paid there: void it on ${standsAt}, or take its money.`;
    case 'exempted_after_payment':
      return `${check} was paid with tax while another register freed it of tax. It stands as it was paid; reopen it to take the tax off.`;
    case 'taxed_after_payment':
      return `${check} was paid without tax while another register took its exemption back. It stands as it was paid; reopen it to charge the tax.`;
    case 'merged_taxed':
      return `${otherAt} is free of tax and was merged into ${check}, which is not, by registers that could not see each other. All of it is charged with tax.`;
    case 'merged_untaxed':
      return `${check} is free of tax, and ${otherAt}, which is not, was merged into it by registers that could not see each other. None of it is charged with tax.`;
    case 'retyped_after_payment':
      return `${check} was paid as ${names[0] ?? ''} while another register made it ${names[1] ?? ''}. It stands as it was paid; refund what was not to be charged.`;
    case 'corrected_twice':
      return `The tender of a payment on ${check} was corrected twice, at registers that could not see each other: ${money(amountMinor)}. It counts once; count both drawers.`;
    case 'reduced_twice':
      return `${lines} on ${check} ${was} reduced twice, at registers that could not see each other. ${amountMinor === 0 ? 'The later one takes nothing more off.' : `Both count: the later one takes ${money(amountMinor)} off.`}`;
    case 'reduced_after_payment':
      return `${lines} on ${check} ${was} reduced while another register took the money: ${money(amountMinor)} too much is paid.`;
    case 'moved_twice':
      return `${lines} ${was} moved to ${standsAt} and to ${otherAt} by registers that could not see each other. ${names.length > 1 ? 'They are' : 'It is'} on ${standsAt}.`;
    case 'moved_after_settlement':
      return movedOff(task, money);
    case 'oversold':
      return `${count(quantity, { one: 'One more', other: '# more' })} of ${lines} was sold than there was: ${standsAt}.`;
    case 'card_pending':
      return `No answer to a card payment of ${money(amountMinor)} on ${check}: it is neither paid nor unpaid.`;
    case 'late_card':
      return `A card of ${money(amountMinor)} on ${check} was approved late, after the guest had paid otherwise.`;
    case 'card_refund_failed':
      return `${money(amountMinor)} on ${check} could not go back to the card: it was declined.`;
    case 'left_unpaid':
      return `The guest of ${check} left while a card was pending, and it was declined: ${money(amountMinor)} is due.`;
    case 'slot_overfull':
      return crowded(task, when);
    case 'promised_twice':
      return `${check} was promised for ${stood} and for ${beside}, by registers that could not see each other. It goes by ${stood}.`;
    case 'sent_unpromised':
      return `${check} is promised for ${stood}, and went to the kitchen at ${beside} from a register that did not know of the promise. Ask the kitchen, and tell the guest.`;
    case 'customer_twice':
      return givenTwice(task);
    case 'handed_twice':
    case 'retyped_twice':
      return rivals(task);
    case 'merged_exempt':
      return `${otherAt} is free of tax by ${names[0] ?? ''} and ${check} by ${names[1] ?? ''}, and they were merged by registers that could not see each other. All of it goes by ${names[1] ?? ''}.`;
    case 'split_taxed':
    case 'split_untaxed':
      return freedBeside(task);
    case 'merged_shared':
      return `${check} was merged into ${otherAt} while another register, which could not see that, moved ${lines} to it, wholly or in part: ${money(amountMinor)} is still on ${check}.`;
    case 'clash_unconfirmed':
      return clashed(task);
    case 'out_at_station':
      return names.length > 1
        ? `${names[0]} for ${check} was sent, and ${names[1]} is 86'd.`
        : `${lines} for ${check} was sent, and is 86'd.`;
  }
};

const nameOf = ({ guestName, covers, title }: FloorTaskFacts['checks'][number]): string =>
  guestName ?? (covers === null ? title : count(covers, { one: '# guest', other: '# guests' }));

const who = (one: FloorTaskFacts['checks'][number]): string =>
  one.mark === undefined ? nameOf(one) : `${nameOf(one)}, ${one.mark}`;

const tableOf = (label: string | null): string => (label === null ? '' : `table ${label}`);

const partyName = ({ name, size }: FloorTaskFacts['parties'][number]): string =>
  name ?? count(size, { one: '# guest', other: '# guests' });

const floorSentence = (task: FloorTaskFacts, when: When): string => {
  if (task.type === 'moved_twice') {
    const places = task.places.map(({ label }) => tableOf(label)).join(' and ');
    const [check] = task.checks;
    const guests = check === undefined ? '' : `${who(check)} (${check.serverName})`;
    const stands = check?.tableLabel ?? null;
    return `Registers that could not see each other brought ${guests} to different tables: ${places}. The check stands at ${tableOf(stands)}.`;
  }
  if (task.type === 'kept_twice') {
    const kept = task.parties.map((one) => `${partyName(one)} (${when(one.at)})`).join(' and ');
    return `Table ${task.tableLabel ?? ''} is kept twice: for ${kept}.`;
  }
  const name = task.partyName ?? 'A party';
  if (task.type === 'two_parties') {
    const parties = task.checks.map((one) => `${who(one)} (${one.serverName})`).join(' and ');
    return `Two parties are at table ${task.tableLabel ?? ''}: ${parties}. Say who sits there.`;
  }
  const tables = task.checks.map(({ tableLabel }) => tableOf(tableLabel)).join(', ');
  if (task.type === 'seated_twice' || task.gone === null)
    return `${name} was seated at ${tables} by registers that could not see each other.`;
  return task.gone === 'no_show'
    ? `${name} was marked as a no-show and seated at ${tables}.`
    : `${name} was cancelled and seated at ${tables}.`;
};

/** Texts of what waits for a manager. */
export const houseTaskWords = {
  sentence,
  floorSentence,
  who,
  partyName,
  tasks: 'Tasks',
  open: (n: number) => count(n, { one: '# task waits', other: '# tasks wait' }),
  none: 'Nothing waits',
  noneHelp:
    'What registers do while they cannot see each other, and what nobody may overlook, comes here.',
  since: (time: string) => `Since ${time}`,
  atRegister: 'Give back and send at a register.',
  sendNow: 'Send now',
  giveBack: 'Give back',
  show: 'Show the check',
  takeMoney: 'Take the money',
  takeMoneyOf: (title: string) => `Take the money of ${title}`,
  reduceAgain: 'Take it off again',
  showOne: (title: string) => `Show ${title}`,
  lookUp: 'Look up',
  toCard: 'Give back to the card',
  tryAgain: 'Try again',
  seen: 'Seen to',
  voidThat: (line: string) => `Void ${line}`,
  bothWanted: 'Both are wanted',
  confirmClash: 'Confirmed with the guest',
  moveTo: (check: string, time: string) => `Move ${check} to ${time}`,
  keepBoth: 'Keep both',
  takeOffLine: 'Take it off',
  keepAt: (time: string) => `Keep ${time}`,
  makeIt: (name: string) => `Make it ${name}`,
  freeToo: 'Free it too',
  taxToo: 'Tax it too',
  leaveFree: 'Leave it free',
  leaveTaxed: 'Leave it taxed',
  mergeRest: (title: string) => `Merge it into ${title} too`,
  leaveSo: 'Leave it as it is',
  giveTo: (name: string) => `Give it to ${name}`,
  keepTime: 'Keep this time',
  enough: 'There is enough',
  keepMaking: 'The kitchen makes it',
  keepOn: (title: string) => `Keep on ${title}`,
  putOn: (title: string) => `Put on ${title}`,
  putBackOn: (title: string) => `Put back on ${title}`,
  together: 'They sit together',
  anotherTable: (name: string) => `Another table for ${name}`,
  tableFor: (label: string, name: string) => `Table ${label} for ${name}`,
  sitAt: (label: string) => `They sit at table ${label}`,
  here: 'They are here',
  notHere: 'They are not here',
  done: 'That is settled.',
} as const;

export type HouseTaskWords = Widened<typeof houseTaskWords>;
