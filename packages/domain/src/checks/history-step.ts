/** One thing that happened to a check; names of people, devices, reasons and stations are left to the caller. */
export type HistoryStep = {
  readonly at: number;
  readonly type: string;
  readonly text: string;
  readonly employeeId: string | null;
  readonly deviceId: string | null;
  readonly amountMinor: number | null;
  /** Who consented, where somebody other had to. */
  readonly approverId: string | null;
  readonly reasonId: string | null;
  /** The station that acted. */
  readonly stationKey: string | null;
  /** Of a move: the checks that lines left and came to. */
  readonly moved: { readonly from: readonly string[]; readonly to: readonly string[] } | null;
};

type Told = Pick<HistoryStep, 'at' | 'type' | 'text'> & Partial<HistoryStep>;

export const step = (told: Told): HistoryStep => ({
  employeeId: null,
  deviceId: null,
  amountMinor: null,
  approverId: null,
  reasonId: null,
  stationKey: null,
  moved: null,
  ...told,
});

export type Namer = (lineId: string) => string;
