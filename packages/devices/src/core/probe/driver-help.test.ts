import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineDriverSchema, readDriver, unescaped } from './driver.ts';
import { driverExamples } from './driver-examples.ts';
import { driverFields } from './driver-reference.ts';
import { readDriverText } from './driver-text.ts';
import { tryDriver } from './try-driver.ts';

const words = (input: unknown): string[] => {
  const read = readDriver(input);
  return read.ok ? [] : read.error.map(({ message }) => message);
};
const place = (text: string): string => {
  const read = readDriverText(text);
  return read.ok ? '' : read.error.message;
};

type Described = {
  readonly properties?: Record<string, Described>;
  readonly items?: Described;
  readonly anyOf?: readonly Described[];
  readonly oneOf?: readonly Described[];
};

const pathsOf = (schema: Described, at = ''): string[] => [
  ...Object.entries(schema.properties ?? {}).flatMap(([name, one]) => {
    const path = at === '' ? name : `${at}.${name}`;
    return [path, ...pathsOf(one, path)];
  }),
  ...(schema.items === undefined ? [] : pathsOf(schema.items, `${at}[]`)),
  ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap((one) => pathsOf(one, at)),
];

describe('help for whoever writes a line driver', () => {
  it.each(driverExamples)(
    '[PB23] example $id can be read and works on its own sample',
    (example) => {
      const text = JSON.stringify(example.driver, null, 2);
      const driver = readDriverText(text);
      const trial = tryDriver(driver.ok ? driver.value : undefined, unescaped(example.sample));
      expect(trial).toMatchObject({ ok: true, value: { verdict: 'works' } });
      expect(trial.ok && trial.value.samples.some(({ kind }) => kind === 'value')).toBe(true);
    },
  );

  it('[PB23] the first example has every field, and the reference names each, as do the documents', () => {
    const schema = lineDriverSchema.toJSONSchema({ io: 'input' }) as Described;
    const told = driverFields.map(({ path }) => path);
    expect([...new Set(pathsOf(schema))].sort()).toEqual([...told].sort());
    const first = JSON.stringify(driverExamples[0]?.driver);
    for (const { path } of driverFields) {
      expect(first).toContain(`"${path.split('.').at(-1)?.replace('[]', '')}"`);
    }
    const page = readFileSync(
      new URL('../../../../../docs/line-drivers.md', import.meta.url),
      'utf8',
    );
    for (const { path, allowed } of driverFields) {
      expect(page).toContain(`\`${path}\``);
      expect(page).toContain(allowed);
    }
    for (const { title } of driverExamples) expect(page).toContain(title);
  });

  it('[PB23] every example value of the reference is accepted where it stands', () => {
    for (const { path, example } of driverFields) {
      const value: unknown = JSON.parse(example);
      const base = {
        name: 'Mine',
        patterns: [{ match: '{value}' }],
        framing: { kind: path === 'framing.kind' ? 'line' : 'between', start: 2, end: 3 },
        checksum: { kind: 'xor' },
        poll: { send: 'A' },
      };
      if (path === 'framing.kind') Reflect.deleteProperty(base, 'framing');
      const parts = path.replace('[]', '.0').split('.');
      const driver = parts.reduceRight<unknown>(
        (inner, part) => (part === '0' ? [inner] : { [part]: inner }),
        value,
      );
      const merged = { ...base, ...merge(base, driver as Record<string, unknown>) };
      expect([path, words(merged)]).toEqual([path, []]);
    }
  });

  it('[PB24] an error says field, value and cure', () => {
    const patterns = [{ match: '{value}' }];
    expect(words({ name: 'Mine', patterns, unit: 'F' })).toEqual([
      'driver: there is no field "unit" here. Allowed here: name, line, framing, patterns, sentinels, powerOn, checksum, poll, staleMs. "unit" stands in patterns.',
    ]);
    expect(words({ name: 'Mine', patterns, checksum: 'xx' })).toEqual([
      'checksum: "xx" cannot stand here. Allowed: an object; none if left out. Example: {"kind": "xor", "separator": "*"}.',
    ]);
    expect(words({ name: 'Mine' })).toEqual([
      'patterns: is missing. Allowed: a list of 1 to 16 patterns. Example: [{"match": "T{probe#} {value}"}].',
    ]);
    expect(words({ name: 'Mine', patterns, line: { baudRate: 3 } })[0]).toContain(
      'line.baudRate: 3 cannot stand here. Allowed: a whole number from 300 to 921600',
    );
    expect(words({ name: 'Mine', patterns: [{ match: 'T1' }] })[0]).toContain(
      'patterns.0.match: "T1" must hold {value} once.',
    );
    expect(words({ name: 'Mine', patterns: [{ match: '{value}', units: 'F' }] })[0]).toBe(
      'patterns.0: there is no field "units" here. Allowed here: match, unit, divideBy10s.',
    );
    expect(words({ name: 'Mine', patterns, framing: { kind: 'stx' } })[0]).toContain(
      '"stx" cannot stand here',
    );
    expect(words(7)).toEqual([
      'driver: 7 is no driver. A driver is an object: {"name": \u2026, "patterns": [\u2026]}.',
    ]);
    for (const message of words({ name: 4, patterns: {}, framing: [], poll: { send: 1 }, x: 1 })) {
      expect(message).not.toMatch(/Invalid|Unrecognized|expected|received/);
    }
  });

  it('[PB24] a text that is no JSON names line, column and what belongs there', () => {
    expect(place('{\n  "name": "Mine"\n  "patterns": []\n}')).toBe(
      'Line 3, column 3: a comma or } is wanted here, and there is ".',
    );
    expect(place('{"name": Mine}')).toBe(
      'Line 1, column 10: a value: a number, a text in quotes, { or [ is wanted here, and there is M.',
    );
    expect(place('{"name": "Mine",\n}')).toContain('Line 2, column 1: a name in quotes');
    expect(place('{"name": "Mine')).toContain('Line 1, column 10: a closing quote');
    expect(place('{"send": "A\\q"}')).toContain('each \\ is written twice');
    expect(place('')).toContain('the text ends');
    expect(place('{} x')).toContain('Line 1, column 4: the end of the text');
  });

  it('[PB24] whatever is typed has a place that lies in the text', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 80, unit: fc.constantFrom(...'{}[]",:\\ 1atrue\n') }),
        (text) => {
          const said = place(text);
          const [, line = '', column = ''] = /^Line (\d+), column (\d+): /.exec(said) ?? [];
          const row = text.split('\n')[Number(line) - 1];
          expect(said === '' || (row !== undefined && Number(column) <= row.length + 1)).toBe(true);
          expect(said).not.toContain('JSON is wanted');
        },
      ),
    );
  });
});

const merge = (
  base: Record<string, unknown>,
  own: Record<string, unknown>,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(own).map(([key, value]) => {
      const before = base[key];
      if (Array.isArray(value) && Array.isArray(before) && typeof value[0] === 'object') {
        return [key, [{ ...before[0], ...value[0] }]];
      }
      return isObject(value) && isObject(before) ? [key, { ...before, ...value }] : [key, value];
    }),
  );

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
