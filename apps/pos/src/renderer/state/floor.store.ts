import { create } from 'zustand';

/** What the next tap on a table is for; null: its order. */
export type FloorHand =
  | {
      readonly type: 'seat';
      readonly covers: number;
      readonly partyId: string | null;
      readonly name: string | null;
    }
  | { readonly type: 'join'; readonly tableIds: readonly string[] }
  /** `employeeId` null: nobody's. */
  | { readonly type: 'section'; readonly employeeId: string | null }
  /** Guests of a check get another table. */
  | { readonly type: 'move'; readonly checkId: string; readonly title: string };

export type FloorSheet = {
  readonly type: 'reservation' | 'waiting';
  /** Null: a new one. */
  readonly partyId: string | null;
};

type FloorUi = {
  readonly hand: FloorHand | null;
  readonly mineOnly: boolean;
  /** The party whose acts are shown. */
  readonly partyId: string | null;
  readonly sheet: FloorSheet | null;
  /** The business date whose reservations are listed; null: the present one. */
  readonly day: string | null;
};

export const useFloor = create<FloorUi>()(() => ({
  hand: null,
  mineOnly: false,
  partyId: null,
  sheet: null,
  day: null,
}));

export const takeInHand = (hand: FloorHand | null): void => useFloor.setState({ hand });

/** A tap on a table while tables are chosen to be joined. */
export const toggleJoined = (tableId: string): void =>
  useFloor.setState(({ hand }) => {
    if (hand?.type !== 'join') return {};
    const without = hand.tableIds.filter((id) => id !== tableId);
    const tableIds =
      without.length === hand.tableIds.length ? [...hand.tableIds, tableId] : without;
    return { hand: { ...hand, tableIds } };
  });

/** Nothing in hand and nothing unfolded: where whoever comes next begins. */
export const restFloor = (): void =>
  useFloor.setState({ hand: null, partyId: null, sheet: null, day: null });
