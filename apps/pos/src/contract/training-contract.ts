/**
 * Stands before the session of a window that practises, also where nobody is logged in: each call of a window says by
 * it whether it is meant for practice, so that none is ever taken for the other (rule TM1).
 */
export const TRAINING_SESSION = 'training:';

/** Practice at this register; times are UTC ms. */
export type TrainingView = {
  readonly since: number;
  /** Who began it. */
  readonly startedBy: string;
  /** When the register was started again in the middle of it; null: it was not. */
  readonly resumedAt: number | null;
  /** Receipts and guest checks come out of the receipt printer. */
  readonly printsPapers: boolean;
};

/** A paper of practice, newest first. */
export type TrainingPaper = {
  readonly jobKey: string;
  readonly title: string;
  readonly at: number;
};

export type TrainingCommands = {
  /** Begins practice at this register, or goes on with that of today; needs the permission `train`. */
  startTraining: { input: Record<string, never>; output: TrainingView };
  /** The window goes back to work; with the last person practice rests until it is started again. */
  leaveTraining: { input: Record<string, never>; output: null };
  /** Everything of this practice is erased, and it begins as the house is now. */
  clearTraining: { input: Record<string, never>; output: null };
  /** Whether receipts and guest checks of practice are printed, marked as such. Kitchen papers never are. */
  printTraining: { input: { printsPapers: boolean }; output: null };
};

export type TrainingQueries = {
  /** The same for every window; null: nobody practises here. */
  training: { params: Record<string, never>; result: TrainingView | null };
  trainingPapers: { params: Record<string, never>; result: readonly TrainingPaper[] };
  /** A paper as its printer would have printed it, as PNG in base64; null: there is none of this key. */
  trainingPicture: { params: { jobKey: string }; result: { png: string } | null };
};
