import { z } from 'zod';

const text = z.string().min(1);
const printerPort = z.coerce.number().int().min(1).max(65535).optional();

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
};

const schema = z.discriminatedUnion('GALLEY_SEED', [
  z.object({
    GALLEY_SEED: z.literal('demo'),
    GALLEY_PRINTER_PORT: printerPort,
    /** 1: menu, people and floor alone. */
    GALLEY_SEED_PLAIN: z.literal('1').optional(),
  }),
  z.object({
    GALLEY_SEED: z.literal('replay'),
    GALLEY_PRINTER_PORT: printerPort,
    GALLEY_SEED_NAME: text.default('Replay'),
    // Needed to make the site only; a later start of the same folder has it already.
    GALLEY_SEED_CURRENCY: z
      .string()
      .regex(/^[A-Z]{3}$/, 'a currency is three capital letters')
      .optional(),
    GALLEY_SEED_TIME_ZONE: z.string().refine(isTimeZone, 'no such time zone').optional(),
  }),
]);

export type SeedOptions = z.infer<typeof schema>;

type Env = Readonly<Record<string, string | undefined>>;

const given = (env: Env) =>
  Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );

const parse = <T>(shape: z.ZodType<T>, env: Env): T => {
  const parsed = shape.safeParse(given(env));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Error(`${String(issue?.path[0])} is not usable: ${issue?.message}. Correct it.`);
};

/** What an empty site is to be filled with; undefined: nothing. Throws a sentence that names the variable. */
export const readSeedOptions = (env: Env): SeedOptions | undefined =>
  (env.GALLEY_SEED ?? '') === '' ? undefined : parse(schema, env);

const twinPorts = z
  .string()
  .regex(/^\d{1,5}(,\d{1,5}){3}$/, 'it names four ports, as in 9101,9102,9103,9104')
  .transform((text) => text.split(',').map(Number))
  .optional();

/** Ports of the virtual scale, scanner, probe and customer display; undefined: there are none. Throws a sentence that names the variable. */
export const readTwinPorts = (env: Env): readonly number[] | undefined =>
  parse(z.object({ GALLEY_TWIN_PORTS: twinPorts }), env).GALLEY_TWIN_PORTS;

/** Port of the virtual printer; undefined: none is named. Throws a sentence that names the variable. */
export const readPrinterPort = (env: Env): number | undefined =>
  parse(z.object({ GALLEY_PRINTER_PORT: printerPort }), env).GALLEY_PRINTER_PORT;
