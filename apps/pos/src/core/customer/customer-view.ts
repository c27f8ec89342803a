import { formatMoney } from '@galley/base';
import type { PaperAmount } from '@galley/devices/core';
import {
  type CheckState,
  modifierTexts,
  receiptDisplay,
  type SiteRow,
  standingPayments,
} from '@galley/domain';
import type { Identity } from '@galley/sync/replica';
import type { CustomerCheck, CustomerLine, CustomerView } from '../../contract/index.ts';
import { checkAdjustments, lineAdjustments } from '../printing/paper-adjustments.ts';
import { weighingDetail } from '../printing/weighing-detail.ts';
import type { CheckStates } from '../read/check-states.ts';
import type { Reader } from '../read/reader.ts';
import type { CheckInHand } from './check-in-hand.ts';
import { type CustomerWords, customerWordsOf } from './customer-words.ts';

/** What the view of a guest is made of. */
export type CustomerParts = {
  readonly read: Reader;
  readonly checkStates: CheckStates;
  readonly identity: Identity;
  readonly inHand: CheckInHand;
  /** Whether a window practises now. */
  trainingOn?(): boolean;
};

const off = ({ label, amount }: PaperAmount, money: (minor: number) => string): string =>
  `${label} ${money(amount)}`;

const customerLine = (
  state: CheckState,
  line: CheckState['lines'][number],
  place: number,
  { labels }: CustomerWords,
  money: (minor: number) => string,
): CustomerLine => {
  const { fraction, row } = line;
  const own = lineAdjustments(state, line, labels);
  const part = fraction === null ? [] : [`${fraction.parts}/${fraction.of} ${labels.ofItShared}`];
  const modifiers = modifierTexts(row.modifiers, ({ name, quantity }) =>
    quantity === 1 ? name : `${quantity} ${name}`,
  );
  return {
    place,
    quantity: line.liveQuantity,
    name: row.name,
    details: [
      ...weighingDetail(row, money, labels),
      ...part,
      ...modifiers,
      ...own.map((one) => off(one, money)),
    ],
    amountMinor: own.reduce((sum, { amount }) => sum + amount, line.listMinor),
  };
};

const taxesOf = ({ taxTotals }: CheckState, inclusive: number): CustomerCheck['addedTaxes'] =>
  taxTotals
    .filter((tax) => tax.inclusive === inclusive && tax.taxMinor !== 0)
    .map(({ name, taxMinor }) => ({ name, minor: taxMinor }));

/** The payment that a guest has just made. */
const tenderedOf = (state: CheckState, deviceId: string): CustomerCheck['tendered'] => {
  const standing = standingPayments(state.payments, state.reversals);
  const last = standing.findLast((row) => row.deviceId === deviceId) ?? standing.at(-1);
  if (last === undefined) return null;
  return { tender: last.tender, minor: last.tenderedMinor, changeMinor: last.changeMinor };
};

const checkOf = (
  state: CheckState,
  deviceId: string,
  words: CustomerWords,
  money: (minor: number) => string,
): CustomerCheck => {
  const receipt = state.receipts.findLast(({ type }) => type === 'sale');
  return {
    lines: state.lines
      .filter((line) => line.standing === 'live' && line.liveQuantity > 0)
      .map((line, at) => customerLine(state, line, at + 1, words, money)),
    takenOff: checkAdjustments(state, words.labels).map(({ label, amount }) => ({
      name: label,
      minor: amount,
    })),
    subtotalMinor: state.subtotalMinor,
    addedTaxes: taxesOf(state, 0),
    heldTaxes: taxesOf(state, 1),
    totalMinor: state.totalMinor,
    paidMinor: state.paidMinor,
    dueMinor: state.dueMinor,
    tendered: tenderedOf(state, deviceId),
    receiptDisplay: receipt === undefined ? null : receiptDisplay(receipt),
    callNumber: state.check.callNumber,
  };
};

const phaseOf = (state: CheckState, paying: boolean): CustomerView['phase'] => {
  if (state.status === 'settled') return 'done';
  return paying ? 'pay' : 'order';
};

const viewOf = (core: CustomerParts, site: SiteRow, words: CustomerWords): CustomerView => {
  const { currency, locale, name: siteName } = site;
  const { language, greeting, thanks } = words;
  const base = { siteName, currency, locale, language, greeting, thanks };
  const inHand = core.inHand.now();
  const state = inHand === null ? undefined : core.checkStates.get(inHand.checkId);
  // An amount among words that run from right to left keeps its sign in front.
  const [begin, end] = language === 'ar' ? ['\u2066', '\u2069'] : ['', ''];
  const money = (minor: number): string =>
    `${begin}${formatMoney({ minor, currency }, locale)}${end}`;
  const check = state && checkOf(state, core.identity.deviceId, words, money);
  if (state === undefined || inHand === null || !check || check.lines.length === 0) {
    const training = core.trainingOn?.() === true ? { training: true as const } : {};
    return { ...base, ...training, phase: 'idle', check: null };
  }
  return { ...base, phase: phaseOf(state, inHand.paying), check };
};

/** What guests see now, and the words of it; undefined before the site is known. */
export const customerNow = (
  core: CustomerParts,
): { readonly view: CustomerView; readonly words: CustomerWords } | undefined => {
  const site = core.read.site(core.identity.siteId);
  if (site === undefined) return undefined;
  const words = customerWordsOf(core.read, site);
  return { view: viewOf(core, site, words), words };
};
