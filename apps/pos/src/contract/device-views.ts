import type { HandsOn, PeripheralRow, SoleRoles, TemplatePaper, Weight } from '@galley/domain';
import type { PluggedIn, PluggedInAt } from '@galley/shell/contract';

/** What a scale says this moment: a weight that may be sold, or the reason why there is none. */
export type ScaleView = {
  readonly peripheralId: string;
  readonly name: string;
  /** A person chose it on its page for this register to weigh with first. */
  readonly bound: boolean;
  readonly working: boolean;
  /** It says each weighing once, and nothing when the goods are moved afterwards. */
  readonly tellsOnce: boolean;
  /** Names the weighing to the core; it goes stale one second after `at` (core time, ms). */
  readonly weighing: number | null;
  readonly weight: Weight | null;
  /** The tare in force, also while there is no weight to be sold. */
  readonly tare: Weight | null;
  /** What lies still on the scale before the tare, however light; null: not known now. */
  readonly gross: Weight | null;
  /** Price of the weight, minor units; null without one or without an item. */
  readonly priceMinor: number | null;
  readonly at: number;
  /** Cause and cure in words; null with a weight. */
  readonly refusal: { readonly code: string; readonly words: string } | null;
};

/** What a scanned code means here. */
export type ScanOutcome =
  | {
      readonly type: 'item';
      readonly itemId: string;
      readonly name: string;
      readonly quantity: number;
      /** The code holds weight or price: it goes with the line. */
      readonly label: string | null;
    }
  /** `refused`: the label names an item that is not sold as the label says. */
  | { readonly type: 'unknown' | 'misread' | 'refused'; readonly words: string };

/** The latest code of an attached scanner; `seq` grows with each. */
export type ScanView = { readonly seq: number; readonly outcome: ScanOutcome };

export type PeripheralStateView = {
  readonly state: 'opening' | 'working' | 'attention' | 'stopped';
  /** What is the matter and the cure; null when all is well. */
  readonly words: string | null;
};

/** A device of the site with its state as this register sees it; null: another host has it. */
export type PeripheralView = PeripheralRow &
  HandsOn &
  SoleRoles & {
    /** The machine on which it hangs; null: every register reaches it, or no register is known yet. */
    readonly hostName: string | null;
    readonly own: boolean;
    /** Sales and refunds in cash at this register open the drawer of this device. */
    readonly opensHere: boolean;
    readonly seen: PeripheralStateView | null;
    /** The last that was read from it: a weight, a code, a temperature. */
    readonly last: { readonly text: string; readonly at: number } | null;
    /** What the sensors of a probe said last; empty for what is no probe. */
    readonly sensors: readonly SensorView[];
    /** Who entered the calibration of each sensor, by name, where that was kept. */
    readonly calibratedBy: Readonly<Record<string, string>>;
  };

/** A sensor of a probe, thousandths of a degree Celsius: corrected by its calibration, and as it was sent. */
export type SensorView = {
  readonly name: string;
  /** Null: it measures nothing now. */
  readonly milliC: number | null;
  readonly sentMilliC: number | null;
};

/** A device that is plugged in at some machine of the site. */
export type FoundView = PluggedIn;

/** What a machine of the site found when it looked last. */
export type MachineView = PluggedInAt & { readonly own: boolean };

/** The process that talks to the devices of this register. */
export type DeviceProcessView = {
  readonly state: 'starting' | 'working' | 'silent' | 'gone';
  /** Core time, ms. */
  readonly since: number;
  /** How often it was started again since Galley's start, and how often of these because it hung. */
  readonly restarts: number;
  readonly hangs: number;
  /** What is the matter; null while it works. */
  readonly words: string | null;
};

/** The raw port at which programs of others print through the register's queue. */
export type ForeignPortView = {
  readonly port: string;
  /** Cause and cure in words; null while it is open. */
  readonly problem: string | null;
};

export type DevicesView = {
  readonly process: DeviceProcessView;
  /** Null: nobody asked for one. */
  readonly foreignPort: ForeignPortView | null;
  readonly peripherals: readonly PeripheralView[];
  /** This register first. */
  readonly machines: readonly MachineView[];
  readonly stations: readonly { readonly key: string; readonly name: string }[];
  /** What a printer of the site may be for, as it is offered. */
  readonly printerRoles: readonly string[];
  /** Papers whose template cannot be read; they are printed by another one. */
  readonly unreadablePapers: readonly TemplatePaper[];
};

export type DeviceTest = 'print' | 'drawer' | 'beep' | 'show';

/** A probe with its last reading, for the strip. */
export type ProbeView = {
  readonly probe: string;
  readonly name: string;
  readonly milliC: number | null;
  readonly quality: 'good' | 'settling' | 'unverified' | null;
  readonly at: number | null;
  /** Why there is no reading; null with one. */
  readonly words: string | null;
};
