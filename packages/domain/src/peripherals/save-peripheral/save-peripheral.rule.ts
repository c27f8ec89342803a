import type { Fact, Failure, Result } from '@galley/base';
import { canonicalHost, err, failure, ok } from '@galley/base';
import {
  changedColumns,
  type DecisionContext,
  type NotAllowed,
  requirePermission,
  rowAgain,
} from '../../decision.ts';
import type { PeripheralRow } from '../../rows.ts';
import { withAuthors } from '../calibration-author.ts';
import { calibrationProblem } from '../calibration-problem.ts';
import { CUSTOMER_DISPLAY } from '../display-role.ts';
import { openedBy } from '../drawer-role.ts';
import { leadsBack } from '../hands-on.ts';
import { peripheralId } from '../peripheral-id.ts';
import { isOfRegister } from '../register-role.ts';
import { sameMachine } from '../same-machine.ts';
import { weighsFor } from '../weigh-role.ts';
import type { SavePeripheralCommand } from './save-peripheral.command.ts';

export type SavePeripheralError =
  | NotAllowed
  | Failure<
      | 'unknown_peripheral'
      | 'field_missing'
      | 'peripheral_known'
      | 'not_a_printer'
      | 'not_a_display'
      | 'not_a_scale'
      | 'not_a_drawer'
      | 'unknown_failover'
      | 'failover_circle'
      | 'bad_address'
      | 'same_machine'
      | 'name_taken'
      | 'bad_calibration'
    >;

export type SavedPeripheral = { readonly peripheralId: string; readonly facts: readonly Fact[] };

const failoverProblem = (
  rows: readonly PeripheralRow[],
  id: string,
  { failoverId }: SavePeripheralCommand,
): SavePeripheralError | undefined => {
  if (failoverId === undefined || failoverId === null) return undefined;
  const other = rows.find((row) => row.id === failoverId);
  if (other?.type !== 'printer') {
    return failure(
      'unknown_failover',
      'This printer was taken off meanwhile. Choose another one.',
      'failoverId',
    );
  }
  return leadsBack(rows, id, failoverId)
    ? failure(
        'failover_circle',
        `${other.name} already hands its papers on to this one. Choose another printer.`,
        'failoverId',
      )
    : undefined;
};

/** One device a role and host (rules PE2, PE25, SD7): the role leaves whoever had it there. */
const takenOver = (
  rows: readonly PeripheralRow[],
  id: string,
  hostId: string | null,
  roles: readonly string[],
): Fact[] =>
  rows
    .filter((row) => row.id !== id)
    .flatMap((row) => {
      const isTaken = (role: string): boolean =>
        roles.includes(role) && (row.hostId === hostId || isOfRegister(role));
      const kept = row.roles.filter((role) => !isTaken(role));
      if (kept.length === row.roles.length) return [];
      return changedColumns('peripheral', row.id, { roles: kept }) ?? [];
    });

const newRow = (
  rows: readonly PeripheralRow[],
  id: string,
  command: SavePeripheralCommand,
): Result<PeripheralRow, SavePeripheralError> => {
  const { name, type, connection } = command;
  if (name === undefined || type === undefined || connection === undefined) {
    return err(
      failure('field_missing', 'A new device needs a name, a kind and an address. Fill them in.'),
    );
  }
  const known = rows.find((row) => row.id === id);
  if (known !== undefined) {
    const text = `This device is set up already, as ${known.name}. Change it there.`;
    return err(failure('peripheral_known', text));
  }
  return ok({
    id,
    name,
    type,
    hostId: command.hostId ?? null,
    connection,
    model: command.model ?? null,
    setup: command.setup ?? {},
    roles: command.roles ?? [],
    failoverId: command.failoverId ?? null,
    sort: Math.max(-1, ...rows.map((row) => row.sort)) + 1,
  });
};

const typeProblem = (
  type: PeripheralRow['type'],
  { roles = [], failoverId }: SavePeripheralCommand,
): Failure<'not_a_printer' | 'not_a_display' | 'not_a_scale' | 'not_a_drawer'> | undefined => {
  if (type !== 'display' && roles.includes(CUSTOMER_DISPLAY)) {
    return failure('not_a_display', 'Only a display shows guests their check.', 'roles');
  }
  const weighs = roles.filter((role) => weighsFor(role) !== undefined);
  if (type !== 'scale' && weighs.length > 0) {
    return failure('not_a_scale', 'Only with a scale does a register weigh.', 'roles');
  }
  if (type !== 'drawer' && type !== 'printer' && roles.some((role) => openedBy(role))) {
    return failure('not_a_drawer', 'Only a drawer, or a printer with one, is opened.', 'roles');
  }
  const papers = roles.filter((role) => role !== CUSTOMER_DISPLAY && !isOfRegister(role));
  return type === 'printer' || (papers.length === 0 && (failoverId ?? null) === null)
    ? undefined
    : failure('not_a_printer', 'Only printers take papers. Leave the roles empty.', 'roles');
};

