import type { UnconfirmedLine } from '../../allergies/unconfirmed.ts';
import type { DeliveryAsk } from '../../delivery/delivery-problem.ts';
import type { Prompts } from '../../order-types/order-type-columns.ts';
import type { PromiseTimes, StationPace } from '../../order-types/promise/preparation.ts';
import type { Routing } from '../../routing/route-line.ts';
import type { CourseRow, StationRow } from '../../rows.ts';
import type { CheckState } from '../project-check.ts';

/** What tickets say about their check, as it stands at the send. */
export type SendFacts = {
  readonly stations: readonly StationRow[];
  /** Table label or call number. */
  readonly label: string;
  readonly orderTypeName: string;
  readonly serverName: string;
  /** What sends lines elsewhere than to the station of their item; absent: nothing. */
  readonly routing?: Routing;
  /** The house's courses where they wait for their turn; absent: all goes at once. */
  readonly courses?: readonly CourseRow[];
  /** Preparation time of an item, seconds; null: not known. */
  readonly prepOf?: (itemId: string) => number | null;
  /** Times of the check's order type, where it takes promised ones. */
  readonly times?: PromiseTimes;
  /** What the kitchen takes, as far as it is known; absent: by fixed times alone. */
  readonly pace?: (now: number) => StationPace;
  /** What its order type asks for. */
  readonly prompts?: Prompts;
  /** What is asked of a delivery; absent: it is none. */
  readonly delivery?: DeliveryAsk;
  /** Its promised time has no room for it, and nobody agreed to that (rule OP9). */
  readonly slotFull?: boolean;
  /** Unsent lines that clash with allergies of their guests and of which nobody was asked (rule AY17). */
  readonly unconfirmed?: (state: CheckState) => readonly UnconfirmedLine[];
};

/** It is for a time, and the house says how such orders are made. */
export const isPromised = ({ check }: CheckState, { times }: SendFacts): boolean =>
  check.promisedAt != null && times !== undefined;
