import { type DeviceEvent, type DrawerIncident, deviceEventSchema } from '@galley/devices/core';
import {
  type DrawerEventInput,
  type DrawerEventType,
  type DrawerView,
  drawerAfter,
  drawerEventFact,
  unknownDrawer,
} from '@galley/domain';
import { drawersNow, type WatchedDrawer } from '../printing/destination.ts';
import { addressOf } from '../printing/print-job.ts';
import { type RecordPorts, recordFact } from './device-facts.ts';

/** The drawers of this register: watched as long as their rows stand, everything that happens a fact. */
export type Drawers = { views(): readonly (DrawerView & { id: string; name: string })[] };

/** Topic of the windows' watches. */
export const DRAWERS = 'drawers';

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
): DrawerEventInput => ({
  printerId,
  type: types[incident.type],
  at: incident.at + shiftMs,
  by: incident.type === 'opened' ? incident.by : null,
  since: 'since' in incident ? incident.since + shiftMs : null,
});

export const createDrawers = (ports: RecordPorts): Drawers => {
  const { devices, read, identity, clock } = ports;
  const views = new Map<string, DrawerView>();
  const watched = new Map<string, string>();
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

  /** Incidents are told as they happen, so that the difference of the clocks is that between then and now. */
  const onIncident = ({ printerId, incident }: DeviceEvent & { type: 'drawer' }): void => {
    const drawer = now().find((one) => addressOf(one).printerId === printerId);
    if (drawer === undefined) return;
    const event = asEvent(drawer.id, incident, clock.now() - incident.at);
    recordFact(ports, (context) => drawerEventFact(event, context));
    views.set(drawer.id, drawerAfter(views.get(drawer.id) ?? unknownDrawer, event));
    ports.invalidate([DRAWERS]);
  };

  devices.onMessage((message) => {
    const event = deviceEventSchema.safeParse(message);
    if (event.success && event.data.type === 'drawer') onIncident(event.data);
  });
  devices.onOpen(() => {
    watched.clear();
    watchAll();
  });
  ports.replica.onChange(({ kinds }) => {
    if (kinds.has('peripheral')) watchAll();
  });

  return {
    views: () =>
      now().map(({ id, name }) => ({
        id,
        name: name ?? 'Cash drawer',
        ...(views.get(id) ?? unknownDrawer),
      })),
  };
};
