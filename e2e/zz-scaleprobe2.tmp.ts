import { readFileSync, writeFileSync } from 'node:fs';
import { openWindow } from './src/browser.ts';
import { PINS } from './src/register-page.ts';
const run = JSON.parse(readFileSync('/tmp/scaleprobe-shop/run.json', 'utf8')).parts;
const panel = (what: object) => fetch(`${run.printer.paperAddress}devices`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(what) }).then((r) => r.status);
const sleep = (ms: number) => new Promise((r) => setTimeout(r, ms));
await panel({ sensorOpen: true });
const w = await openWindow(run.backoffice.address);
const p = w.page;
p.setDefaultTimeout(8000);
await p.getByTestId('login').waitFor();
for (const digit of PINS.owner) await p.keyboard.press(digit);
await p.getByTestId('nav-papers').tap();
await p.getByTestId('page-papers').waitFor();
const picture = async () => (await p.getByTestId('paper-picture').locator('img').getAttribute('src').catch(() => '')) ?? '';
await sleep(1500);
let before = await picture();
await p.getByRole('button', { name: /Shown paper$/ }).tap();
const options = await p.getByRole('option').allInnerTexts();
console.log('options', options);
await p.keyboard.press('Escape');
const seen = new Set<string>();
for (const option of options) {
  try {
    await p.getByRole('button', { name: /Shown paper$/ }).tap();
    await p.getByRole('option', { name: option, exact: true }).tap();
    let now = before;
    for (let n = 0; n < 40; n++) { await sleep(150); now = await picture(); if (now !== before && now !== '') break; }
    const label = await p.getByRole('button', { name: /Shown paper$/ }).innerText();
    console.log(option.padEnd(22), now === before ? 'SAME PICTURE' : 'drawn', now.length, JSON.stringify(label), seen.has(now) ? 'AS ANOTHER' : '');
    seen.add(now); before = now;
    writeFileSync(`/tmp/scaleprobe/paper-${option.replace(/\W+/g, '-')}.png`, Buffer.from(now.split(',')[1] ?? '', 'base64'));
  } catch (e) { console.log(option, 'FAILED', String(e).slice(0, 300)); }
}
await p.screenshot({ path: '/tmp/scaleprobe/papers-1280.png' });
await panel({ sensorOpen: false });
// Mouse, not touch:
try {
  await p.getByRole('button', { name: /Shown paper$/ }).click();
  await p.getByRole('option', { name: options[4] ?? '', exact: true }).click();
  await sleep(1500);
  console.log('by mouse', await p.getByRole('button', { name: /Shown paper$/ }).innerText());
  await p.setViewportSize({ width: 1920, height: 1080 });
  await p.getByRole('button', { name: /Shown paper$/ }).click();
  await p.screenshot({ path: '/tmp/scaleprobe/papers-open-1920.png' });
  await p.keyboard.press('Escape');
  await p.getByRole('button', { name: /Shown paper$/ }).focus();
  await p.keyboard.press('ArrowDown'); await sleep(300); await p.keyboard.press('ArrowDown'); await p.keyboard.press('Enter'); await sleep(1200);
  console.log('by keys', await p.getByRole('button', { name: /Shown paper$/ }).innerText());
} catch (e) { console.log('mouse FAILED', String(e).slice(0, 400)); }
await w.close();
