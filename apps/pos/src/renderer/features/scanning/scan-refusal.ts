import type { CheckView } from '@galley/pos/contract';
import { deviceWords } from '../../app/device-words.ts';
import type { UiState } from '../../state/ui.store.ts';

type Where = Pick<UiState, 'sheet'> & {
  readonly isNobodyHere: boolean;
  /** Of the check in hand. */
  readonly status: CheckView['status'] | undefined;
};

/** Why a scan adds nothing here and what to do, the same words by whatever scanner the code came (rule RG30). */
export const scanRefusal = ({ sheet, isNobodyHere, status }: Where): string => {
  if (isNobodyHere) return deviceWords.scanLogIn;
  if (sheet !== null) return deviceWords.scanRefused;
  return status === 'settled' ? deviceWords.scanPaid : deviceWords.scanNotHere;
};
