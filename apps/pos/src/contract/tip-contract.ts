import type {
  DeclareTipsCommand,
  PayOutTipsCommand,
  ShareTipsCommand,
  TipOutCommand,
  TipSums,
} from '@galley/domain';

/** What a person has of tips. Minor units. */
export type TipPersonView = {
  readonly employeeId: string;
  readonly name: string;
  /** Of the business date. */
  readonly today: TipSums;
  /** Of all dates, less what was paid out; below zero: the person owes the house. */
  readonly owedMinor: number;
  /** Cash tips that were declared today, each as it counts. */
  readonly declared: readonly { readonly subjectId: string; readonly amountMinor: number }[];
};

export type TipLedgerView = {
  readonly businessDate: string;
  /** Who looks. */
  readonly mine: string;
  /** May see and do it for everybody. */
  readonly mayAll: boolean;
  readonly mayPay: boolean;
  readonly people: readonly TipPersonView[];
  readonly roles: readonly { readonly id: string; readonly name: string }[];
  /** Pools of the date that are to be shared out, or shared out anew. */
  readonly due: readonly { readonly id: string; readonly name: string; readonly inMinor: number }[];
  /** Names of those whose shift of the date is not over. */
  readonly stillIn: readonly string[];
};

export type TipCommands = {
  /** Notes the tip on the slip of a card payment; minor units. `sure`: although it is out of proportion. */
  noteTip: { input: { paymentId: string; amountMinor: number; sure?: boolean }; output: null };
  /** Cash that a person got from guests and keeps. */
  declareTips: { input: DeclareTipsCommand; output: null };
  /** Passes tips of the date on. */
  tipOut: { input: TipOutCommand; output: null };
  /** Cash for tips that are owed; its slip is printed. */
  payOutTips: { input: PayOutTipsCommand; output: null };
  /** Shares out the pools of a date, or corrects what was shared out. */
  shareTips: { input: ShareTipsCommand; output: null };
  /** Prints what a person has of tips between two business dates. */
  printTips: { input: { employeeId: string; from: string; to: string }; output: null };
};

export type TipQueries = {
  /** Null: nobody is logged in. */
  tipLedger: { params: Record<string, never>; result: TipLedgerView | null };
};
