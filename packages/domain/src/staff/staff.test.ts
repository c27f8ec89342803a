import { describe, expect, test } from 'vitest';
import { codeOf, context, good, NOW } from '../testing/fixtures.ts';
import { afterWrongPin, type PinLock, pinProblem, pinWaitMs, UNLOCKED } from './pin.ts';
import { saveEmployeeCommand } from './save-employee/save-employee.command.ts';
import { decideSaveEmployee } from './save-employee/save-employee.rule.ts';
import { decideSetPin } from './set-pin/set-pin.rule.ts';

const by = context();
const roles = [
  {
    id: 'rol_boss',
    name: 'Boss',
    permissions: ['edit_staff' as const],
    voidLimitMinor: null,
    discountLimitPpm: null,
    sort: 0,
  },
  {
    id: 'rol_server',
    name: 'Server',
    permissions: ['sell' as const],
    voidLimitMinor: null,
    discountLimitPpm: null,
    sort: 1,
  },
];
const maeve = { id: 'emp_1', name: 'Maeve', roleId: 'rol_boss', active: 1, language: null };
const state = { employees: [maeve], roles };

describe('PINs', () => {
  test('[ST1] digits that are guessed first are refused', () => {
    for (const pin of ['0000', '1234', '4321', '7890', '2580', '1984', '111111', '654321']) {
      expect(pinProblem(pin)?.code).toBe('pin_unsuitable');
    }
    for (const pin of ['123', '123456789', '12a4', '']) {
      expect(pinProblem(pin)?.code).toBe('pin_format');
    }
    for (const pin of ['7294', '5831', '90417']) expect(pinProblem(pin)).toBeUndefined();
  });

  test('[ST2] the fifth wrong try waits 30 s and further ones longer, up to 15 minutes', () => {
    let lock: PinLock = UNLOCKED;
    const waits: number[] = [];
    for (let tries = 0; tries < 11; tries++) {
      lock = afterWrongPin(lock, NOW);
      waits.push(pinWaitMs(lock, NOW) / 1000);
    }
    expect(waits).toEqual([0, 0, 0, 0, 30, 60, 120, 300, 900, 900, 900]);
    expect(pinWaitMs(lock, NOW + 900_000)).toBe(0);
    expect(pinWaitMs(lock, 0)).toBe(900_000);
  });

  test('[ST3] setting a PIN needs the permission and a person', () => {
    const input = { employeeId: 'emp_1', verifier: 'v' };
    expect(good(decideSetPin([maeve], input, by)).map((fact) => fact.kind)).toEqual([
      'pin_verifier',
      'event',
    ]);
    expect(codeOf(decideSetPin([], input, by))).toBe('unknown_employee');
    const server = context({ permissions: ['sell'] });
    expect(codeOf(decideSetPin([maeve], input, server))).toBe('not_allowed');
  });
});

const NO_LIMITS = { voidLimitMinor: null, discountLimitPpm: null, sort: 0 };

describe('people', () => {
  test('[LG13] a language is of the person, and nobody has to have one', () => {
    const state = {
      employees: [maeve],
      roles: [
        { ...{ id: 'rol_boss', name: 'Boss', permissions: ['edit_staff' as const] }, ...NO_LIMITS },
      ],
    };
    const spanish = good(decideSaveEmployee(state, { id: 'emp_1', language: 'es' }, by));
    expect(spanish.facts[0]).toMatchObject({ id: 'emp_1', doc: { language: 'es' } });
    const known = { ...state, employees: [{ ...maeve, language: 'es' }] };
    const device = good(decideSaveEmployee(known, { id: 'emp_1', language: null }, by));
    expect(device.facts[0]?.doc).toEqual({ language: null });
    const named = good(decideSaveEmployee(known, { id: 'emp_1', name: 'Mae' }, by));
    expect(named.facts[0]?.doc).toEqual({ name: 'Mae' });
    expect(saveEmployeeCommand.safeParse({ id: 'emp_1', language: 'tlh' }).success).toBe(false);
  });

  test('[ST4] the last one who may edit people keeps that', () => {
    const demote = { id: 'emp_1', roleId: 'rol_server' };
    expect(codeOf(decideSaveEmployee(state, demote, by))).toBe('last_staff_editor');
    expect(codeOf(decideSaveEmployee(state, { id: 'emp_1', active: false }, by))).toBe(
      'last_staff_editor',
    );
    const two = { ...state, employees: [maeve, { ...maeve, id: 'emp_2' }] };
    expect(codeOf(decideSaveEmployee(two, demote, by))).toBe('ok');
  });

  test('[ME1] a change writes given columns only, a new person all of them', () => {
    const [change] = good(decideSaveEmployee(state, { id: 'emp_1', name: 'May' }, by)).facts;
    expect(change).toEqual({ kind: 'employee', id: 'emp_1', doc: { name: 'May' } });
    const added = good(decideSaveEmployee(state, { name: 'Ed', roleId: 'rol_server' }, by));
    const row = { name: 'Ed', roleId: 'rol_server', active: 1, language: null };
    expect(added.facts[0]?.doc).toEqual(row);
    expect(codeOf(decideSaveEmployee(state, { name: 'Ed' }, by))).toBe('field_missing');
    expect(codeOf(decideSaveEmployee(state, { name: 'Ed', roleId: 'rol_x' }, by))).toBe(
      'unknown_role',
    );
  });

  test('[ME3] a refusal names no id and no field', () => {
    const refused = [
      decideSaveEmployee(state, { id: 'emp_gone', name: 'Ed' }, by),
      decideSaveEmployee(state, { name: 'Ed', roleId: 'rol_gone' }, by),
      decideSaveEmployee(state, { name: 'Ed' }, by),
      decideSetPin([], { employeeId: 'emp_gone', verifier: 'v' }, by),
    ];
    for (const outcome of refused) {
      const said = outcome.ok ? '' : outcome.error.message;
      expect(said).toMatch(/\.$/);
      expect(said).not.toMatch(/_|[a-z][A-Z]|'/);
    }
  });
});
