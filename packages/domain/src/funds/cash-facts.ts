import type { ForeignHeld } from '../currencies/currencies.table.ts';
import { foreignOf } from '../currencies/exchange.ts';
import type {
  CashMoveRow,
  GiftLoadRow,
  PaymentReversalRow,
  PaymentRow,
  RefundRow,
} from '../rows.ts';
import { roundingOf } from '../tenders/cash-rounding.ts';
import { fundId } from './fund-id.ts';
import type { CashMoveType } from './funds.table.ts';

export type CashSource = 'payment' | 'refund' | 'reversal' | 'load' | CashMoveType;

/**
 * One change of the cash in one fund. `amountMinor` is what comes in of the house's currency; negative: it went out.
 * `foreign`: what comes in of others.
 */
export type CashFact = {
  readonly id: string;
  readonly source: CashSource;
  readonly fundId: string;
  /** The session that the device meant; null: it knew of none. */
  readonly sessionId: string | null;
  readonly amountMinor: number;
  readonly foreign?: readonly ForeignHeld[];
  readonly at: number;
  readonly by: string;
  readonly deviceId: string;
};

/** Rows that cash is told by. */
export type CashRows = {
  readonly payments: readonly PaymentRow[];
  readonly refunds: readonly RefundRow[];
  readonly reversals: readonly PaymentReversalRow[];
  readonly moves: readonly CashMoveRow[];
  /** Money put on gift cards; absent: none. */
  readonly loads?: readonly GiftLoadRow[];
};

const SIGNS: Readonly<Record<CashMoveType, -1 | 0 | 1>> = {
  paid_in: 1,
  paid_out: -1,
  drop: -1,
  change: 1,
  top_up: 1,
  deposit: -1,
  hand_over: 0,
  no_sale: 0,
};

type Tended = {
  readonly id: string;
  readonly deviceId: string;
  readonly fundSessionId: string | null;
};

/** Money of guests; without a session it lies in the drawer of the register. */
const guestCash = (
  { id, deviceId, fundSessionId }: Tended,
  source: CashSource,
  amountMinor: number,
  at: number,
  by: string,
): CashFact => ({
  ...{ id, source, amountMinor, at, by, deviceId },
  fundId: fundId('drawer', deviceId),
  sessionId: fundSessionId ?? null,
});

/** What of a refund went back in cash, as coins can make it. */
export const refundCash = (row: RefundRow): number =>
  (row.tender === 'cash' ? row.amountMinor : (row.cashMinor ?? 0)) + roundingOf(row);

/** What changed hands: the amount, as coins can make it. */
const inHand = (row: PaymentRow | PaymentReversalRow): number => row.amountMinor + roundingOf(row);

/** Foreign cash came in, and what it is worth above the amount went out in the house's currency; back as it came. */
const withForeign = (
  fact: CashFact,
  row: PaymentRow | PaymentReversalRow,
  sign: 1 | -1,
): CashFact => {
  const foreign = foreignOf(row);
  if (foreign === undefined) return fact;
  const { currency, amountMinor, worthMinor } = foreign;
  return {
    ...fact,
    amountMinor: fact.amountMinor - sign * worthMinor,
    foreign: [{ currency, amountMinor: sign * amountMinor }],
  };
};

const movedPart = ({ currency }: CashMoveRow, amountMinor: number) =>
  currency == null ? { amountMinor } : { amountMinor: 0, foreign: [{ currency, amountMinor }] };

const moveFacts = (row: CashMoveRow): CashFact[] => {
  const { id, type: source, movedAt: at, movedBy: by, deviceId, otherFundId } = row;
  const amountMinor = SIGNS[source] * row.amountMinor;
  const common = { id, source, at, by, deviceId };
  const here = { ...common, fundId: row.fundId, sessionId: row.sessionId };
  const first = { ...here, ...movedPart(row, amountMinor) };
  if (otherFundId === null) return [first];
  const there = { ...common, fundId: otherFundId, sessionId: null };
  return [first, { ...there, ...movedPart(row, -amountMinor) }];
};

/**
 * Every change of cash, each in one fund (rule CA1); a move between two funds is one in each. Change given is in the
 * payment already: its amount is what stayed. Reversals of cut-off registers count in full: the cash left twice.
 */
export const cashFacts = ({
  payments,
  refunds,
  reversals,
  moves,
  loads = [],
}: CashRows): CashFact[] => [
  ...payments
    .filter(({ tender }) => tender === 'cash')
    .map((row) =>
      withForeign(guestCash(row, 'payment', inHand(row), row.paidAt, row.takenBy), row, 1),
    ),
  ...refunds
    .filter((row) => refundCash(row) > 0)
    .map((row) => guestCash(row, 'refund', -refundCash(row), row.refundedAt, row.refundedBy)),
  ...reversals
    .filter(({ tender }) => tender === 'cash')
    .map((row) =>
      withForeign(
        guestCash(row, 'reversal', -inHand(row), row.reversedAt, row.reversedBy),
        row,
        -1,
      ),
    ),
  ...loads
    .filter(({ tender }) => tender === 'cash')
    .map((row) => guestCash(row, 'load', row.amountMinor, row.loadedAt, row.loadedBy)),
  ...moves.flatMap(moveFacts),
];
