import type { CheckView } from '@galley/pos/contract';
import type { ReactNode } from 'react';

/** What each way of moving gets. */
export type MoveFormProps = {
  readonly check: CheckView;
  /** The choice of forms, at the head of each. */
  readonly head: ReactNode;
};
