import { readFileSync } from 'node:fs';
import { openWindow } from './src/browser.ts';
import { PINS } from './src/register-page.ts';
const run = JSON.parse(readFileSync('/tmp/scaleprobe-shop/run.json', 'utf8')).parts;
const sleep = (ms: number) => new Promise((r) => setTimeout(r, ms));
const panel = (what: object) => fetch(`${run.printer.paperAddress}devices`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(what) }).then((r) => r.status);
await panel({ doorOpen: true });
const w = await openWindow(run.backoffice.address);
const p = w.page;
p.setDefaultTimeout(8000);
await p.getByTestId('login').waitFor();
for (const digit of PINS.owner) await p.keyboard.press(digit);
await p.getByTestId('nav-devices').tap();
await p.getByTestId('probes').waitFor();
await p.getByTestId('try-driver').tap();
await p.getByTestId('driver-sheet').waitFor();
await sleep(1200);
await p.screenshot({ path: '/tmp/scaleprobe/driver-1280.png' });
const trial = async () => { await sleep(900); return (await p.getByTestId('trial').innerText()).replace(/\n+/g, ' / '); };
console.log('first:', await trial());
await p.getByRole('button', { name: /Example$/ }).tap();
const options = await p.getByRole('option').allInnerTexts();
await p.keyboard.press('Escape');
for (const option of options) {
  await p.getByRole('button', { name: /Example$/ }).tap();
  await p.getByRole('option', { name: option, exact: true }).tap();
  console.log(option, '=>', await trial());
}
const t = p.getByLabel('Driver', { exact: true });
for (const typed of [
  '{ "name": "Mine", "patterns": [{ "match": "{value}" }], "unit": "F" }',
  '{ "name": "Mine", "patterns": [{ "match": "{value}" }], "checksum": "xx" }',
  '{ "name": "Mine" }',
  '{\n  "name": "Mine"\n  "patterns": []\n}',
  '{ "name": "Mine", "patterns": [{ "match": "T1" }], "line": { "baudRate": 3 } }',
]) { await t.fill(typed); console.log(JSON.stringify(typed), '=>', await trial()); }
await p.screenshot({ path: '/tmp/scaleprobe/driver-error-1280.png' });
await p.setViewportSize({ width: 1920, height: 1080 });
await p.getByRole('button', { name: /Example$/ }).tap(); await p.getByRole('option').first().tap(); await sleep(900);
await p.screenshot({ path: '/tmp/scaleprobe/driver-1920.png' });
await p.keyboard.press('Escape'); await sleep(400);
await p.getByTestId('probes').scrollIntoViewIfNeeded();
await sleep(800);
console.log(await p.getByTestId('trend-gaps').allInnerTexts());
await p.getByTestId('probes').screenshot({ path: '/tmp/scaleprobe/trend-1920.png' });
await p.setViewportSize({ width: 1280, height: 800 }); await sleep(500);
await p.getByTestId('probes').screenshot({ path: '/tmp/scaleprobe/trend-1280.png' });
await panel({ doorOpen: false });
await w.close();
