/** A zone of deliveries as the office edits it; amounts are minor units, null: none. */
export type OfficeZone = {
  /** Absent: a new one. */
  readonly id?: string;
  readonly name: string;
  /** Postcodes; one that ends with `*` is the beginning of many. */
  readonly codes: readonly string[];
  /** Words of addresses, which say more than a postcode. */
  readonly streets: readonly string[];
  readonly feeMinor: number;
  readonly freeFromMinor: number | null;
  readonly minimumMinor: number | null;
  readonly extraMinutes: number;
  /** Off: nobody goes there for now. */
  readonly active: boolean;
};

export type OfficeZones = {
  readonly zones: readonly OfficeZone[];
  /** By it fees are taxed. */
  readonly taxCode: string;
};

export type DeliveryCommands = {
  /** All of them in order; those that are left out are taken off. */
  saveZones: { input: OfficeZones; output: null };
};

export type DeliveryQueries = {
  zones: { params: Record<string, never>; result: OfficeZones };
};
