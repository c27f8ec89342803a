import type { AgeTarget, SaleHours, SaveStationAlertsCommand, StationSounds } from '@galley/domain';

export type OfficeStationAlerts = {
  readonly key: string;
  readonly name: string;
  /** Seconds from the fire after which its tickets are due and late. */
  readonly targetSeconds: number;
  readonly lateSeconds: number;
  /** The first that fits counts. */
  readonly ageTargets: readonly AgeTarget[];
  readonly sounds: StationSounds;
  readonly quietHours: readonly SaleHours[] | null;
};

/** When tickets are due and late, and what kitchen screens sound. */
export type OfficeAlerts = {
  readonly stations: readonly OfficeStationAlerts[];
  readonly orderTypes: readonly { readonly id: string; readonly name: string }[];
  readonly courses: readonly { readonly number: number; readonly name: string }[];
};

export type StationAlertCommands = {
  saveStationAlerts: { input: SaveStationAlertsCommand; output: null };
};

export type StationAlertQueries = {
  stationAlerts: { params: Record<string, never>; result: OfficeAlerts };
};
