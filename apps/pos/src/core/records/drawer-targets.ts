import { drawerOf, isHungOn, type PeripheralRow } from '@galley/domain';
import { attachOrder } from '@galley/shell/core';
import type { Identity } from '@galley/sync/replica';
import {
  allPrinters,
  drawerSetupSchema,
  drawersNow,
  type PrinterWithId,
  printersNow,
} from '../printing/destination.ts';
import { addressOf } from '../printing/print-job.ts';
import type { Reader } from '../read/reader.ts';

/** A drawer that can be opened: at a printer's socket, or with a box at a line of its own. */
export type DrawerTarget = {
  /** The row of the printer, or of the drawer itself. */
  readonly id: string;
  readonly name: string | undefined;
  /** Under what id the device process tells of it. */
  readonly printerId: string;
  readonly ownLine: boolean;
  /** A sensor tells whether it opens; null: nobody has said whether it has one. */
  readonly sensor: boolean | null;
  /** The order that opens it, without its id and deadline. */
  readonly order: object;
};

type Rows = Pick<
  Reader,
  'peripherals' | 'printersWereSetUp' | 'peripheral' | 'receiptPrinter' | 'station' | 'stations'
>;
type Owner = Pick<Identity, 'deviceId' | 'siteId' | 'number'>;

const sensorOf = (row: PeripheralRow | undefined): boolean | null => {
  const drawer = drawerSetupSchema.safeParse(row?.setup['drawer']);
  return drawer.success ? drawer.data.sensor !== 'none' : null;
};

/** A drawer with a line of its own; undefined for what cannot be attached. */
const ownLineDrawer = (row: PeripheralRow): DrawerTarget | undefined => {
  if (row.type !== 'drawer' || attachOrder(row) === undefined) return undefined;
  const { id, name, setup } = row;
  const sensor = (setup['sensorLine'] ?? 'none') === 'none' ? false : sensorOf(row);
  const order = { type: 'open-drawer', deviceId: id };
  return { id, name, printerId: id, ownLine: true, sensor, order };
};

/** The drawer at the socket of a printer. */
export const drawerAtPrinter = (
  read: Pick<Rows, 'peripheral'>,
  printer: PrinterWithId,
): DrawerTarget => {
  const { id, name } = printer;
  const address = addressOf(printer);
  const { printerId } = address;
  const sensor = sensorOf(read.peripheral(id));
  return {
    ...{ id, name, printerId, sensor, ownLine: false },
    order: { type: 'kick', ...address, pin: 2 },
  };
};

/** Drawers with a line of their own that hang on this register. */
export const ownLineDrawers = (read: Rows, owner: Owner): DrawerTarget[] =>
  read
    .peripherals()
    .filter(({ hostId }) => isHungOn(hostId, owner))
    .flatMap((row) => ownLineDrawer(row) ?? []);

/** The drawer of one device, named by a person. */
export const drawerTarget = (read: Rows, owner: Owner, id: string): DrawerTarget | undefined => {
  const own = ownLineDrawers(read, owner).find((one) => one.id === id);
  if (own !== undefined) return own;
  const [printer] = printersNow(read, owner, { to: 'printer', id });
  return printer && drawerAtPrinter(read, printer);
};

/** A person said so: no pulse is sent, and none told, but where one is tried. */
const hasNoDrawer = (read: Rows, id: string): boolean =>
  read.peripheral(id)?.setup['drawer'] === null;

/** The drawer that this register opens by itself (rule SD7); undefined: it has none. */
export const drawerNow = (read: Rows, owner: Owner): DrawerTarget | undefined => {
  const chosen = drawerOf(read.peripherals(), owner);
  const target = chosen && drawerTarget(read, owner, chosen.id);
  if (target !== undefined && !hasNoDrawer(read, target.id)) return target;
  const [printer] = printersNow(read, owner, { to: 'receipts' });
  return printer === undefined || hasNoDrawer(read, printer.id)
    ? undefined
    : drawerAtPrinter(read, printer);
};

type Told = Pick<DrawerTarget, 'id' | 'name' | 'printerId'>;

const asTold = (printer: PrinterWithId): Told => ({
  id: printer.id,
  name: printer.name,
  printerId: addressOf(printer).printerId,
});

/** Drawers of which this register tells how they stand. */
export const toldDrawers = (read: Rows, owner: Owner): Told[] => [
  ...drawersNow(read, owner).map(asTold),
  ...ownLineDrawers(read, owner),
];

/** The drawer of which the device process tells by this id, watched here or not. */
export const drawerBy = (read: Rows, owner: Owner, printerId: string): Told | undefined =>
  [...toldDrawers(read, owner), ...allPrinters(read, owner).map(asTold)].find(
    (one) => one.printerId === printerId,
  );
