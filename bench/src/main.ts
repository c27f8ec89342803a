import { table } from './bench.ts';
import { BENCHES } from './registry.ts';

/** `npm run bench -- NAME [--json]`, `npm run bench -- list`. */
const [name = 'list', ...flags] = process.argv.slice(2);

const list = (): void => {
  for (const bench of BENCHES) console.log(`${bench.name.padEnd(26)} ${bench.about}`);
};

const runOne = async (): Promise<void> => {
  const bench = BENCHES.find((candidate) => candidate.name === name);
  if (bench === undefined) {
    console.error(
      `No benchmark is called "${name}". Choose one of: ${BENCHES.map((b) => b.name).join(', ')}.`,
    );
    process.exitCode = 1;
    return;
  }
  const json = flags.includes('--json');
  const result = await bench.run((line) => console.error(line));
  if (json) console.log(JSON.stringify({ name: bench.name, ...result }));
  else for (const line of table(bench, result)) console.log(line);
};

if (name === 'list') list();
else await runOne();
