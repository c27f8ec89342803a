import type { CheckCharge } from '@galley/domain';

/** The charge for service of a check; see the rules in docs/specs/service-charges.md. */
export type ChargeView = {
  /** Null: nothing is charged for service, and nothing was taken off. */
  readonly charge: CheckCharge | null;
};

export type ChargeCommands = {
  /** Takes it off or puts it back; the amounts say what the check came to before, and comes to now; minor units. */
  takeOffCharge: {
    input: { checkId: string; off: boolean; approvalId?: string };
    output: { beforeMinor: number; afterMinor: number };
  };
};
