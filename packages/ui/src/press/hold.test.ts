import { expect, it } from 'vitest';
import { createHold } from './hold.ts';
import { createTapTracker } from './tap-tracker.ts';

const key = { left: 0, top: 0, right: 50, bottom: 50 };
const AT = { x: 25, y: 25 };

const pressed = () => {
  const tracker = createTapTracker();
  let later: (() => void) | undefined;
  const hold = createHold(tracker, (run) => {
    later = run;
    return () => {
      later = undefined;
    };
  });
  let holds = 0;
  const down = (finger: number) => {
    tracker.down(finger, AT, key, 38);
    hold.begin(finger, () => holds++);
  };
  return { tracker, hold, down, pass: () => later?.(), holds: () => holds };
};

it('[AV25] a finger that stays does what is behind the tap, and its lift taps nothing', () => {
  const { tracker, down, pass, holds } = pressed();
  down(1);
  pass();
  expect(holds()).toBe(1);
  expect(tracker.up(1, AT)).toBe(false);
});

it('[AV25] a tap, a slide and two fingers stay what they were', () => {
  const tapped = pressed();
  tapped.down(1);
  expect(tapped.tracker.up(1, AT)).toBe(true);
  tapped.hold.end();
  tapped.pass();
  expect(tapped.holds()).toBe(0);

  const slid = pressed();
  slid.down(1);
  slid.tracker.move(1, { x: 200, y: 25 });
  slid.pass();
  expect(slid.holds()).toBe(0);

  const two = pressed();
  two.down(1);
  two.down(2);
  two.pass();
  expect(two.holds()).toBe(0);
  expect([two.tracker.up(1, AT), two.tracker.up(2, AT)]).toEqual([true, true]);
});
