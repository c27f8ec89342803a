import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { registerCore } from '../register-core.ts';
import { PINS } from '../register-page.ts';
import { type Suite, startSuite, until } from '../suite.ts';
import { livelyCounter } from './lively-counter.ts';
import { livelyFloor } from './lively-floor.ts';
import type { Hands } from './shop-hands.ts';

const found = <One>(one: One | undefined, what: string): One => {
  if (one === undefined) throw new Error(`the demo shop has no ${what}`);
  return one;
};

export const openHands = async (suite: Suite, pin: string = PINS.manager): Promise<Hands> => {
  const core = await registerCore(suite, pin);
  const some = <One>(what: string, ask: () => Promise<readonly One[]>): Promise<readonly One[]> =>
    until(`the register has ${what}`, async () => {
      const all = await ask();
      return all.length > 0 && all;
    });
  const tables = await some('tables', () => core.ask('tables', {}));
  const people = await some('people', () => core.ask('servers', {}));
  const tableId = (label: string) =>
    found(
      tables.find((one) => one.label === label),
      label,
    ).id;
  const papersOut = async (): Promise<void> => {
    await until('every paper is out', async () =>
      (await core.ask('printJobs', {})).every(({ state }) => state === 'printed'),
    );
  };
  return {
    ...core,
    papersOut,
    tableId,
    itemId: (name) =>
      found(
        core.menu.items.find((one) => one.name === name),
        name,
      ).id,
    personId: (name) =>
      found(
        people.find((one) => one.name.startsWith(name)),
        name,
      ).id,
    atTable: async (label, covers, lines) => {
      const about = { orderTypeId: core.orderType('dine_in'), tableId: tableId(label), covers };
      const { checkId } = await core.run('openCheck', about);
      if (lines.length > 0) await core.send(checkId, lines);
      return checkId;
    },
  };
};

/** What runs out: an item of the menu, one that is counted, a modifier and an ingredient. */
const outages = async ({ run, ask, itemId, menu }: Hands): Promise<void> => {
  const out = (subjectKind: 'item' | 'modifier' | 'ingredient', subjectId: string) =>
    run('markUnavailable', { subjectKind, subjectId, until: 'day_end' });
  await out('item', itemId('Plaice and chips'));
  await run('setPortions', { itemId: itemId('Dressed crab salad'), portions: 4 });
  const peppercorn = menu.groups
    .flatMap(({ modifiers }) => modifiers)
    .find(({ name }) => name === 'Peppercorn sauce');
  await out('modifier', found(peppercorn, 'peppercorn sauce').id);
  const { ingredients } = await ask('availability', {});
  const mushrooms = ingredients.find(({ name }) => name === 'mushrooms');
  await out('ingredient', found(mushrooms, 'mushrooms').id);
};

const favourites = async ({ run, itemId }: Hands): Promise<void> => {
  for (const name of ['Cod and chips', 'Chips', 'Pot of tea', 'Flat white', 'Cola', 'Lemon tart'])
    await run('keepFavourite', { itemId: itemId(name), whose: 'house', keep: true });
};

/** A demo shop in the middle of a service, brought about by the register's own commands. */
const makeLively = async (suite: Suite): Promise<void> => {
  const hands = await openHands(suite);
  try {
    await favourites(hands);
    await livelyFloor(hands);
    await livelyCounter(hands);
    await outages(hands);
  } finally {
    hands.close();
  }
};

/** The demo as people get it, courses, pizza and card terminal included; what is killed there stays dead. */
export const openLively = async (): Promise<Suite> => {
  const env = { GALLEY_SEED_PLAIN: undefined, GALLEY_CARD_TERMINAL: undefined };
  // A folder of its own: the ready shops of tests have the plain demo in them.
  const dataDir = mkdtempSync(join(tmpdir(), 'galley-t-'));
  const suite = await startSuite({ dataDir, supervised: false, env });
  await makeLively(suite);
  return suite;
};
