import { type Fact, type Failure, ok, type Result } from '@galley/base';
import {
  assignTablesCommand,
  cleanTableCommand,
  decideAssignTables,
  decideCleanTable,
  decideJoinTables,
  decideLeaveTable,
  decideSeatParty,
  joinTablesCommand,
  leaveTableCommand,
  seatPartyCommand,
} from '@galley/domain';
import { act } from '../acting.ts';
import type { PosHandler } from '../handlers/handler.ts';
import { callNumbers } from '../read/call-numbers.ts';
import { loadCheck } from '../read/load-check.ts';
import { floorNow, partyOf } from './floor-now.ts';

/** What was decided, as an act without an answer. */
export const plainAct = <E extends Failure>(decided: Result<Fact[], E>) =>
  decided.ok ? ok({ facts: decided.value, result: null }) : decided;

export const seatPartyHandler: PosHandler<'seatParty'> = (core) => ({
  schema: seatPartyCommand,
  run: (command, call) =>
    act(core, call, ({ context }) => {
      const party = partyOf(core, command.partyId);
      const state = {
        orderTypes: core.read.orderTypes(),
        tables: core.read.tables(),
        floor: floorNow(core).tables,
        party,
        customer: core.read.customer(party?.party.customerId ?? ''),
        ...callNumbers(core, context.businessDate),
      };
      const seated = decideSeatParty(state, command, context);
      if (!seated.ok) return seated;
      const { checkId, facts } = seated.value;
      return ok({ facts, result: { checkId } });
    }),
});

export const leaveTableHandler: PosHandler<'leaveTable'> = (core) => ({
  schema: leaveTableCommand,
  run: (command, call) =>
    act(core, call, ({ context }) => {
      const check = loadCheck(core.read, command.checkId);
      if (!check.ok) return check;
      const party = partyOf(core, core.read.partyOfCheck(command.checkId));
      return plainAct(decideLeaveTable(check.value, party, command, context));
    }),
});

export const cleanTableHandler: PosHandler<'cleanTable'> = (core) => ({
  schema: cleanTableCommand,
  run: (command, call) =>
    act(core, call, ({ context }) => {
      const table = floorNow(core).tables.find(({ tableId }) => tableId === command.tableId);
      const state = { table, cleans: core.read.cleansOf(context.businessDate) };
      return plainAct(decideCleanTable(state, command, context));
    }),
});

export const joinTablesHandler: PosHandler<'joinTables'> = (core) => ({
  schema: joinTablesCommand,
  run: (command, call) =>
    act(core, call, ({ context }) => {
      const check = loadCheck(core.read, command.checkId);
      if (!check.ok) return check;
      const state = {
        check: check.value,
        tables: core.read.tables(),
        floor: floorNow(core).tables,
        kin: core.read.kinOf([command.checkId]),
      };
      return plainAct(decideJoinTables(state, command, context));
    }),
});

export const assignTablesHandler: PosHandler<'assignTables'> = (core) => ({
  schema: assignTablesCommand,
  run: (command, call) =>
    act(core, call, ({ context }) => {
      const state = { tables: core.read.tables(), employees: core.read.employees() };
      return plainAct(decideAssignTables(state, command, context));
    }),
});
