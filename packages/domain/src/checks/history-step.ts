import type { HistoryEvent } from './history-event.ts';
import { historyText } from './history-text.ts';

/** One thing that happened to a check; names of people, devices, reasons and stations are left to the caller. */
export type HistoryStep = {
  readonly at: number;
  readonly type: string;
  readonly event: HistoryEvent;
  /** The event in English. */
  readonly text: string;
  readonly employeeId: string | null;
  readonly deviceId: string | null;
  readonly amountMinor: number | null;
  /** Who consented, where somebody other had to. */
  readonly approverId: string | null;
  readonly reasonId: string | null;
  /** The station that acted. */
  readonly stationKey: string | null;
};

type Told = Pick<HistoryStep, 'at' | 'event'> & Partial<Omit<HistoryStep, 'text'>>;

export const step = (told: Told): HistoryStep => ({
  type: told.event.kind,
  text: historyText(told.event),
  employeeId: null,
  deviceId: null,
  amountMinor: null,
  approverId: null,
  reasonId: null,
  stationKey: null,
  ...told,
});

/** What people call a check. */
export type Titler = (checkId: string) => string;

/** What a line is called; null: nothing of it is known here. */
export type Namer = (lineId: string) => string | null;
