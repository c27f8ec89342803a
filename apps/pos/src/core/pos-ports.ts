import type { Clock, Failure, IdSource, Result } from '@galley/base';
import type { DeviceHealth, DevicePort, PinKeeper, Sessions } from '@galley/shell/core';
import type { AllowanceRequest, AllowanceResponse, SyncView } from '@galley/sync/protocol';
import type { Replica } from '@galley/sync/replica';
import type { ForeignPortView } from '../contract/index.ts';
import type { Terminals } from './cards/terminals.ts';
import type { MailPost } from './mail/mail-post.ts';

/** What the register needs of its host; tests bring their own. */
export type PosPorts = {
  readonly replica: Replica;
  /** Corrected wall clock: the device's own plus the offset that the hub taught. */
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly pins: PinKeeper;
  /** Log-ins of this device; `verifierOf` reads from the register's own replica. */
  openSessions(verifierOf: (employeeId: string) => string | undefined): Sessions;
  readonly devices: DevicePort;
  /** Card terminals that this register can ask; absent: cards are typed in. */
  readonly terminals?: Terminals;
  /** Who takes e-mails along; absent: this register sends none. */
  readonly mailPost?: MailPost | undefined;
  deviceHealth(): DeviceHealth;
  /** The raw port at which other programs print; null or absent: nobody asked for one. */
  foreignPort?(): ForeignPortView | null;
  /** Ports of the virtual devices of the demo restaurant (GALLEY_TWIN_PORTS); absent: there are none. */
  readonly twinPorts?: string | undefined;
  /** Whether a window of this register practises now: guests are told so where no real check is shown. */
  trainingOn?(): boolean;
  /** This register was started for replaying recorded sales (GALLEY_SEED=replay). */
  readonly takesReplays: boolean;
  readonly sync: {
    view(): SyncView;
    /** When a device that hears of nobody last heard of somebody, UTC ms; null while it does. */
    cutOffSince?(): number | null;
    /** Asks the central hub for an allowance; absent: nobody grants here. */
    askAllowance?(wish: AllowanceRequest): Promise<Result<AllowanceResponse, Failure>>;
    /** Tells peers whether somebody is logged in here. */
    setOpen(open: boolean): void;
  };
  invalidate(topics: Iterable<string>): void;
};