/** A network address must be one: what cannot be reached is told while it is typed, not at the first paper. */
const addressProblem = ({ connection }: SavePeripheralCommand): SavePeripheralError | undefined => {
  if (connection?.kind !== 'tcp') return undefined;
  const { host, port } = connection;
  if (typeof host !== 'string' || canonicalHost(host) === undefined) {
    const text = `Address: ${String(host)} is no network address. Type an IP address, as in 192.168.1.50, or the device's name in the network.`;
    return failure('bad_address', text, 'connection');
  }
  if (typeof port === 'number' && Number.isInteger(port) && port > 0 && port < 65_536) {
    return undefined;
  }
  const text = `Address: ${String(port)} is no port. Type a number from 1 to 65535 behind the colon.`;
  return failure('bad_address', text, 'connection');
};

const machineProblem = (
  rows: readonly PeripheralRow[],
  row: PeripheralRow,
  { connection, hostId }: SavePeripheralCommand,
): SavePeripheralError | undefined => {
  if (connection === undefined && hostId === undefined) return undefined;
  const other = sameMachine(rows, row);
  return other === undefined
    ? undefined
    : failure(
        'same_machine',
        `Address: ${other.name} is set up there already. Change that device, or type another address.`,
        'connection',
      );
};

const plain = (name: string): string => name.trim().toLowerCase();

const nameProblem = (
  rows: readonly PeripheralRow[],
  id: string,
  { name }: SavePeripheralCommand,
): SavePeripheralError | undefined =>
  name !== undefined && rows.some((row) => row.id !== id && plain(row.name) === plain(name))
    ? failure(
        'name_taken',
        `Name: another device is called ${name}. Type another name, so that people can tell them apart.`,
        'name',
      )
    : undefined;

/** What is wrong with a device as it would stand. */
const problemOf = (
  rows: readonly PeripheralRow[],
  row: PeripheralRow,
  command: SavePeripheralCommand,
  now: number,
): SavePeripheralError | undefined =>
  typeProblem(command.type ?? row.type, command) ??
  failoverProblem(rows, row.id, command) ??
  addressProblem(command) ??
  machineProblem(rows, row, command) ??
  nameProblem(rows, row.id, command) ??
  calibrationProblem(command.setup, now);

/** Sets a device up (no id) or changes the given columns of one (rules PE1, PE2, PE4, PE17, PB19). */
export const decideSavePeripheral = (
  rows: readonly PeripheralRow[],
  command: SavePeripheralCommand,
  context: DecisionContext,
): Result<SavedPeripheral, SavePeripheralError> => {
  const allowed = requirePermission(context, 'edit_devices');
  if (!allowed.ok) return allowed;
  const before = rows.find((row) => row.id === command.id);
  if (command.id !== undefined && before === undefined) {
    return err(failure('unknown_peripheral', 'This device was taken off meanwhile.', 'id'));
  }
  const fresh =
    command.key === undefined
      ? context.ids('peripheral')
      : peripheralId(context.siteId, command.key);
  const id = before?.id ?? fresh;
  const made = before === undefined ? newRow(rows, id, command) : ok(before);
  if (!made.ok) return made;
  const { id: _id, key: _key, setup, ...given } = command;
  const signed = setup && withAuthors(setup, before?.setup, context.employeeId);
  const columns = { ...given, ...(signed && { setup: signed }) };
  const problem = problemOf(rows, { ...made.value, ...columns }, command, context.now);
  if (problem !== undefined) return err(problem);
  const change =
    before === undefined
      ? rowAgain('peripheral', { ...made.value, ...columns })
      : changedColumns('peripheral', id, columns);
  const { hostId, roles } = { ...made.value, ...columns };
  const others = command.roles === undefined ? [] : takenOver(rows, id, hostId, roles);
  return ok({ peripheralId: id, facts: [...(change === undefined ? [] : [change]), ...others] });
};
