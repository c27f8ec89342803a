import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Txn } from '@galley/sync/protocol';
import { factProblems, stateProblems } from '../../../../simulation/src/oracles/convergence.ts';
import {
  type AnyRow,
  readableBy,
  rowsOfReplica,
  textOf,
} from '../../../../simulation/src/oracles/rows.ts';
import { bookProblems } from '../../../../simulation/src/oracles/trade.ts';
import { TENANT } from '../../../../simulation/src/shop/place.ts';
import type { Journal } from '../journal.ts';
import type { Reader } from '../reader.ts';
import { DEVICES } from '../schedule.ts';
import type { ChaosShop } from '../shop.ts';
import { type Central, projectionOfReplica, readCentral } from './central.ts';
import {
  alarmsOf,
  asideOfSiteHub,
  commitsOf,
  type Kept,
  rowsOfSiteHub,
  standingOf,
  sumsOfSiteHub,
  withFile,
} from './kept.ts';

const SHOWN = 3;
const SHOWN_CHARACTERS = 600;

const textDifferences = (
  name: string,
  found: ReadonlyMap<string, string>,
  wanted: ReadonlyMap<string, string>,
): string[] => {
  const keys = [...new Set([...found.keys(), ...wanted.keys()])];
  const wrong = keys.filter((key) => found.get(key) !== wanted.get(key));
  if (wrong.length === 0) return [];
  const shown = wrong
    .slice(0, SHOWN)
    .map((key) => `${key}: ${found.get(key)} is ${wanted.get(key)}`);
  return [`${name} differs in ${wrong.length} rows; ${shown.join('; ')}`];
};

const textsOf = (rows: ReadonlyMap<string, AnyRow>): Map<string, string> =>
  new Map([...rows].map(([key, row]) => [key, textOf(row)]));

const inDevice = <T>(shop: ChaosShop, device: string, act: (db: Kept) => T): T =>
  withFile(join(shop.folder, device), 'replica.db', act);

/** Kitchens may not hold everything. */
const rowsFor = (device: string, { rows }: Central): ReadonlyMap<string, AnyRow> =>
  device.startsWith('kitchen') ? readableBy('kitchen', rows, TENANT) : rows;

/** What differs between one device and the central hub. */
const deviceProblems = (shop: ChaosShop, device: string, central: Central): string[] =>
  inDevice(shop, device, (db) => {
    const { deviceId, lastSeq, centralSeq } = standingOf(db);
    const head = central.heads.get(deviceId) ?? 0;
    return [
      ...(head === lastSeq && centralSeq === lastSeq
        ? []
        : [`${device} finished ${lastSeq} commits, believes ${centralSeq} safe, ${head} are`]),
      ...textDifferences(device, textsOf(rowsOfReplica(db)), textsOf(rowsFor(device, central))),
      ...alarmsOf(db).map((alarm) => `${device}: ${alarm}`),
      // Every device has the same rows; one stands for all against the tables for reports.
      ...(device === 'register-1'
        ? textDifferences('Postgres', central.projected, projectionOfReplica(db))
        : []),
    ];
  });

/** The hubs of the site that run: the site's own and those that devices started. */
const hubFolders = (shop: ChaosShop): [name: string, folder: string][] => [
  ['the site hub', join(shop.folder, 'site-hub')],
  ...DEVICES.filter((device) => shop.standby(device) !== undefined).map(
    (device): [string, string] => [`the hub of ${device}`, shop.standbyFolder(device)],
  ),
];

const hubProblems = (name: string, folder: string, central: Central): string[] => {
  if (!existsSync(join(folder, 'hub.db'))) return [`${name} has no file`];
  return withFile(folder, 'hub.db', (db) => [
    ...textDifferences(name, textsOf(rowsOfSiteHub(db)), textsOf(central.rows)),
    ...(sumsOfSiteHub(db) === central.sums ? [] : [`the digest of ${name} is another`]),
    ...asideOfSiteHub(db).map((aside) => `${name}: ${aside}`),
  ]);
};

/** What people were told of is there. */
const journalProblems = (journal: Journal, rows: ReadonlyMap<string, AnyRow>): string[] =>
  journal.acknowledged
    .flatMap(({ device, command, rows: named }) =>
      named
        .filter(({ kind, id }) => !rows.has(`${kind} ${id}`))
        .map(({ kind, id }) => `${device} acknowledged ${command}, but ${kind} ${id} is lost`),
    )
    .slice(0, SHOWN);

/** Payments of acknowledged commands. */
const promisedBy = (journal: Journal): Set<string> =>
  new Set(
    journal.acknowledged.flatMap(({ rows }) =>
      rows.filter(({ kind }) => kind === 'payment').map(({ id }) => id),
    ),
  );

const writtenBy = (shop: ChaosShop): Txn[] =>
  DEVICES.flatMap((device) => inDevice(shop, device, commitsOf));

const tradeProblems = (shop: ChaosShop, journal: Journal): string[] => {
  const told = { promised: promisedBy(journal), twins: new Set<string>() };
  return DEVICES.flatMap((name) =>
    inDevice(shop, name, (db) => bookProblems([{ name, db }], told)),
  );
};

/** Everything that the files of the shop say wrongly, or differently from one another. */
export const problemsNow = async (
  shop: ChaosShop,
  journal: Journal,
  reader: Reader,
): Promise<{ problems: string[]; numbers: string; rows: number; commits: number }> => {
  const central = await readCentral(shop.folder);
  const written = writtenBy(shop);
  const unequal = [
    ...DEVICES.flatMap((device) => deviceProblems(shop, device, central)),
    ...hubFolders(shop).flatMap(([name, folder]) => hubProblems(name, folder, central)),
    ...textDifferences('the official client', textsOf(reader.rows()), textsOf(central.rows)),
    ...central.aside,
  ];
  const wrong = [
    ...factProblems(written, [], central.rows),
    ...stateProblems(written, [], central.rows),
    ...journalProblems(journal, central.rows),
    ...(unequal.length > 0 ? [] : tradeProblems(shop, journal)),
  ];
  return {
    problems: [...unequal, ...wrong].map((text) => text.slice(0, SHOWN_CHARACTERS)),
    numbers: central.numbers,
    rows: central.rows.size,
    commits: written.length,
  };
};
