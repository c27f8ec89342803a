import { table } from './bench.ts';
import { isBusy, machineLine } from './harness/machine.ts';
import { BENCHES } from './registry.ts';
import { runDevicePart } from './shop/device-part.ts';

/** `npm run bench -- NAME [--json]`, `npm run bench -- list`. */
const [name = 'list', ...flags] = process.argv.slice(2);

const list = (): void => {
  for (const bench of BENCHES) console.log(`${bench.name.padEnd(26)} ${bench.about}`);
};

const say = (line: string): void => console.error(line);

const sayMachine = (): void => {
  say(machineLine());
  if (isBusy())
    say('The machine is busy with other work: the figures will be worse than they are.');
};

const runOne = async (): Promise<void> => {
  const bench = BENCHES.find((candidate) => candidate.name === name);
  if (bench === undefined) {
    const names = BENCHES.map((one) => one.name).join(', ');
    say(`No benchmark is called "${name}". Choose one of: ${names}.`);
    process.exitCode = 1;
    return;
  }
  sayMachine();
  const result = await bench.run(say);
  if (flags.includes('--json')) console.log(JSON.stringify({ name: bench.name, ...result }));
  else for (const line of table(bench, result)) console.log(line);
};

/** Benchmarks with several processes start this same file again. */
if (name === 'device-part') runDevicePart();
else if (name === 'list') list();
else {
  await runOne().catch((error: unknown) => {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  });
  // The official client's streams and timers outlive the work (docs/gotchas.md).
  process.stdout.write('', () => process.exit());
}
