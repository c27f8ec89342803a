/** A field of a line driver, for whoever writes one. `path` has `[]` where a list is. */
export type DriverField = {
  readonly path: string;
  readonly needed: boolean;
  readonly meaning: string;
  /** What may stand there, with its unit, and what holds where it is left out. */
  readonly allowed: string;
  readonly example: string;
};

const field = (
  path: string,
  meaning: string,
  allowed: string,
  example: string,
  needed = false,
): DriverField => ({ path, needed, meaning, allowed, example });

/** Every field of a line driver (`lineDriverSchema`), in the order in which one is written. */
export const driverFields: readonly DriverField[] = [
  field(
    'name',
    'What the driver is called.',
    'text of 1 to 80 characters',
    '"Walk-in fridge"',
    true,
  ),
  field(
    'line',
    'The serial port. Left out for a probe at a network address.',
    'an object of the four fields below',
    '{"baudRate": 4800}',
  ),
  field(
    'line.baudRate',
    'Bits a second.',
    'a whole number from 300 to 921600; 9600 if left out',
    '4800',
  ),
  field('line.dataBits', 'Bits of a character.', '7 or 8; 8 if left out', '7'),
  field('line.parity', 'Parity bit.', '"none", "even" or "odd"; "none" if left out', '"even"'),
  field('line.stopBits', 'Stop bits.', '1 or 2; 1 if left out', '1'),
  field(
    'framing',
    'Where a message begins and ends.',
    'an object with "kind": "line" for text that ends with a line end, "between" for what stands between two bytes; lines that end with crlf if left out',
    '{"kind": "between", "start": 2, "end": 3}',
  ),
  field('framing.kind', 'Which of the two.', '"line" or "between"', '"line"', true),
  field(
    'framing.start',
    'The byte before a message, with "between".',
    'a whole number from 0 to 255: 2 is STX, 36 is $',
    '2',
  ),
  field(
    'framing.end',
    'What ends a message.',
    'with "line": "crlf", "lf" or "cr", "crlf" if left out; with "between": a byte from 0 to 255 that is not the first one, 3 is ETX',
    '3',
  ),
  field(
    'patterns',
    'How a message looks. Tried in order; the first that fits the whole message counts.',
    'a list of 1 to 16 patterns',
    '[{"match": "T{probe#} {value}"}]',
    true,
  ),
  field(
    'patterns[].match',
    'The text with placeholders: {value} the number, once; {probe} or {probe#} the sensor\u2019s name; {unit} C, F or K; {*} anything.',
    'text of 1 to 200 characters with {value} once',
    '"T{probe#} {value}"',
    true,
  ),
  field(
    'patterns[].unit',
    'Unit of the number where the message does not say it.',
    '"C", "F" or "K"; "C" if left out',
    '"F"',
  ),
  field(
    'patterns[].divideBy10s',
    'How many decimals the number has that are not sent: 1 for a 42 that means 4.2.',
    'a whole number from 0 to 6; 0 if left out',
    '1',
  ),
  field(
    'sentinels',
    'Numbers, words or whole messages that mean: no sensor. A star at the end stands for any end. Numbers are compared as sent, before they are divided.',
    'a list of up to 32 texts of 1 to 40 characters; none if left out',
    '["-127", "Err*"]',
  ),
  field(
    'powerOn',
    'Numbers that the sensor also sends before its first measurement; they are measured again.',
    'a list of up to 8 numbers as text; none if left out',
    '["85"]',
  ),
  field(
    'checksum',
    'Hexadecimal digits at the end of a message that prove it. They cover what stands before the separator.',
    'an object; none if left out',
    '{"kind": "xor", "separator": "*"}',
  ),
  field(
    'checksum.kind',
    'How it is reckoned.',
    '"xor" (2 digits), "sum" (modulo 256, 2 digits) or "crc16" (as Modbus, 4 digits)',
    '"crc16"',
    true,
  ),
  field(
    'checksum.separator',
    'What stands before the digits and is not covered.',
    'text of up to 4 characters; nothing if left out',
    '"*"',
  ),
  field(
    'poll',
    'What the probe is asked, and how often.',
    'an object; left out for a probe that speaks by itself',
    '{"send": "PT1\\\\r\\\\n", "everyMs": 1000}',
  ),
  field(
    'poll.send',
    'The question. In the JSON text each \\ is written twice.',
    'text of 1 to 64 characters; \\r \\n \\t \\\\ and \\xHH stand for bytes',
    '"PT1\\\\r\\\\n"',
    true,
  ),
  field(
    'poll.everyMs',
    'Milliseconds between two questions.',
    'a whole number from 200 to 600000; 1000 if left out',
    '2000',
  ),
  field(
    'staleMs',
    'Milliseconds of silence after which the probe is said to be lost.',
    'a whole number from 500 to 3600000; 5000 if left out',
    '8000',
  ),
];

/** The field at a path such as `patterns.0.match`. */
export const driverFieldAt = (path: readonly PropertyKey[]): DriverField | undefined => {
  const name = path
    .filter((part) => typeof part === 'string')
    .join('.')
    .replace(/^patterns\./, 'patterns[].');
  return driverFields.find((one) => one.path === name);
};

/** Names of the fields that may stand in the object at a path. */
export const fieldsWithin = (path: readonly PropertyKey[]): readonly string[] => {
  const names = path.filter((part) => typeof part === 'string').join('.');
  const prefix = names === '' ? '' : names === 'patterns' ? 'patterns[].' : `${names}.`;
  return driverFields
    .map((one) => one.path)
    .filter((one) => one.startsWith(prefix))
    .map((one) => one.slice(prefix.length))
    .filter((one) => !/[.[]/.test(one));
};
