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

const sentence = (task: HouseTaskFacts, money: Money, when: When): string => {
  const { checkTitle: check, names, standsAt, otherAt, quantity, amountMinor } = task;
  const lines = names.join(', ');
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
    case 'retyped_after_payment':
      return `${check} was paid as ${names[0] ?? ''} while another register made it ${names[1] ?? ''}. It stands as it was paid; refund what was not to be charged.`;
    case 'corrected_twice':
      return `The tender of a payment on ${check} was corrected twice, at registers that could not see each other: ${money(amountMinor)}. It counts once; count both drawers.`;
    case 'reduced_twice':
      return `${lines} on ${check} ${was} reduced twice, at registers that could not see each other. ${amountMinor === 0 ? 'The later one takes nothing more off.' : 'Both count.'}`;
    case 'reduced_after_payment':
      return `${lines} on ${check} ${was} reduced while another register took the money: ${money(amountMinor)} too much is paid.`;
    case 'moved_twice':
      return `${lines} ${was} moved to ${standsAt} and to ${otherAt} by registers that could not see each other. ${names.length > 1 ? 'They are' : 'It is'} on ${standsAt}.`;
    case 'moved_after_settlement':
      return `${lines} ${was} moved from ${check} to ${standsAt} while ${check} was paid with it.`;
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

const floorSentence = (task: FloorTaskFacts): string => {
  const name = task.partyName ?? 'A party';
  if (task.type === 'two_parties') {
    const parties = task.checks.map((one) => `${who(one)} (${one.serverName})`).join(' and ');
    return `Two parties are at table ${task.tableLabel ?? ''}: ${parties}. Registers that could not see each other put them there.`;
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
  keepTime: 'Keep this time',
  enough: 'There is enough',
  keepMaking: 'The kitchen makes it',
  keepOn: (title: string) => `Keep on ${title}`,
  putOn: (title: string) => `Put on ${title}`,
  putBackOn: (title: string) => `Put back on ${title}`,
  together: 'They sit together',
  anotherTable: (name: string) => `Another table for ${name}`,
  sitAt: (label: string) => `They sit at table ${label}`,
  here: 'They are here',
  notHere: 'They are not here',
  done: 'That is settled.',
} as const;

export type HouseTaskWords = Widened<typeof houseTaskWords>;
