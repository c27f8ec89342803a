import {
  projectTickets,
  type RoutingRuleRow,
  rowFact,
  type StationRow,
  type TicketState,
} from '@galley/domain';
import {
  type Kitchen,
  meet,
  NOW,
  openKitchen,
  SITE,
  station,
} from '../../../apps/kitchen/src/core/kitchen.fixture.ts';
import { type Plan, REGISTERS, SCREEN_NAMES, type Skew, STATIONS } from './service-plan.ts';

type Device = { readonly name: string; kitchen: Kitchen; readonly skew: Skew };

/** The two grills stand in for each other and share their work. */
export const GRILLS: RoutingRuleRow = {
  ...{ id: 'rtr_grills', sort: 0, itemId: 'itm_steak', categoryId: null, modifierId: null },
  ...{ orderTypeId: null, hours: null, stationKeys: ['grill', 'grill2'] },
};

const STAND_INS: Readonly<Record<string, string>> = { grill: 'grill2', grill2: 'grill' };

const houseOf = (): StationRow[] =>
  STATIONS.map((key, sort) => ({
    ...station(key, key, sort),
    standInKey: STAND_INS[key] ?? null,
  }));

const tellTime = ({ kitchen, skew }: Device, trueNow: number): void => {
  kitchen.clock.at = trueNow + skew.clock;
  kitchen.sync.status = {
    ...kitchen.sync.status,
    clockOffsetMs: skew.offset - skew.clock,
  };
};

/** Devices on replicas of their own, and the one true time, which none of them has. */
export const openShop = (plan: Plan) => {
  let now = NOW;
  const devices = [...REGISTERS, ...SCREEN_NAMES].map(
    (name): Device => ({ name, kitchen: openKitchen(SITE, name), skew: plan.skew() }),
  );
  const house = houseOf();
  for (const { kitchen } of devices) kitchen.put('station', ...house);
  const find = (name: string): Device => {
    const found = devices.find((device) => device.name === name);
    if (found === undefined) throw new Error(`Invariant broken: no device ${name}`);
    return found;
  };
  return {
    devices,
    house,
    find,
    now: () => now,
    pass: (ms: number) => {
      now += ms;
      for (const device of devices) tellTime(device, now);
    },
    /** The process ends and another one begins on what its disk has. */
    kill: (name: string) => {
      const device = find(name);
      const { file } = device.kitchen;
      device.kitchen.close();
      device.kitchen = openKitchen(SITE, name, file);
      tellTime(device, now);
    },
    meet: (some: readonly Device[]) => {
      if (some.length > 1) meet(...some.map(({ kitchen }) => kitchen));
    },
    write: (name: string, kind: string, row: { readonly id: string }) => {
      const done = find(name).kitchen.replica.commit({ facts: [rowFact(kind, row)] });
      if (!done.ok) throw new Error(done.error.message);
    },
    close: () => {
      for (const { kitchen } of devices) kitchen.close();
    },
  };
};
export type Shop = ReturnType<typeof openShop>;

/** All tickets of some checks as a device has them. */
export const statesAt = ({ core }: Kitchen, checkIds: readonly string[]): TicketState[] => {
  const { reads } = core;
  const tickets = reads.ticketsOfChecks(checkIds);
  return projectTickets({
    tickets,
    voids: reads.voidsOfChecks(checkIds),
    acks: reads.acksOfTickets(tickets.map(({ id }) => id)),
  });
};
