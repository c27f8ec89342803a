import { parseArgs } from 'node:util';
import { err, type Failure, failure, ok, type Result } from '@galley/base';

export type DoctorArguments = {
  readonly data?: string | undefined;
  /** Address of the one printer that is talked to. */
  readonly trace?: string | undefined;
  readonly udev?: boolean | undefined;
  readonly help?: boolean | undefined;
};

const wrong = (message: string) => err(failure('bad_arguments', message));

const asked = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      trace: { type: 'string' },
      udev: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });

/** What the doctor is asked for; a word without a flag is a printer's address. The error is a sentence. */
export const readArguments = (
  args: readonly string[],
): Result<DoctorArguments, Failure<'bad_arguments'>> => {
  try {
    const { values, positionals } = asked(args);
    const addresses = [...(values.trace === undefined ? [] : [values.trace]), ...positionals];
    if (addresses.length > 1) return wrong(`One address at a time: ${addresses.join(', ')}.`);
    return ok({ ...values, trace: addresses[0] });
  } catch (error) {
    const [sentence] = String(Object(error).message ?? error).split(/\. |\n/);
    return wrong(`${sentence?.replace(/\.$/, '')}.`);
  }
};
