import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { partsNode } from './paths.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Runs the same script again on the Node that the parts need, as if it were this process. */
const runAgain = (script) => {
  const child = spawn(partsNode, [script, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of SIGNALS) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 1));
};

/** `act` under Node 22 or newer; npm scripts are already there, a bare `node scripts/…` may not be. */
export const onPartsNode = async (scriptUrl, act) => {
  if (Number(process.versions.node.split('.')[0]) >= 22) await act();
  else runAgain(fileURLToPath(scriptUrl));
};
