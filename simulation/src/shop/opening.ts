import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { convergenceProblems } from '../oracles/convergence.ts';
import { createShop, enrolShop, furnish, type Grants, type Shop, startShop } from './shop.ts';
import type { ShopPlan } from './shop-plan.ts';
import type { RecordedPush, World } from './world.ts';

/** A shop that was enrolled and furnished in peace: its disks, and when that was done. */
export type Opening = {
  readonly folder: string;
  readonly grants: Grants;
  readonly endedAt: number;
  /** What the central hub got so far. */
  readonly history: readonly RecordedPush[];
};

const LIMIT_MS = 60_000;

/** Runs until the shop has converged, or says what still differs at the end of the limit. */
export const converge = async (
  shop: Shop,
  limitMs: number,
  enough: () => boolean = () => false,
): Promise<string[]> => {
  let problems: string[] = [];
  for (let spent = 0; spent < limitMs; spent += 2000) {
    await shop.world.time.runFor(2000);
    problems = await convergenceProblems(shop);
    if (problems.length === 0 || enough()) return [];
  }
  return problems;
};

const open = async (world: World): Promise<Opening> => {
  let grants: Grants | undefined;
  const shop = createShop(world, () => {
    if (grants === undefined) throw new Error('Invariant broken: hubs are enrolled first');
    return grants;
  });
  grants = await enrolShop(shop);
  startShop(shop);
  await world.time.runFor(1000);
  furnish(shop, grants);
  const problems = [...(await converge(shop, LIMIT_MS)), ...world.watch.problems];
  if (problems.length > 0) throw new Error(`the shop does not open: ${problems.join('; ')}`);
  await shop.close();
  const { folder, begin, history, time } = world;
  return { folder, grants, endedAt: begin + time.now(), history: [...history] };
};

const opened = new Map<string, Promise<Opening>>();

/** The same opening for every seed of a process and plan: made once, copied for each. */
export const openingOf = (
  { name }: ShopPlan,
  scratch: string,
  worldIn: (folder: string) => World,
): Promise<Opening> => {
  const known = opened.get(name);
  if (known !== undefined) return known;
  const folder = mkdtempSync(join(scratch, 'galley-opening-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const opening = open(worldIn(folder));
  opened.set(name, opening);
  return opening;
};

export const copyOpening = (opening: Opening, folder: string): void =>
  cpSync(opening.folder, folder, { recursive: true });
