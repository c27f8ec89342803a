import type {
  DeviceTrialAnswerRow,
  DrawerEventType,
  HandsOn,
  PeripheralConnection,
  PeripheralRow,
  PeripheralStateRow,
  PeripheralType,
  PulseReason,
  SoleRoles,
} from '@galley/domain';
import type { HostMachine, PluggedInAt } from '@galley/shell/contract';

type Json = PeripheralConnection[string];

export type OfficePeripheral = PeripheralRow &
  HandsOn &
  SoleRoles & {
    /** The machine on which it hangs; null: every register reaches it, or no register is known yet. */
    readonly hostName: string | null;
    /** Who entered the calibration of each sensor, by name, where that was kept. */
    readonly calibratedBy: Readonly<Record<string, string>>;
    /** As each of its hosts told it last; empty: nobody has told yet. */
    readonly states: readonly (Pick<PeripheralStateRow, 'state' | 'words' | 'at'> & {
      readonly hostId: string;
      readonly hostName: string;
    })[];
  };

export type OfficeDevices = {
  readonly peripherals: readonly OfficePeripheral[];
  readonly stations: readonly { readonly key: string; readonly name: string }[];
  /** What a printer of the site may be for, as it is offered. */
  readonly printerRoles: readonly string[];
  /** Machines on which a device can hang. */
  readonly hosts: readonly HostMachine[];
  /** What is plugged in at them. */
  readonly machines: readonly PluggedInAt[];
  /** What machines answered last to a trial. */
  readonly trials: readonly DeviceTrialAnswerRow[];
};

/** A kept reading of a probe. */
export type OfficeReading = {
  readonly at: number;
  readonly milliC: number;
  readonly quality: 'good' | 'settling' | 'unverified';
  /** Nothing was measured from then until this reading; null: nothing was missed. */
  readonly resumedAfter: number | null;
};

/** A probe with what was kept of the last 24 hours, oldest first. */
export type OfficeProbe = {
  readonly probe: string;
  readonly name: string;
  /** The machine that speaks for it; null: nobody has told yet. */
  readonly hostId: string | null;
  /** Why nothing is measured now; null while it works. */
  readonly trouble: string | null;
  readonly readings: readonly OfficeReading[];
};

/** How a line driver is written. */
export type DriverHelpView = {
  /** In the order in which a driver is written; `path` has `[]` where a list is. */
  readonly fields: readonly {
    readonly path: string;
    readonly needed: boolean;
    readonly meaning: string;
    readonly allowed: string;
    readonly example: string;
  }[];
  /** Drivers as text, with what their probe sends; the first has every field. */
  readonly examples: readonly {
    readonly id: string;
    readonly title: string;
    readonly driver: string;
    readonly sample: string;
  }[];
};

/** What a line driver made of bytes that were tried on it. */
export type DriverTrialView = {
  readonly verdict:
    | 'works'
    | 'nothing_complete'
    | 'nothing_fits'
    | 'some_fit'
    | 'impossible'
    | 'bad_driver';
  /** What was read, one line a sample; or what is wrong with the driver, by field. */
  readonly lines: readonly string[];
};

/** Something that happened at a cash drawer. `exception`: the house should ask why. Times are hub time, ms. */
export type OfficeDrawerEvent = {
  readonly id: string;
  readonly at: number;
  readonly type: DrawerEventType;
  readonly by: 'kick' | 'hand' | null;
  /** Who sent the pulse, else who was logged in at the register. */
  readonly person: string | null;
  readonly reason: PulseReason | null;
  /** How long it stood open, ms; for what ends an opening or complains of it. */
  readonly openForMs: number | null;
  readonly drawerName: string;
  readonly exception: boolean;
};

export type PeripheralCommands = {
  /** Changes the given columns of a device, or sets one up (no id). */
  savePeripheral: {
    input: {
      id?: string;
      key?: string;
      name?: string;
      type?: PeripheralType;
      connection?: PeripheralConnection;
      hostId?: string | null;
      model?: string | null;
      setup?: Readonly<Record<string, Json>>;
      roles?: readonly string[];
      failoverId?: string | null;
    };
    output: { id: string };
  };
  removePeripheral: { input: { id: string }; output: null };
  /** Has a probe or scale heard once by its machine; the `trials` of `devices` tell what answers this wish. */
  tryDevice: {
    input: {
      hostId: string;
      type: 'probe' | 'scale';
      connection: PeripheralConnection;
      setup: Readonly<Record<string, Json>>;
    };
    output: { wish: string };
  };
  /** Asks every machine of the site what is plugged in; `devices` tells. */
  findDevices: { input: Record<string, never>; output: null };
};

export type PeripheralQueries = {
  devices: { params: Record<string, never>; result: OfficeDevices };
  probes: { params: Record<string, never>; result: readonly OfficeProbe[] };
  /** What happened at drawers in the last 24 hours, newest first. */
  drawerEvents: { params: Record<string, never>; result: readonly OfficeDrawerEvent[] };
  /** `driver` is its JSON as it was typed; `sample` what the probe sent, with \r, \n, \t and \xHH. */
  tryDriver: { params: { driver: string; sample: string }; result: DriverTrialView };
  /** How a line driver is written; the same for everybody. */
  driverHelp: { params: Record<string, never>; result: DriverHelpView };
};
