import { describe, expect, it } from 'vitest';
import type { OfficeRouting, RoutingTrial } from '../../contract/index.ts';
import { logIn, OWNER_PIN, openOffice } from '../testing/open-office.fixture.ts';
import { failureOf, nothing } from '../testing/outcomes.fixture.ts';

const open = async () => {
  const shop = openOffice();
  const session = await logIn(shop, OWNER_PIN);
  const { queries, commands } = shop.definition;
  const view = async (): Promise<OfficeRouting> => {
    const answer = await queries.routing.ask(nothing, { session });
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value;
  };
  const tried = async (trial: RoutingTrial) => {
    const answer = await queries.tryRouting.ask(trial, { session });
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value;
  };
  const itemId = (await view()).items.find(({ name }) => name === 'Chips')?.id ?? '';
  return { shop, session, commands, view, tried, itemId };
};

const rule = (itemId: string, ...stationKeys: string[]) => ({
  ...{ itemId, categoryId: null, modifierId: null, orderTypeId: null, hours: null },
  stationKeys,
});

describe('routing in the office', () => {
  it('[KR6] saves the rules of the site, in their order', async () => {
    const { shop, session, commands, view, itemId } = await open();
    expect((await view()).rules).toEqual([]);
    const rules = [rule(itemId, 'cold'), rule(itemId, 'fry')];
    await commands.saveRouting.run({ rules }, shop.call(session));
    expect((await view()).rules).toEqual(rules);
    await commands.saveRouting.run({ rules: rules.slice(1) }, shop.call(session));
    expect((await view()).rules).toEqual(rules.slice(1));
    const wrong = commands.saveRouting.run({ rules: [rule(itemId)] }, shop.call(session));
    expect(await failureOf(wrong)).toBe('no_station');
  });

  it('[KR9] tries rules on a sample order before they are saved', async () => {
    const { shop, session, commands, view, tried, itemId } = await open();
    const name = new Map((await view()).stations.map((station) => [station.key, station.name]));
    const trial = {
      ...{ lines: [{ itemId, modifierId: null }], orderTypeId: '', day: 5, minute: 750 },
      rules: [],
    };
    expect(await tried(trial)).toEqual([
      { stationName: name.get('fry'), rule: null, insteadOf: null },
    ]);
    const cold = { ...trial, rules: [rule('itm_other', 'fry'), rule(itemId, 'cold')] };
    expect(await tried(cold)).toEqual([
      { stationName: name.get('cold'), rule: 2, insteadOf: null },
    ]);
    const call = () => shop.call(session);
    await commands.saveStation.run({ stationKey: 'cold', standInKey: 'fry' }, call());
    await commands.closeStation.run({ stationKey: 'cold', closed: true }, call());
    expect(await tried(cold)).toEqual([
      { stationName: name.get('fry'), rule: 2, insteadOf: name.get('cold') },
    ]);
    expect(await tried({ ...trial, lines: [{ itemId: 'itm_gone', modifierId: null }] })).toEqual([
      { stationName: null, rule: null, insteadOf: null },
    ]);
  });

  it('[KR5] [KR7] says how a station gets its tickets and closes it', async () => {
    const { shop, session, commands, view } = await open();
    const save = (input: object) =>
      commands.saveStation.run({ stationKey: 'cold', ...input }, shop.call(session));
    const close = (closed: boolean) =>
      commands.closeStation.run({ stationKey: 'cold', closed }, shop.call(session));
    expect(await failureOf(close(true))).toBe('no_stand_in');
    await save({ output: 'screen', standInKey: 'fry' });
    await close(true);
    expect((await view()).stations.find(({ key }) => key === 'cold')).toMatchObject({
      ...{ output: 'screen', standInKey: 'fry', closed: true },
    });
    expect(await failureOf(save({ standInKey: null }))).toBe('closed_without');
    await close(false);
    expect((await view()).stations.every(({ closed }) => !closed)).toBe(true);
  });
});
