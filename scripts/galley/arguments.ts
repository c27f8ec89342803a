import { parseArgs } from 'node:util';
import { UsageError } from './problem.ts';

export type ImportArguments = {
  readonly file: string;
  readonly map: Readonly<Record<string, string>>;
  readonly dataDir: string | undefined;
  readonly preview: boolean;
  readonly yes: boolean;
  readonly skipBadRows: boolean;
  readonly speed: number | 'max';
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly currency: string;
  readonly timeZone: string;
};

const OPTIONS = {
  map: { type: 'string', multiple: true },
  data: { type: 'string' },
  preview: { type: 'boolean' },
  yes: { type: 'boolean' },
  'skip-bad-rows': { type: 'boolean' },
  speed: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  currency: { type: 'string' },
  'time-zone': { type: 'string' },
} as const;

const day = (name: string, text: string | undefined): string | undefined => {
  if (text === undefined) return undefined;
  const real = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00Z`));
  if (!real) throw new UsageError(`--${name} ${text} is no date. Write it as YYYY-MM-DD.`);
  return text;
};

const speedOf = (text: string | undefined): number | 'max' => {
  if (text === undefined || text === 'max') return 'max';
  const speed = Number(text);
  if (Number.isFinite(speed) && speed > 0) return speed;
  throw new UsageError(
    `--speed ${text} is no speed. Give a number (60 replays an hour in a minute) or max.`,
  );
};

const mapOf = (entries: readonly string[] = []): Record<string, string> =>
  Object.fromEntries(
    entries.map((entry) => {
      const at = entry.indexOf('=');
      if (at < 1) throw new UsageError(`--map ${entry}: write it as --map field="Column name".`);
      return [entry.slice(0, at), entry.slice(at + 1)];
    }),
  );

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('. ')[0]}.`);
  }
};

const timeZoneOf = (name: string): string => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name;
  } catch {
    throw new UsageError(`--time-zone ${name} is no time zone. Write it as Europe/London.`);
  }
};

/** Reads what follows `import menu` or `import sales`. */
export const importArguments = (args: readonly string[]): ImportArguments => {
  const { values, positionals } = parse(args);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('Name one file to import.');
  const currency = values.currency ?? 'GBP';
  if (!Intl.supportedValuesOf('currency').includes(currency))
    throw new UsageError(`--currency ${currency}: three capital letters, such as GBP.`);
  const timeZone = timeZoneOf(values['time-zone'] ?? 'Europe/London');
  return {
    file,
    map: mapOf(values.map),
    dataDir: values.data,
    preview: values.preview ?? false,
    yes: values.yes ?? false,
    skipBadRows: values['skip-bad-rows'] ?? false,
    speed: speedOf(values.speed),
    from: day('from', values.from),
    to: day('to', values.to),
    currency,
    timeZone,
  };
};
