import type { ServiceChargeEdit } from '@galley/domain';

/** A charge for service as the office edits it; amounts are minor units. */
export type OfficeCharge = ServiceChargeEdit;

export type ChargeCommands = {
  /** All of them in order; those that are left out are taken off. */
  saveServiceCharges: { input: { charges: readonly OfficeCharge[] }; output: null };
};

export type ChargeQueries = {
  serviceCharges: { params: Record<string, never>; result: readonly OfficeCharge[] };
};
