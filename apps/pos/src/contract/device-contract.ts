import type { PeripheralConnection, PeripheralType } from '@galley/domain';
import type {
  DeviceProcessView,
  DevicesView,
  DeviceTest,
  ProbeView,
  ScaleView,
  ScanOutcome,
  ScanView,
} from './device-views.ts';

import type { DrawerKickView } from './print-views.ts';

type Json = PeripheralConnection[string];

/** How a line of an item sold by weight was weighed; only a typed weight is taken from the window. */
export type LineWeight =
  | { readonly by: 'scale'; readonly peripheralId: string; readonly weighing: number }
  | { readonly by: 'hand'; readonly grams: number }
  | { readonly by: 'label'; readonly code: string };

export type DeviceCommands = {
  /** Sets a device up (no id) or changes the given columns of one. */
  savePeripheral: {
    input: {
      id?: string;
      key?: string;
      name?: string;
      type?: PeripheralType;
      hostId?: string | null;
      connection?: PeripheralConnection;
      model?: string | null;
      setup?: Readonly<Record<string, Json>>;
      roles?: readonly string[];
      failoverId?: string | null;
    };
    output: { id: string };
  };
  /** Hears a probe once by a set-up that is not saved. `milliC` null: it answers without a reading, see `words`. */
  tryProbe: {
    input: { connection: PeripheralConnection; setup: Readonly<Record<string, Json>> };
    output: { milliC: number | null; words: string | null };
  };
  /** Hears a scale by a set-up that is not saved. `text` null: it gives no weight, see `words`. */
  tryScale: {
    input: { connection: PeripheralConnection; setup: Readonly<Record<string, Json>> };
    output: { text: string | null; words: string | null };
  };
  removePeripheral: { input: { id: string }; output: null };
  /** Looks what is plugged in here; `devices` tells. */
  findDevices: { input: Record<string, never>; output: null };
  /** The level of a drawer's sensor line, asked of its printer now. */
  readDrawerLevel: { input: { id: string }; output: { high: boolean } };
  /** Keeps which level means open; `none`: the levels are the same, nothing is kept. */
  learnDrawerSensor: {
    input: { id: string; highWhenShut: boolean; highWhenOpen: boolean };
    output: { sensor: 'none' | 'high-is-open' | 'low-is-open' };
  };
  /** Answers with what became of the pulse where a drawer is tried, and with the job of a test paper. */
  testDevice: {
    input: { id: string; test: DeviceTest };
    output: DrawerKickView | { readonly jobKey: string } | null;
  };
  /** Somebody waits for a weight for so long; 0: nobody does, and a tare ends. */
  weigh: { input: { peripheralId: string; forMs: number }; output: null };
  /** Takes what lies on the scale off every weight, or nothing any more; it ends with the line, or when nobody weighs. */
  tare: { input: { peripheralId: string; take: 'what_lies' | 'nothing' }; output: null };
  /** Refused to all but the first who asks for this code. */
  takeScan: { input: { seq: number }; output: null };
};

export type DeviceQueries = {
  deviceProcess: { params: Record<string, never>; result: DeviceProcessView };
  devices: { params: Record<string, never>; result: DevicesView };
  /** With an item each weight has its price. */
  scales: { params: { itemId?: string }; result: readonly ScaleView[] };
  /** What so many grams of an item cost; null: it is not sold by weight. */
  weighedPrice: { params: { itemId: string; grams: number }; result: number | null };
  scans: { params: Record<string, never>; result: ScanView | null };
  /** What a code means that a keyboard scanner typed into the window. */
  readCode: { params: { code: string }; result: ScanOutcome };
  probes: { params: Record<string, never>; result: readonly ProbeView[] };
};
