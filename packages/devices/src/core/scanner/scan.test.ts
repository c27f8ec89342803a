import { describe, expect, it } from 'vitest';
import { gs1CheckDigit } from '../symbols/check-digit.ts';
import { embeddedLayoutSchema, priceVerifier } from './embedded.ts';
import { feedbackOf } from './feedback.ts';
import { aiRules } from './gs1-table.ts';
import { expandUpcE } from './gtin.ts';
import { readScan } from './scan.ts';

const layouts = ['21IIIIIWWWWWC', '2IIIIIIVPPPPC'];
const read = (raw: string, thisYear = 2026) => readScan(raw, { layouts, thisYear });
/** Twelve digits with their check digit, or with a wrong one. */
const ean = (body: string, wrongBy = 0): string =>
  `${body}${(Number(gs1CheckDigit(body)) + wrongBy) % 10}`;
const gtin = (digits: string) => ({ ok: true, value: { kind: 'gtin', gtin: digits } });
const refused = (code: string) => ({ ok: false, error: { code } });

describe('product numbers', () => {
  it.each([
    ['4006381333931', '04006381333931'],
    [']E04006381333931', '04006381333931'],
    ['036000291452', '00036000291452'],
    [']E496385074', '00000096385074'],
    ['96385074', '00000096385074'],
    ['04252614', '00042100005264'],
    [']I110614141000415', '10614141000415'],
  ])('[SN1] %s is a product number', (raw, digits) => {
    expect(read(raw)).toMatchObject(gtin(digits));
  });

  it.each(['4006381333932', ']E04006381333932', ']E496385075', ']I110614141000416'])(
    '[SN1] %s has a wrong check digit and is refused',
    (raw) => expect(read(raw)).toMatchObject(refused('check_digit')),
  );

  it('[SN2] expands UPC-E by its last digit', () => {
    const expanded = ['01234505', '01234514', '01234523', '01234531', '01234543', '01234558'];
    expect(expanded.map((code) => expandUpcE(code)?.slice(0, 11))).toEqual([
      '01200000345',
      '01210000345',
      '01220000345',
      '01230000045',
      '01234000005',
      '01234500005',
    ]);
    expect(expandUpcE('21234505')).toBeUndefined();
  });

  it('[SN3] numbers of the house are never products of the world', () => {
    const kinds = ['250000000001', '020000000001', '040000000001'].map((body) => {
      const result = readScan(ean(body), { layouts: [], thisYear: 2026 });
      return result.ok && result.value.kind;
    });
    expect(kinds).toEqual(['in_house', 'in_house', 'in_house']);
    const eight = readScan(`]E4${ean('2000001')}`, { layouts: [], thisYear: 2026 });
    expect(eight).toMatchObject({ value: { kind: 'in_house' } });
  });

  it('[SN4] text that is no number stays text', () => {
    expect(read('TABLE-12')).toMatchObject({ value: { kind: 'text', text: 'TABLE-12' } });
    expect(read(']A01234567890128')).toMatchObject({ value: { kind: 'text' } });
  });
});

describe('numbers with a weight or a price', () => {
  it('[SN5] reads weight and item by the layout', () => {
    expect(read(ean('211234501234'))).toMatchObject({
      value: { kind: 'embedded', item: '12345', grams: 1234, layout: '21IIIIIWWWWWC' },
    });
    expect(read(ean('211234501234', 1))).toMatchObject(refused('check_digit'));
  });

  it('[SN5] proves the price by its verifier digit', () => {
    expect(priceVerifier('2875')).toBe('9');
    expect(priceVerifier('14685')).toBe('6');
    expect(read(ean('220000192875', 1))).toMatchObject(refused('check_digit'));
    expect(read(ean('220000192875'))).toMatchObject({
      value: { kind: 'embedded', item: '200001', priceMinor: 2875 },
    });
    expect(read(ean('220000182875'))).toMatchObject(refused('price_verifier'));
  });

  it('[SN3] a house number without a layout is told apart', () => {
    const result = readScan(ean('220000192875'), { layouts: [], thisYear: 2026 });
    expect(result).toMatchObject({ value: { kind: 'in_house', digits: ean('220000192875') } });
  });

  it.each(['3IIIIIIPPPPPC', '21IIIIIWWWWWW', '21IIWIIWWWWWC', '21IIIIIVPPPC', '2IIIIIIPPPVVC'])(
    '[SN6] the layout %s is refused',
    (layout) => expect(embeddedLayoutSchema.safeParse(layout).success).toBe(false),
  );

  it('[SN6] spaces in a layout are for the eye', () => {
    expect(embeddedLayoutSchema.parse('21 IIIII WWWWW C')).toBe('21IIIIIWWWWWC');
  });
});

