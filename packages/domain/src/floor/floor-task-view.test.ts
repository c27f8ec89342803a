import { describe, expect, test } from 'vitest';
import { type PartyOfTask, tellApart } from './floor-task-view.ts';

const opened = (more: Partial<PartyOfTask['check']>, openedAt: string): PartyOfTask => ({
  check: {
    ...{ checkId: `chk_${openedAt}`, title: 'Table 1', guestName: null, covers: null },
    ...{ serverName: 'Callum Reid', tableLabel: '1', ...more },
  },
  openedAt,
  openedOn: 'Register 2',
});

const marks = (checks: readonly PartyOfTask[]) => tellApart(checks).map(({ mark }) => mark);

describe('parties of one task', () => {
  test('[FL41] have when and where their checks were opened where nothing else tells them apart', () => {
    expect(marks([opened({}, '19:32'), opened({}, '19:40')])).toEqual([
      '19:32, Register 2',
      '19:40, Register 2',
    ]);
    const alike = [opened({ covers: 2 }, '19:32'), opened({ covers: 2 }, '19:40')];
    expect(marks(alike)).toEqual(['19:32, Register 2', '19:40, Register 2']);
  });

  test('[FL41] have nothing more where guest, number or server tells them apart', () => {
    expect(marks([opened({ covers: 2 }, '19:32'), opened({ covers: 3 }, '19:40')])).toEqual([
      undefined,
      undefined,
    ]);
    expect(marks([opened({ guestName: 'Bea' }, '19:32'), opened({}, '19:40')])).toEqual([
      undefined,
      undefined,
    ]);
    expect(marks([opened({ serverName: 'Tom' }, '19:32'), opened({}, '19:40')])).toEqual([
      undefined,
      undefined,
    ]);
  });
});
