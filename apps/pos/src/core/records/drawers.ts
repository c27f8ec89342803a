import { type DeviceEvent, type DrawerIncident, deviceEventSchema } from '@galley/devices/core';
import {
  type DrawerEventInput,
  type DrawerEventRow,
  type DrawerEventType,
  type DrawerView,
  drawerAfter,
  drawerEventFact,
  explainedOpenings,
  unknownDrawer,
} from '@galley/domain';
import type { Sessions } from '@galley/shell/core';
import { drawersNow, type WatchedDrawer } from '../printing/destination.ts';
import { addressOf } from '../printing/print-job.ts';
import type { Pulse } from '../printing/pulse.ts';
import { DRAWERS, type RecordPorts, recordFact } from './device-facts.ts';
import type { DrawerKicks } from './drawer-kicks.ts';
import { drawerBy, ownLineDrawers, toldDrawers } from './drawer-targets.ts';

/** The drawers of this register: watched as long as their rows stand, everything that happens a fact. */
export type Drawers = { views(): readonly (DrawerView & { id: string; name: string })[] };

/** A pulse that explains an opening is not older than this before it. */
const EXPLAINED_WITHIN_MS = 60_000;

const types: Readonly<Record<DrawerIncident['type'], DrawerEventType>> = {
  kicked: 'kicked',
  opened: 'opened',
  closed: 'closed',
  'left-open': 'left_open',
  'did-not-open': 'did_not_open',
  'found-open': 'found_open',
};

/** `shiftMs` brings the device process's own clock to hub time. */
const asEvent = (
  printerId: string,
  incident: DrawerIncident,
  shiftMs: number,
): Omit<DrawerEventInput, 'employeeId' | 'reason'> => ({
  printerId,
  type: types[incident.type],
  at: incident.at + shiftMs,
  by: incident.type === 'opened' ? incident.by : null,
  since: 'since' in incident ? incident.since + shiftMs : null,
});

export const createDrawers = (
  ports: RecordPorts & {
    readonly sessions: Pick<Sessions, 'employees'>;
    readonly kicks: Pick<DrawerKicks, 'askedBy'>;
  },
): Drawers => {
  const { devices, read, identity, clock } = ports;
  const views = new Map<string, DrawerView>();
  /** The last pulse of each drawer. */
  const pulses = new Map<string, Pulse>();
  const watched = new Map<string, string>();
  const eventsSince = ports.replica.db.prepare(
    'SELECT * FROM drawer_event WHERE printerId = ? AND at >= ?',
  );
  const now = (): readonly WatchedDrawer[] => drawersNow(read, identity);

  const order = (drawer: WatchedDrawer, sensor: WatchedDrawer['sensor']): void => {
    const { leftOpenMs } = drawer;
    devices.postMessage({ type: 'watch-drawer', ...addressOf(drawer), sensor, leftOpenMs });
  };

  const watchAll = (): void => {
    if (!devices.connected()) return;
    for (const drawer of now()) {
      const text = JSON.stringify(drawer);
      if (watched.get(drawer.id) !== text) order(drawer, drawer.sensor);
      watched.set(drawer.id, text);
    }
    stopOthers();
  };

  /** A drawer whose set-up went is looked at no more. */
  const stopOthers = (): void => {
    const wanted = new Set(now().map(({ id }) => id));
    for (const [id, text] of watched) {
      if (wanted.has(id)) continue;
      order(JSON.parse(text) as WatchedDrawer, 'none');
      watched.delete(id);
      views.delete(id);
    }
  };

  /** Of a pulse and what it did: who asked for it. Of anything else: who is logged in here, if it is one person. */
  const whoAndWhy = (printerId: string, incident: DrawerIncident): Pulse => {
    if (incident.type === 'kicked') {
      const { employeeId = null, reason = null } = ports.kicks.askedBy(incident.jobKey) ?? {};
      const pulse = { employeeId, reason };
      pulses.set(printerId, pulse);
      return pulse;
    }
    const byPulse =
      incident.type === 'did-not-open' || (incident.type === 'opened' && incident.by === 'kick');
    const pulse = byPulse ? pulses.get(printerId) : undefined;
    if (pulse !== undefined) return pulse;
    const [employeeId = null, another] = ports.sessions.employees();
    return { employeeId: another === undefined ? employeeId : null, reason: null };
  };

  /** Whoever wished such a pulse writes it down (rule DW15). */
  const isJournalled = (incident: DrawerIncident): boolean =>
    incident.type === 'kicked' && ports.kicks.askedBy(incident.jobKey) !== undefined;

  /** Incidents are told as they happen, so that the difference of the clocks is that between then and now. */
  const onIncident = ({ printerId, incident }: DeviceEvent & { type: 'drawer' }): void => {
    const drawer = drawerBy(read, identity, printerId);
    if (drawer === undefined) return;
    const event = {
      ...asEvent(drawer.id, incident, clock.now() - incident.at),
      ...whoAndWhy(drawer.id, incident),
    };
    if (!isJournalled(incident)) recordFact(ports, (context) => drawerEventFact(event, context));
    if (incident.type !== 'kicked') {
      views.set(drawer.id, drawerAfter(views.get(drawer.id) ?? unknownDrawer, event));
    }
    ports.invalidate([DRAWERS]);
  };

  /** How a drawer stood is not how it stands once its line is gone, or it is set up anew (rule PE10). */
  const forget = (id: string): void => {
    if (views.delete(id)) ports.invalidate([DRAWERS]);
  };

  const onState = ({ deviceId, state }: DeviceEvent & { type: 'device-state' }): void => {
    if (state !== 'working') forget(deviceId);
  };

  devices.onMessage((message) => {
    const event = deviceEventSchema.safeParse(message);
    if (!event.success) return;
    if (event.data.type === 'drawer') onIncident(event.data);
    if (event.data.type === 'device-state') onState(event.data);
  });
  devices.onOpen(() => {
    for (const { id } of ownLineDrawers(read, identity)) forget(id);
    watched.clear();
    watchAll();
  });
  ports.replica.onChange(({ kinds }) => {
    if (kinds.has('peripheral')) watchAll();
  });

  /** The pulse of another register comes as its fact, maybe later than what it opened (rule DW8). */
  const openedByAnother = (id: string, openSince: number): boolean => {
    const events = eventsSince.all(id, openSince - EXPLAINED_WITHIN_MS) as DrawerEventRow[];
    return explainedOpenings(events).some(
      ({ type, by, at }) => type === 'opened' && by === 'kick' && at === openSince,
    );
  };

  const viewOf = (id: string): DrawerView => {
    const view = views.get(id) ?? unknownDrawer;
    const { openedByHand, openSince } = view;
    if (!openedByHand || openSince === null) return view;
    return { ...view, openedByHand: !openedByAnother(id, openSince) };
  };

  return {
    views: () =>
      toldDrawers(read, identity).map(({ id, name }) => ({
        ...{ id, name: name ?? 'Cash drawer' },
        ...viewOf(id),
      })),
  };
};
