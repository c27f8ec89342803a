import type { CheckSummary } from '@galley/pos/contract';
import { useRead } from './read.store.ts';
import { takeCheck, type UiState, useUi } from './ui.store.ts';

type Ui = Pick<UiState, 'left' | 'checkId' | 'draft'>;

/** Of the checks that this person left, the last one that is open still; not while another is in hand or begun. */
export const lastLeft = (
  { left, checkId, draft }: Ui,
  openChecks: readonly CheckSummary[] | undefined,
): CheckSummary | undefined => {
  if (checkId !== null || draft.lines.length > 0) return undefined;
  const open = new Map(openChecks?.map((check) => [check.id, check]));
  const found = left.find((id) => open.get(id)?.status === 'open');
  return found === undefined ? undefined : open.get(found);
};

export const useLastLeft = (): CheckSummary | undefined => {
  const ui = useUi();
  return useRead(({ openChecks }) => lastLeft(ui, openChecks));
};

/** Goes on with it where it was left. */
export const takeLastLeft = (): void => {
  const check = lastLeft(useUi.getState(), useRead.getState().openChecks);
  if (check !== undefined) takeCheck(check.id);
};
