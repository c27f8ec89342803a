import type { TicketView } from '@galley/kitchen/contract';
import { create } from 'zustand';

export type Sheet =
  | 'expo-order'
  | 'handed-out'
  | 'keys'
  | 'out'
  | 'recall'
  | 'remake'
  | 'settings'
  | 'sync'
  | null;

export type Ui = {
  /** The ticket that the arrows chose. */
  readonly selected: string | null;
  readonly page: number;
  readonly sheet: Sheet;
  /** The ticket of which the kitchen says what it is out of. */
  readonly outTicket: string | null;
  /** The tickets of which something is made again. */
  readonly again: readonly TicketView[];
  /** The order of the expo that is shown whole. */
  readonly expoOrder: string | null;
};

export const useUi = create<Ui>()(() => ({
  selected: null,
  page: 0,
  sheet: null,
  outTicket: null,
  again: [],
  expoOrder: null,
}));

export const openSheet = (sheet: Sheet): void => useUi.setState({ sheet });
export const askOut = (outTicket: string | null): void =>
  useUi.setState({ sheet: 'out', outTicket });
/** A ticket's own sheet: what can be done with it, and what it is out of. */
export const openTicket = (outTicket: string): void => askOut(outTicket);
export const askAgain = (again: readonly TicketView[]): void =>
  useUi.setState({ sheet: 'remake', again });
export const showOrder = (expoOrder: string): void =>
  useUi.setState({ sheet: 'expo-order', expoOrder });
export const select = (selected: string | null): void => useUi.setState({ selected });
export const turnTo = (page: number): void => useUi.setState({ page, selected: null });
