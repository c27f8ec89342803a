import type { MenuView, PosContract } from '@galley/pos/contract';
import { connectPart } from '../../scripts/galley/connection.ts';
import { PINS } from './register-page.ts';
import { type Suite, until } from './suite.ts';

export type OrderedLine = {
  readonly name: string;
  readonly quantity?: number;
  readonly note?: string;
  /** How many modifiers beyond the forced ones. */
  readonly extras?: number;
};

const modifiersOf = (menu: MenuView, item: MenuView['items'][number], extras: number) => {
  const groups = menu.groups.filter((group) => item.modifierGroupIds.includes(group.id));
  const forced = groups.flatMap((group) => group.modifiers.slice(0, group.min));
  const more = groups
    .flatMap((group) => group.modifiers.slice(group.min, group.max))
    .slice(0, extras);
  return [...forced, ...more].map(({ id }) => ({ modifierId: id, quantity: 1 }));
};

const must = <T>(answer: { ok: true; value: T } | { ok: false; error: { message: string } }): T => {
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
};

/** The register's own commands, as its window gives them; for orders that would take long to tap. */
export const registerCore = async (suite: Suite, pin: string = PINS.manager) => {
  const parts = { register: suite.part('register') };
  const { rpc, close } = connectPart<PosContract>(parts, 'register');
  // The first start's people and menu come from the hub.
  const menu = await until('the register has the menu', async () => {
    const menu = must(await rpc.ask('menu', {}));
    const parts = [menu.items, menu.orderTypes, menu.voidReasons, menu.refundReasons];
    return parts.every(({ length }) => length > 0) && menu;
  });
  // People may come after the menu; wrong PINs are counted, so it is asked seldom.
  const session = await until('the register knows the person', async () => {
    const outcome = await rpc.run('login', { pin });
    if (outcome.ok) return outcome.value;
    await new Promise((done) => setTimeout(done, 5000));
    return false;
  });
  rpc.setSession(session.sessionId);
  const orderType = (kind: string) =>
    menu.orderTypes.find((type) => type.kind === kind)?.id ?? 'none';

  const add = async (checkId: string, { name, quantity, note, extras }: OrderedLine) => {
    const item = menu.items.find((one) => one.name === name);
    if (item === undefined) throw new Error(`the menu has no ${name}`);
    const modifiers = modifiersOf(menu, item, extras ?? 0);
    const line = { checkId, itemId: item.id, quantity: quantity ?? 1, modifiers };
    return must(await rpc.run('addLine', note === undefined ? line : { ...line, note })).lineId;
  };
  const send = async (checkId: string, lines: readonly OrderedLine[]): Promise<string[]> => {
    const ids: string[] = [];
    for (const line of lines) ids.push(await add(checkId, line));
    must(await rpc.run('sendCheck', { checkId }));
    return ids;
  };

  return {
    menu,
    add,
    send,
    orderType,
    /** Any command of the register; throws where it is refused. */
    run: async <Name extends keyof PosContract['commands'] & string>(
      name: Name,
      input: PosContract['commands'][Name]['input'],
    ): Promise<PosContract['commands'][Name]['output']> => must(await rpc.run(name, input)),
    ask: async <Name extends keyof PosContract['queries'] & string>(
      name: Name,
      params: PosContract['queries'][Name]['params'],
    ): Promise<PosContract['queries'][Name]['result']> => must(await rpc.ask(name, params)),
    /** Opens a takeaway check and sends it. */
    order: async (lines: readonly OrderedLine[], guestName?: string) => {
      const orderTypeId = orderType('takeaway');
      const about = guestName === undefined ? { orderTypeId } : { orderTypeId, guestName };
      const { checkId } = must(await rpc.run('openCheck', about));
      return { checkId, lineIds: await send(checkId, lines) };
    },
    voidLine: async (lineId: string, quantity = 1): Promise<void> => {
      const reasonId = menu.voidReasons[0]?.id ?? 'none';
      must(await rpc.run('voidLine', { lineId, quantity, reasonId, disposition: 'not_made' }));
    },
    close,
  };
};
export type RegisterCore = Awaited<ReturnType<typeof registerCore>>;
