import type { CheckDelivery } from '@galley/domain';

/** Where a check is delivered to; see the rules in docs/specs/delivery.md. Amounts are minor units. */
export type DeliveryView = CheckDelivery & {
  /** Nobody goes to its zone for now. */
  readonly outOfService: boolean;
  /** Somebody agreed that it goes out as it is. */
  readonly allowed: boolean;
};

/** A zone of the site as it is offered. */
export type ZoneView = {
  readonly id: string;
  readonly name: string;
  readonly feeMinor: number;
  readonly freeFromMinor: number | null;
  readonly minimumMinor: number | null;
  readonly extraMinutes: number;
  readonly active: boolean;
};

export type DeliveryCommands = {
  /** Corrects the zone by hand; null: as the address says. */
  chooseZone: {
    input: { checkId: string; zoneId: string | null; approvalId?: string };
    output: null;
  };
  /** It goes out below the minimum, or to a zone where nobody goes for now; by who may, or with their approval. */
  allowDelivery: { input: { checkId: string; approvalId?: string }; output: null };
};

export type DeliveryQueries = {
  /** Zones of the site in its order. */
  zones: { params: Record<string, never>; result: readonly ZoneView[] };
};
