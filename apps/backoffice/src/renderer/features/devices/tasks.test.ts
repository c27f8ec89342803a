import type { EstateView } from '@galley/backoffice/contract';
import { KINDS } from '@galley/domain';
import { expect, it } from 'vitest';
import { words } from '../../app/words.ts';
import { heardText } from './heard.ts';
import { conflictHelp, decidedTasks, openTasks, rejectedWhy, taskTitle } from './tasks.ts';

const row = (kind: string) => ({ kind, id: `${kind}_1`, check: null, fields: [] });
const common = { deviceName: 'Bar', resolution: null };
const estate: EstateView = {
  devices: [],
  quarantine: [
    {
      ...common,
      id: 'v1',
      at: 30,
      code: 'schema',
      deviceKind: 'register',
      reason: 'r',
      rows: [row('line')],
      adoptable: true,
    },
    {
      ...common,
      id: 'v2',
      at: 5,
      code: 'rights',
      deviceKind: 'kitchen',
      reason: 'r',
      rows: [row('payment'), row('receipt'), row('hologram')],
      adoptable: false,
      resolution: { act: 'discarded', reason: 'Twice', at: 90, byName: 'Maeve' },
    },
  ],
  forks: [{ ...common, id: 'f1', at: 10, newName: 'Bar 2', fromSeq: 3, toSeq: 5 }],
  conflicts: [
    {
      ...common,
      id: 'a1',
      at: 20,
      code: 'fact_conflict',
      subjectKind: 'refund',
      subjectId: 'ref_1',
      check: null,
      differences: [],
    },
  ],
  open: 3,
};

it('[OF27] what waits stands oldest first, in words of the trade', () => {
  expect(openTasks(estate).map(taskTitle)).toEqual([
    'Bar was copied',
    'Bar tells a refund otherwise',
    'An order line from Bar was rejected',
  ]);
});

it('[DR3] what a device may not write is told by who and what', () => {
  const [, barred] = estate.quarantine;
  expect(barred && rejectedWhy(barred)).toBe(
    'A kitchen screen may not write this: a payment and 2 more. Nothing of it is in the books.',
  );
});

it('[OF27] what one device alone has is told as that, and not as its fault', () => {
  const [, barred] = estate.quarantine;
  if (barred === undefined) throw new Error('there is a commit in quarantine');
  const about = { ...barred, code: 'orphaned' };
  expect(taskTitle({ subject: 'verdict', about })).toBe('A payment and 2 more is at Bar alone');
  expect(rejectedWhy(about)).toContain('Take it in if it is right');
});

it('[OF27] every alarm has words of its own', () => {
  const [conflict] = estate.conflicts;
  if (conflict === undefined) throw new Error('there is an alarm');
  const differences = ['over', 'fromSeq', 'toSeq'].map((name, n) => {
    return { name, stands: null, told: `${n + 3}` };
  });
  const said = (code: string) => {
    const about = { ...conflict, code, differences };
    return [taskTitle({ subject: 'alarm', about }), conflictHelp(about)];
  };
  expect(said('overspent')[0]).toBe('Bar used up more than was left');
  expect(said('overspent')[1]).toContain('3 more went than there was');
  expect(said('branch')[0]).toBe('Bar gave numbers twice');
  expect(said('branch')[1]).toContain('Entries 4 to 5 of Bar came twice');
  expect(said('revoked_late')[0]).toBe('Bar wrote after it was shut out');
  expect(said('revoked_late')[1]).toContain('Entries 4 to 5 of Bar came when it had been shut out');
  expect(said('disowned')[0]).toBe('A refund that nobody entered was taken out');
  expect(said('unproved')[0]).toBe('A refund has no entry behind it');
  const codes = [
    ...['fact_conflict', 'overspent', 'branch', 'unmergeable', 'revoked_late'],
    ...['disowned', 'unproved'],
  ];
  expect(new Set(codes.map((c) => said(c)[1])).size).toBe(codes.length);
});

it('[OF28] what was decided stays to be seen', () => {
  expect(decidedTasks(estate).map(({ task }) => taskTitle(task))).toEqual([
    'A payment and 2 more from Bar was rejected',
  ]);
});

it('[OF27] says when a device was heard last', () => {
  const peer = { kind: 'register', name: 'Bar', open: true, connected: true };
  const sync = {
    device: { id: 'dev_me', name: 'Office', number: 1 },
    peers: [
      { ...peer, deviceId: 'dev_a', lastHeardAt: 999_000 },
      { ...peer, deviceId: 'dev_b', lastHeardAt: 1_000_000 - 42 * 60_000 },
    ],
  };
  const heard = (id: string) => heardText({ id }, sync, 1_000_000);
  expect(['dev_me', 'dev_a', 'dev_b', 'dev_c'].map(heard)).toEqual([
    'This device',
    'Now',
    '42 min ago',
    'Not since this office started',
  ]);
});

it('[OF27] every kind of row has a word of the trade', () => {
  const named = Object.keys(words.kindWords);
  expect(KINDS.map(({ kind }) => kind).filter((kind) => !named.includes(kind))).toEqual([]);
});
