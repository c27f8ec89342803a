import { READY_SHOP } from './ready-shop.ts';
import { makeRoomForShops } from './shared-shop.ts';
import { startSuite } from './suite.ts';

/** Opens a shop once, so that each file begins with a copy of it: a first start costs twice a later one. */
export default async (): Promise<() => Promise<void>> => {
  const suite = await startSuite();
  await suite.stop();
  process.env[READY_SHOP] = suite.dataDir;
  const endShops = makeRoomForShops();
  return async () => {
    await endShops();
    suite.remove();
  };
};
