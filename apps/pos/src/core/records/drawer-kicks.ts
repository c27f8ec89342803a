import {
  type DeviceEvent,
  deviceEventSchema,
  type KickCause,
  type KickOutcome,
} from '@galley/devices/core';
import type { OutboxJob } from '@galley/sync/replica';
import type { DrawerKickView } from '../../contract/index.ts';
import type { Pulse } from '../printing/pulse.ts';
import { DRAWERS, type RecordPorts } from './device-facts.ts';
import { type DrawerTarget, drawerNow } from './drawer-targets.ts';
import { createKickJournal, type JournalledKick } from './kick-journal.ts';

/** Who opens a drawer, what for, and by which paper it is known; the register's own drawer where none is named. */
export type KickWish = Pulse & { readonly about: string | null; readonly drawer?: DrawerTarget };

/** A pulse to be sent once its row is written, together with what asks for it. */
export type PreparedKick = {
  readonly job: OutboxJob;
  /** Resolves with what became of it; `did_not_open` only where a sensor tells. */
  send(): Promise<DrawerKickView>;
};

/**
 * Pulses that open drawers now or not at all (rules DW10, DW11). One that an earlier run of the register wished and of
 * which it knew no end is told as perhaps given, and is not sent again (rule DW15).
 */
export type DrawerKicks = {
  /** Undefined: this register has no drawer. */
  prepare(wish: KickWish): PreparedKick | undefined;
  /** Who asked for a pulse; undefined for one that is not of these. */
  askedBy(kickId: string): Pulse | undefined;
  /** The last one, as long as it matters to people. */
  last(): DrawerKickView | null;
};

/** Who should have told what became of it is gone. */
type LostCause = 'no-device-process' | 'register-restarted';

type Going = {
  readonly kept: JournalledKick;
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

type KickPorts = RecordPorts & {
  /** This machine's own clock, by which the device process goes, UTC ms. */
  machineNow(): number;
};

const viewOf = (kept: JournalledKick, state: DrawerKickView['state']): DrawerKickView => {
  const { id, about, reason, printer, sensor, at, ownLine = false } = kept;
  return { id, about, reason, printer, sensor, state, cause: null, at, ownLine };
};

export const createDrawerKicks = (ports: KickPorts): DrawerKicks => {
  const { devices, read, identity, clock, ids } = ports;
  const journal = createKickJournal(ports);
  const going = new Map<string, Going>();
  let last: { view: DrawerKickView; readonly from: number } | undefined;

  const show = (one: Going, change: Partial<DrawerKickView>): void => {
    one.view = { ...one.view, ...change };
    if (last?.view.id === one.view.id) last = { ...last, view: one.view };
    ports.invalidate([DRAWERS]);
  };

  const finish = (one: Going, state: KickOutcome['state'], cause?: KickCause | LostCause) => {
    if (one.view.state !== 'going' && one.view.state !== 'unknown') return;
    journal.ended(one.kept, state);
    show(one, { state, cause: cause ?? null });
    const left = state === 'sent' || (state === 'handed_over' && one.kept.ownLine === true);
    const waits = left && one.view.sensor === true;
    if (!waits) one.end(one.view);
    else setTimeout(() => one.end(one.view), SENSOR_MS).unref();
  };

  const onOutcome = ({ kickId, state, cause }: KickOutcome & { kickId: string }): void => {
    const one = going.get(kickId);
    if (one !== undefined) finish(one, state, cause);
  };

  /** That a pulse leaves, and what the sensor saw after the last one to this drawer. */
  const onIncident = ({ printerId, incident }: DeviceEvent & { type: 'drawer' }): void => {
    const left = incident.type === 'kicked' ? going.get(incident.jobKey) : undefined;
    if (left !== undefined) journal.left(left.kept);
    const one = [...going.values()].findLast(({ kept }) => kept.printerId === printerId);
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

  /** Where the register has closed meanwhile, its next start tells of it. */
  const giveUp = (one: Going): void => {
    if (one.view.state === 'going' && ports.replica.db.open)
      finish(one, 'unknown', 'no-device-process');
  };
  /** A device process that is gone takes its pulses along; whether one went is not known. */
  devices.onOpen(() => {
    for (const one of going.values()) giveUp(one);
  });

  const remember = (kept: JournalledKick): Going => {
    const one: Going = { kept, view: viewOf(kept, 'going'), end: () => undefined };
    going.set(kept.id, one);
    const [oldest] = going.keys();
    if (going.size > REMEMBERED && oldest !== undefined) going.delete(oldest);
    last = { view: one.view, from: clock.now() };
    return one;
  };

  const journalled = (wish: KickWish, drawer: DrawerTarget): JournalledKick => {
    const { id: peripheralId, name, printerId, ownLine, sensor } = drawer;
    return {
      id: ids('drawerEvent'),
      about: wish.about,
      reason: wish.reason,
      employeeId: wish.employeeId,
      ...{ peripheralId, printerId, sensor },
      printer: name ?? printerId,
      ...(ownLine ? { ownLine } : {}),
      at: clock.now(),
    };
  };

  const order = (one: Going, drawer: DrawerTarget): void => {
    const kick = { kickId: one.kept.id, notAfter: ports.machineNow() + WITHIN_MS };
    if (!devices.connected()) {
      finish(one, 'not_sent', 'no-device-process');
      return;
    }
    devices.postMessage({ ...drawer.order, ...kick });
    setTimeout(() => giveUp(one), PATIENCE_MS).unref();
    ports.invalidate([DRAWERS]);
  };

  const send = (kept: JournalledKick, drawer: DrawerTarget): Promise<DrawerKickView> => {
    const one = remember(kept);
    return new Promise((resolve) => {
      one.end = resolve;
      order(one, drawer);
    });
  };

  const prepare = (wish: KickWish): PreparedKick | undefined => {
    const drawer = wish.drawer ?? drawerNow(read, identity);
    if (drawer === undefined) return undefined;
    const kept = journalled(wish, drawer);
    return { job: journal.job(kept), send: () => send(kept, drawer) };
  };

  /** Of a try to open a drawer nobody waits any more; of a sale whose drawer stayed shut the guest does. */
  for (const kept of journal.open()) {
    const before = last;
    finish(remember(kept), journal.endOf(kept), 'register-restarted');
    if (kept.reason === 'test') last = before;
  }

  return {
    prepare,
    askedBy: (kickId) => going.get(kickId)?.kept,
    last: () => (last !== undefined && clock.now() - last.from < SHOWN_MS ? last.view : null),
  };
};
