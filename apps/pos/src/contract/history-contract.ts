import type { HistoryEvent } from '@galley/domain';
import type { CheckView } from './check-views.ts';

/** One thing that happened to a check. `at`: UTC ms by the clock of the device that did it. */
export type CheckStep = {
  readonly at: number;
  readonly event: HistoryEvent;
  readonly personName: string | null;
  /** The register, or the station where it was made. */
  readonly placeName: string | null;
  readonly amountMinor: number | null;
  /** Who consented, where somebody other had to. */
  readonly approverName: string | null;
  readonly reason: string | null;
};

/** A check as it stood at a moment: its lines and what they came to, minor units. */
export type CheckMoment = Pick<
  CheckView,
  'lines' | 'subtotalMinor' | 'totalMinor' | 'paidMinor' | 'dueMinor' | 'payments' | 'status'
>;

export type HistoryQueries = {
  /** `at`: as it stood then, UTC ms; absent: as it is. Its steps are all of them, oldest first. */
  checkHistory: {
    params: { checkId: string; at?: number | undefined };
    result: { readonly steps: readonly CheckStep[]; readonly moment: CheckMoment } | null;
  };
};
