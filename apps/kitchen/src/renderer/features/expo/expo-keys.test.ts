import { expect, test } from 'vitest';
import { DEFAULT_KEYS } from '../../state/key-map.ts';
import { expoKeyHints } from './ExpoKeys.tsx';

const said = (keys: typeof DEFAULT_KEYS) =>
  expoKeyHints(keys).map(({ key, act }) => `${key} ${act}`);

test('[KS77] the foot of the expo names its keys as this device has them, and none that it has not', () => {
  expect(said(DEFAULT_KEYS)).toEqual([
    '1–8 hands out',
    'Enter chosen order',
    'F6 all of it',
    'Backspace takes back',
    'F4 handed out',
  ]);
  const learned = { KeyQ: { type: 'openRecall' }, ControlLeft: { type: 'bumpSelected' } } as const;
  expect(said(learned)).toEqual([expect.stringMatching(/chosen order$/), 'Q handed out']);
});
