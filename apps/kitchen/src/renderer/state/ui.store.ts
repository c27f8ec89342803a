import { create } from 'zustand';

export type Sheet = 'handed-out' | 'keys' | 'out' | 'recall' | 'settings' | 'sync' | null;

export type Ui = {
  /** The ticket that the arrows chose. */
  readonly selected: string | null;
  readonly page: number;
  readonly sheet: Sheet;
  /** The ticket of which the kitchen says what it is out of. */
  readonly outTicket: string | null;
};

export const useUi = create<Ui>()(() => ({
  selected: null,
  page: 0,
  sheet: null,
  outTicket: null,
}));

export const openSheet = (sheet: Sheet): void => useUi.setState({ sheet });
export const askOut = (outTicket: string | null): void =>
  useUi.setState({ sheet: 'out', outTicket });
/** A ticket's own sheet: what can be done with it, and what it is out of. */
export const openTicket = (outTicket: string): void => askOut(outTicket);
export const select = (selected: string | null): void => useUi.setState({ selected });
export const turnTo = (page: number): void => useUi.setState({ page, selected: null });
