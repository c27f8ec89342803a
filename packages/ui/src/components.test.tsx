import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Button, IconButton, Keypad, StatusBadge, Table, TextField, Tile } from './index.ts';

const nothing = () => {};
const price = { minor: 1120, currency: 'GBP', locale: 'en-GB' };

describe('components', () => {
  it('[UI4] buttons are as high as their size in millimetres says', () => {
    expect(renderToStaticMarkup(<Button>Send</Button>)).toContain('min-h-key');
    expect(renderToStaticMarkup(<Button size="tile">Pay</Button>)).toContain('min-h-tile');
    expect(renderToStaticMarkup(<IconButton icon="x" label="Close" />)).toContain('size-key');
  });

  it('[UI19] an icon button is named by its words', () => {
    const html = renderToStaticMarkup(<IconButton icon={<i />} label="Remove" />);
    expect(html).toContain('aria-label="Remove"');
  });

  it('[UI20] a struck tile keeps its place, says why and can still be asked', () => {
    const html = renderToStaticMarkup(
      <Tile name="Crab sandwich" price={price} struck="86" onPress={nothing} />,
    );
    expect(html).toContain('aria-disabled="true"');
    expect(html).not.toContain('disabled=""');
    expect(html).toContain('line-through');
    expect(html).toMatch(/>86</);
    expect(html).toContain('£11.20');
  });

  it('[UI40] a price shrinks to the room beside a sign and a count, and stands whole', () => {
    const tile = (count: number, minor: number) =>
      renderToStaticMarkup(
        <Tile
          name="Lager"
          price={{ minor, currency: 'GBP', locale: 'ar' }}
          count={count}
          onPress={nothing}
        />,
      );
    expect(tile(0, 550)).toContain('font-size:min(1em, calc((100cqi - 0rem)');
    expect(tile(1, 550)).toContain('font-size:min(1em, calc((100cqi - 2rem)');
    expect(tile(12, 550)).toContain('calc((100cqi - 2.6rem)');
  });

  it('[UI43] a field says how many letters it still takes, and when it takes no more', () => {
    const field = (value: string, maxLength?: number) =>
      renderToStaticMarkup(
        <TextField
          label="Note"
          hint="For the cook"
          value={value}
          onChange={nothing}
          {...(maxLength === undefined ? {} : { maxLength })}
        />,
      );
    expect(field('a'.repeat(179), 200)).toContain('For the cook');
    expect(field('a'.repeat(188), 200)).toContain('Letters left: 12');
    expect(field('a'.repeat(200), 200)).toContain('no more than 200 letters');
    expect(field('a'.repeat(200))).toContain('For the cook');
    expect(field('7', 8)).toContain('For the cook');
  });

  it('[UI20] a tile shows a count from one on', () => {
    const tile = (count: number) =>
      renderToStaticMarkup(<Tile name="Tea" count={count} onPress={nothing} />);
    expect(tile(0)).not.toMatch(/>0</);
    expect(tile(3)).toMatch(/>3</);
  });

  it('[UI21] a state has a word and an icon', () => {
    const html = renderToStaticMarkup(<StatusBadge tone="alarm" label="Alone" />);
    expect(html).toContain('Alone');
    expect(html).toContain('<svg');
  });

  it('[UI11] the keypad has twelve named keys, in the order of a PIN pad', () => {
    const html = renderToStaticMarkup(<Keypad label="Cash" value={0} onChange={nothing} />);
    const names = [...html.matchAll(/<button[^>]*aria-label="([^"]+)"/g)].map(([, name]) => name);
    expect(names).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '00', '0', 'Backspace']);
  });

  it('[UI22] a table tells its sort order and its empty state', () => {
    const columns = [{ id: 'item', header: 'Item', cell: String, sortable: true }];
    const html = renderToStaticMarkup(
      <Table
        label="Sales"
        columns={columns}
        rows={[]}
        rowKey={String}
        sort={{ column: 'item', descending: true }}
        onSort={nothing}
        empty="No sales yet"
      />,
    );
    expect(html).toContain('aria-sort="descending"');
    expect(html).toContain('No sales yet');
  });
});
