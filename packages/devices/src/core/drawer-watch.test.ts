import { describe, expect, it } from 'vitest';
import { DrawerWatch, sensorFrom } from './drawer-watch.ts';

const watch = (sensor: 'none' | 'high-is-open' | 'low-is-open' = 'high-is-open') =>
  new DrawerWatch({ sensor, leftOpenMs: 30_000 });

describe('cash drawer', () => {
  it('[PR48] the polarity is found by trying, and either polarity tells the same', () => {
    expect(sensorFrom(false, true)).toBe('high-is-open');
    expect(sensorFrom(true, false)).toBe('low-is-open');
    expect(sensorFrom(true, true)).toBe('none');
    for (const sensor of ['high-is-open', 'low-is-open'] as const) {
      const drawer = watch(sensor);
      const open = sensor === 'high-is-open';
      expect(drawer.level(!open, 0)).toEqual([]);
      expect(drawer.level(open, 1000)).toEqual([{ type: 'opened', at: 1000, by: 'hand' }]);
      expect(drawer.level(!open, 9000)).toEqual([{ type: 'closed', at: 9000, since: 1000 }]);
    }
  });

  it('[PR49] an opening after a kick is the kick\u2019s, any other was done by hand', () => {
    const drawer = watch();
    drawer.level(false, 0);
    drawer.kicked(1000);
    expect(drawer.level(true, 1200)).toEqual([{ type: 'opened', at: 1200, by: 'kick' }]);
    drawer.level(false, 3000);
    expect(drawer.level(true, 3500)).toEqual([{ type: 'opened', at: 3500, by: 'hand' }]);
  });

  it('[PR49] a kick into an open drawer excuses no later opening', () => {
    const drawer = watch();
    drawer.level(false, 0);
    drawer.level(true, 100);
    drawer.kicked(200);
    drawer.level(false, 300);
    expect(drawer.level(true, 400)).toEqual([{ type: 'opened', at: 400, by: 'hand' }]);
  });

  it('[PR50] left open is told once for each opening, and a kick that opens nothing is told', () => {
    const drawer = watch();
    drawer.level(false, 0);
    drawer.level(true, 1000);
    expect(drawer.tick(31_000)).toEqual([]);
    expect(drawer.tick(31_001)).toEqual([{ type: 'left-open', at: 31_001, since: 1000 }]);
    expect(drawer.level(true, 60_000)).toEqual([]);
    drawer.level(false, 61_000);
    drawer.kicked(62_000);
    expect(drawer.tick(65_000)).toEqual([]);
    expect(drawer.tick(66_001)).toEqual([{ type: 'did-not-open', at: 66_001 }]);
    expect(drawer.tick(67_000)).toEqual([]);
  });

  it('[PR50] a drawer that stands open at first is found open; without a sensor nothing is claimed', () => {
    expect(watch().level(true, 5)).toEqual([{ type: 'found-open', at: 5 }]);
    const blind = watch('none');
    blind.kicked(1);
    expect([...blind.level(true, 2), ...blind.tick(100_000)]).toEqual([]);
    expect(blind.open).toBeUndefined();
  });
});