describe('GS1 element strings', () => {
  it('[SN7] reads number, batch, expiry and weight', () => {
    const raw = ']C1010950600013435217261231310300123410LOT-7\x1d21S1';
    expect(read(raw)).toMatchObject({
      value: {
        kind: 'gs1',
        facts: {
          gtin: '09506000134352',
          expiry: '2026-12-31',
          grams: 1234,
          batch: 'LOT-7',
          serial: 'S1',
        },
      },
    });
  });

  it('[SN7] prices keep their decimals as integers', () => {
    expect(read(']e00109506000134352392201250\x1d3932978999')).toMatchObject({ ok: true });
    const result = read(']e001095060001343523932978999');
    expect(result).toMatchObject({
      value: { facts: { price: { digits: 999, decimals: 2, currency: '978' } } },
    });
  });

  it.each([
    ['a month 13', ']d217261331', 'date'],
    ['a 30th of February', ']d217260230', 'date'],
    ['a wrong check digit', ']C10109506000134353', 'check_digit'],
    ['an AI that does not exist', ']C10509506000134352', 'unknown_ai'],
    ['a number cut off', ']C1010950600013', 'too_short'],
    ['letters in a number', ']C137AB', 'charset'],
    ['a batch too long', ']C110123456789012345678901', 'too_long'],
    ['two batches', ']C110A\x1d10B', 'twice'],
    ['nothing', ']C1', 'empty'],
  ])('[SN7] %s is refused', (_, raw, code) => expect(read(raw)).toMatchObject(refused(code)));

  it('[SN8] day 00 is the end of the month, and the century is the nearest', () => {
    expect(read(']d217280200')).toMatchObject({ value: { facts: { expiry: '2028-02-29' } } });
    expect(read(']d217760101')).toMatchObject({ value: { facts: { expiry: '2076-01-01' } } });
    expect(read(']d217770101')).toMatchObject({ value: { facts: { expiry: '1977-01-01' } } });
    expect(read(']d217030101', 2070)).toMatchObject({ value: { facts: { expiry: '2103-01-01' } } });
  });

  it('[SN9] a separator in front marks GS1 where the scanner names no symbology', () => {
    expect(read('\x1d10A')).toMatchObject({ value: { kind: 'gs1', facts: { batch: 'A' } } });
    expect(read('10A')).toMatchObject({ value: { kind: 'text' } });
  });

  it('[SN9] so does a product number with its AI and a right check digit in front', () => {
    expect(read('01095060001343521726123110LOT')).toMatchObject({
      value: { kind: 'gs1', facts: { gtin: '09506000134352', expiry: '2026-12-31', batch: 'LOT' } },
    });
    expect(read('010950600013435317261231')).toMatchObject({ value: { kind: 'text' } });
    const wrong = read('010950600013435217261331');
    expect(wrong).toMatchObject(refused('date'));
    expect(!wrong.ok && wrong.error.message).toBe(
      'The use-by date on this code (261331) cannot be right. Add the goods by hand.',
    );
  });

  it('[SN9] no AI is the beginning of another', () => {
    const all = [...aiRules.keys()];
    const clash = all.filter((ai) => all.some((other) => other !== ai && other.startsWith(ai)));
    expect(clash).toEqual([]);
    expect(all.length).toBeGreaterThan(400);
  });
});

describe('GS1 Digital Link', () => {
  it('[SN10] reads path and query', () => {
    const raw = ']Q1https://id.example.com/stem/01/9506000134352/10/A%2F7?17=261231&linkType=pip';
    expect(read(raw)).toMatchObject({
      value: { kind: 'gs1', facts: { gtin: '09506000134352', batch: 'A/7', expiry: '2026-12-31' } },
    });
  });

  it('[SN10] an ordinary address is text, a broken link is refused', () => {
    expect(read(']Q1https://example.com/menu/12')).toMatchObject({ value: { kind: 'text' } });
    expect(read(']Q1https://example.com/01/9506000134353')).toMatchObject(refused('check_digit'));
    expect(read(']Q1https://example.com/01/9506000134352/10/%zz')).toMatchObject(
      refused('charset'),
    );
  });
});

it('[SN11] a good code, a misread one and one that nobody knows sound different', () => {
  expect(feedbackOf(read('4006381333931'), 'Pencil')).toEqual({ tone: 'good', words: 'Pencil' });
  expect(feedbackOf(read('4006381333931'), undefined).tone).toBe('bad');
  expect(feedbackOf(read('4006381333932'), undefined).words).toContain('Scan again');
});
