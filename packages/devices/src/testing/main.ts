import { runVirtualPrinter } from './virtual-printer/run.ts';

runVirtualPrinter().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
