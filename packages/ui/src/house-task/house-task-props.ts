import type { HouseTaskFacts } from './house-task-facts.ts';

export type HouseTaskActs = {
  /** Absent: it is done at a register. */
  readonly onSend?: (() => void) | undefined;
  readonly onGiveBack?: (() => void) | undefined;
  readonly onKeepMaking?: (() => void) | undefined;
  /** Absent: money is taken and taken off at a register. */
  readonly onPay?: ((checkId?: string) => void) | undefined;
  readonly onReduce?: (() => void) | undefined;
  /** Absent: cards are looked up and given back at a register. */
  readonly onLookUp?: (() => void) | undefined;
  readonly onToCard?: (() => void) | undefined;
  readonly onTryAgain?: (() => void) | undefined;
  readonly onSettleMove: (choice: 'stands' | 'other') => void;
  /** Absent: lines are voided at a register. */
  readonly onVoid?: ((lineId: string) => void) | undefined;
  /** The check is freed of tax as what it was split off is. Absent: that is done at a register. */
  readonly onFree?: (() => void) | undefined;
  /** It is charged with tax as what it was split off is. Absent: that is done at a register. */
  readonly onTax?: (() => void) | undefined;
  /** What is left on a merged check goes where the rest went, by its id. Absent: that is done at a register. */
  readonly onMergeRest?: ((intoId: string) => void) | undefined;
  /** One of the edits of an unsent line is to count. Absent: that is said at a register. */
  readonly onChooseEdit?: ((lineId: string) => void) | undefined;
  /** An unsent line goes after all. Absent: that is done at a register. */
  readonly onTakeOffLine?: ((lineId: string) => void) | undefined;
  /** Absent: guests are asked at a register. */
  readonly onConfirm?: (() => void) | undefined;
  /** An order goes into the time that was promised, however full, or to another one. Absent: the person may not. */
  readonly onKeepSlot?: (() => void) | undefined;
  readonly onMoveSlot?: ((at: number) => void) | undefined;
  /** The check goes to the other customer or server, or becomes the other order type, by id. Absent: that is said at a register. */
  readonly onGiveTo?: ((customerId: string) => void) | undefined;
  /** Absent: the person may not. */
  readonly onSeen?: (() => void) | undefined;
  /** Another check than that of the task, by id; without: its own. */
  readonly onShow: (checkId?: string) => void;
};

export type HouseTaskProps = HouseTaskActs & {
  readonly task: HouseTaskFacts;
  readonly when: (at: number) => string;
  readonly money: (minor: number) => string;
};
