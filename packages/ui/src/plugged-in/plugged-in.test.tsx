import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { PluggedIn, type PluggedInDevice, placeOf } from './PluggedIn.tsx';

const device = (more: Partial<PluggedInDevice> = {}): PluggedInDevice => ({
  ...{ key: 'dev_1 /dev/ttyS0', path: '/dev/ttyS0', name: 'Serial line', uses: [{}] },
  ...more,
});

const html = (devices: readonly PluggedInDevice[], kitchen = false): string =>
  renderToStaticMarkup(
    <PluggedIn
      {...{ machine: 'Register 1', kitchen, answered: true, looked: null, level: 3, devices }}
      onSetUp={() => undefined}
    />,
  );

describe('what is plugged in at a machine', () => {
  it('[PE16] a device is known by its identity, else by its path and never by its machine’s id', () => {
    expect(placeOf(device())).toBe('/dev/ttyS0');
    expect(placeOf(device({ key: '0403:6001 A1' }))).toBe('0403:6001 A1');
    expect(html([device()])).toContain('/dev/ttyS0');
    expect(html([device()])).not.toContain('dev_1');
    expect(html([device()])).not.toContain('disabled=""');
  });

  it('[PE16] what cannot be set up here says why or where it belongs, and its button is off', () => {
    const trouble = { message: 'It may not be opened.', cure: 'Join the group dialout.' };
    const barred = html([device({ trouble })]);
    expect(barred).toContain('It may not be opened. Join the group dialout.');
    expect(barred).toContain('disabled=""');
    const printer = html([device({ uses: [], likely: 'printer' })], true);
    expect(printer).toContain('prints for nobody');
    expect(printer).toContain('A kitchen screen listens to probes.');
    expect(html([device({ uses: [] })], true)).toContain('Plug it into a register');
    expect(html([])).toContain('Nothing is plugged in that is not set up.');
  });
});
