import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { SegmentedControl, Tabs, Tile } from '../index.ts';
import { MessageStrip } from './MessageStrip.tsx';
import { createToaster } from './toaster.ts';

const nothing = () => {};
const never = () => nothing;

describe('the strip at the foot', () => {
  const strip = (message?: string): string => {
    const toaster = createToaster(never);
    if (message !== undefined) toaster.show({ message });
    return renderToStaticMarkup(<MessageStrip toaster={toaster}>Harbour</MessageStrip>);
  };

  it('[UI29] shows what stands there, or the message instead, in the same height', () => {
    expect(strip()).toContain('Harbour');
    expect(strip('Removed tea')).toContain('Removed tea');
    expect(strip('Removed tea')).not.toContain('Harbour');
    for (const html of [strip(), strip('Removed tea')]) expect(html).toContain('h-strip');
  });

  it('[UI29] sets a long sentence smaller where there is little room', () => {
    const smaller = '@max-[44rem]:text-small';
    expect(strip('Removed tea')).not.toContain(smaller);
    const refusal = '£8.05 is missing to the £12.00 that an order to Harbour must come to.';
    expect(strip(`${refusal} Add something, or ask a manager.`)).toContain(smaller);
  });

  it('[UI29] stays within reach of a finger while a sheet is open', () => {
    expect(strip('Removed tea')).toContain('data-react-aria-top-layer');
  });
});

describe('what is chosen', () => {
  it('[UI30] reserves the width of its bold form in tabs and segments', () => {
    const one = [{ id: 'a', label: 'Breakfast' }] as const;
    const tabs = <Tabs label="Menu" items={one} selected="a" onSelect={nothing} />;
    const segments = (
      <SegmentedControl label="Menu" segments={one} selected="a" onSelect={nothing} />
    );
    for (const html of [tabs, segments].map((node) => renderToStaticMarkup(node))) {
      expect(html).toMatch(
        /steady-label[^>]*data-label="Breakfast"|data-label="Breakfast"[^>]*steady-label/,
      );
    }
  });

  it('[UI30] a tile keeps the height of its last line with and without a count', () => {
    for (const count of [0, 3])
      expect(renderToStaticMarkup(<Tile name="Tea" count={count} onPress={nothing} />)).toContain(
        'min-h-7',
      );
  });
});
