// A part for tests: tells on its ports what it was asked, and ends as its environment says.
import { findParent } from './parent.ts';

const endlessly = (): void => {
  for (;;);
};

const parent = findParent();
parent.onPort((name, port) => {
  port.postMessage({ hello: name, from: process.env['PART_NAME'] });
  port.onMessage((message) => port.postMessage({ echo: message, from: process.env['PART_NAME'] }));
  port.onClose(() => void parent.report({ type: 'progress', text: `${name} closed` }));
});
parent.onOrder((order) => {
  if (order.type === 'shutdown' && process.env['PART_DEAF'] !== '1') process.exit(0);
});
parent.onGone(() => process.exit(0));
if (process.env['PART_DEAF'] === '1') process.on('SIGTERM', () => undefined);
process.stdout.write('a line\n');
process.stdout.write(`${process.env['MALLOC_ARENA_MAX']} pools\n`);
if (process.env['GALLEY_RESTARTS'] !== undefined) {
  const { GALLEY_RESTARTS, GALLEY_HANGS } = process.env;
  process.stdout.write(`${GALLEY_RESTARTS} restarts, ${GALLEY_HANGS} hangs\n`);
}
void parent.report({ type: 'ready', address: 'test:' });
if (process.env['PART_LOOPS'] === '1') setTimeout(() => endlessly(), 100);
