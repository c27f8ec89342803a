import {
  type DeviceEvent,
  deviceEventSchema,
  type KickCause,
  type KickOutcome,
} from '@galley/devices/core';
import type { DrawerKickView } from '../../contract/index.ts';
import { drawerSetupSchema, type PrinterWithId, printersNow } from '../printing/destination.ts';
import { addressOf } from '../printing/print-job.ts';
import type { Pulse } from '../printing/pulse.ts';
import { DRAWERS, type RecordPorts } from './device-facts.ts';

/** Who opens a drawer, what for, and by which paper it is known; the register's own drawer where none is named. */
export type KickWish = Pulse & { readonly about: string | null; readonly printer?: PrinterWithId };

/** Pulses that open drawers now or not at all (rules DW10, DW11). */
export type DrawerKicks = {
  /** Resolves with what became of it; `did-not-open` only where a sensor tells. Undefined: there is no printer. */
  kick(wish: KickWish): Promise<DrawerKickView | undefined>;
  /** Who asked for a pulse; undefined for one that is not of these. */
  askedBy(kickId: string): Pulse | undefined;
  /** The last one, as long as it matters to people. */
  last(): DrawerKickView | null;
};

type Going = {
  readonly wish: KickWish;
  readonly printerId: string;
  view: DrawerKickView;
  end: (view: DrawerKickView) => void;
};

/** A drawer that opens later than this surprises people. */
const WITHIN_MS = 4_000;
/** The answer comes sooner, or whoever should give it is gone. */
const PATIENCE_MS = 12_000;
/** Longer than a sensor is waited for. */
const SENSOR_MS = 6_000;
const SHOWN_MS = 5 * 60_000;
const REMEMBERED = 50;

type KickPorts = Pick<
  RecordPorts,
  'clock' | 'ids' | 'devices' | 'read' | 'identity' | 'invalidate'
> & {
  /** This machine's own clock, by which the device process goes, UTC ms. */
  machineNow(): number;
};

const hasSensor = ({ read }: KickPorts, { id }: PrinterWithId): boolean => {
  const drawer = drawerSetupSchema.safeParse(read.peripheral(id)?.setup['drawer']);
  return drawer.success && drawer.data.sensor !== 'none';
};

/** A person said so: no pulse is sent, and none told, but where one is tried. */
const hasNoDrawer = ({ read }: KickPorts, { id }: PrinterWithId): boolean =>
  read.peripheral(id)?.setup['drawer'] === null;

export const createDrawerKicks = (ports: KickPorts): DrawerKicks => {
  const { devices, read, identity, clock, ids } = ports;
  const going = new Map<string, Going>();
  let last: DrawerKickView | undefined;

  const show = (one: Going, change: Partial<DrawerKickView>): void => {
    one.view = { ...one.view, ...change };
    if (last?.id === one.view.id) last = one.view;
    ports.invalidate([DRAWERS]);
  };

  const finish = (
    one: Going,
    state: DrawerKickView['state'],
    cause?: KickCause | 'no-device-process',
  ) => {
    if (one.view.state !== 'going') return;
    show(one, { state, cause: cause ?? null });
    const waits = state === 'sent' && one.view.sensor;
    if (!waits) one.end(one.view);
    else setTimeout(() => one.end(one.view), SENSOR_MS).unref();
  };

  const onOutcome = ({ kickId, state, cause }: KickOutcome & { kickId: string }): void => {
    const one = going.get(kickId);
    if (one !== undefined) finish(one, state, cause);
  };

  /** What the sensor saw after the last pulse to this drawer. */
  const onIncident = ({ printerId, incident }: DeviceEvent & { type: 'drawer' }): void => {
    const one = [...going.values()].findLast((each) => each.printerId === printerId);
    if (one === undefined) return;
    const opened = incident.type === 'opened' || incident.type === 'found-open';
    if (opened) show(one, { state: 'opened', cause: null });
    else if (incident.type === 'did-not-open') show(one, { state: 'did_not_open' });
    if (opened || incident.type === 'did-not-open') one.end(one.view);
  };

  devices.onMessage((message) => {
    const event = deviceEventSchema.safeParse(message);
    if (!event.success) return;
    if (event.data.type === 'kick') onOutcome(event.data);
    if (event.data.type === 'drawer') onIncident(event.data);
  });
  /** A device process that is gone takes its pulses along; whether one went is not known. */
  devices.onOpen(() => {
    for (const one of going.values()) finish(one, 'unknown', 'no-device-process');
  });

  const begin = (wish: KickWish, printer: PrinterWithId): Going => {
    const view: DrawerKickView = {
      id: ids('event'),
      about: wish.about,
      reason: wish.reason,
      printer: printer.name ?? addressOf(printer).printerId,
      sensor: hasSensor(ports, printer),
      state: 'going',
      cause: null,
      at: clock.now(),
    };
    const one: Going = {
      wish,
      printerId: addressOf(printer).printerId,
      view,
      end: () => undefined,
    };
    going.set(view.id, one);
    const [oldest] = going.keys();
    if (going.size > REMEMBERED && oldest !== undefined) going.delete(oldest);
    last = view;
    return one;
  };

  const order = (one: Going, printer: PrinterWithId): void => {
    const kick = { kickId: one.view.id, pin: 2, notAfter: ports.machineNow() + WITHIN_MS };
    if (!devices.connected()) {
      finish(one, 'not_sent', 'no-device-process');
      return;
    }
    devices.postMessage({ type: 'kick', ...addressOf(printer), ...kick });
    setTimeout(() => finish(one, 'unknown', 'no-device-process'), PATIENCE_MS).unref();
    ports.invalidate([DRAWERS]);
  };

  return {
    kick(wish) {
      const printer = wish.printer ?? printersNow(read, identity, { to: 'receipts' })[0];
      if (printer === undefined || (wish.printer === undefined && hasNoDrawer(ports, printer)))
        return Promise.resolve(undefined);
      const one = begin(wish, printer);
      return new Promise((resolve) => {
        one.end = resolve;
        order(one, printer);
      });
    },
    askedBy: (kickId) => going.get(kickId)?.wish,
    last: () => (last !== undefined && clock.now() - last.at < SHOWN_MS ? last : null),
  };
};
