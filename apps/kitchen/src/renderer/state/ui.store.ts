import { create } from 'zustand';

export type Sheet = 'recall' | 'settings' | 'sync' | null;

export type Ui = {
  /** The ticket that the arrows chose. */
  readonly selected: string | null;
  readonly page: number;
  readonly sheet: Sheet;
};

export const useUi = create<Ui>()(() => ({ selected: null, page: 0, sheet: null }));

export const openSheet = (sheet: Sheet): void => useUi.setState({ sheet });
export const select = (selected: string | null): void => useUi.setState({ selected });
export const turnTo = (page: number): void => useUi.setState({ page, selected: null });
