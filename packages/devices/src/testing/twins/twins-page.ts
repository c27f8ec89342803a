export const devicesHtml = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Virtual devices</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
<link rel="stylesheet" href="/devices.css">
<header>
  <h1>Virtual devices</h1>
  <p id="state" role="status"></p>
  <div><a href="/">Virtual printer</a></div>
</header>
<main id="devices">
  <section aria-labelledby="scale-name">
    <h2 id="scale-name">Scale</h2>
    <p class="reading" id="grams"></p>
    <form id="put"><label>Grams <input id="load" inputmode="numeric" value="1200" autocomplete="off"></label>
      <button>Put on</button></form>
    <div class="row"><button data-wish='{"grams":0}'>Empty it</button>
      <button data-wish='{"grams":1200}'>1.2 kg</button>
      <button data-wish='{"grams":16000}'>Too much</button>
      <button data-toggle="moving">Moving</button>
      <button data-toggle="scaleSilent">Silent</button></div>
    <p class="where" id="scale-port"></p>
  </section>
  <section aria-labelledby="scanner-name">
    <h2 id="scanner-name">Scanner</h2>
    <p class="reading" id="scanned"></p>
    <form id="scan"><label>Code <input id="code" value="5010000000011" autocomplete="off"></label>
      <button>Scan</button></form>
    <div class="row"><button data-scan="5010000000011">Cola</button>
      <button data-scan="5010000000028">Unknown code</button>
      <button data-scan="5010000000012">Misread code</button>
      <button id="label">Label of 0.452 kg</button></div>
    <p class="where" id="scanner-port"></p>
  </section>
  <section aria-labelledby="fridge-name">
    <h2 id="fridge-name">Fridge</h2>
    <p class="reading" id="degrees"></p>
    <div class="row"><button data-toggle="doorOpen">Door open</button>
      <button data-toggle="sensorOpen">Sensor unplugged</button></div>
    <p class="where" id="probe-port"></p>
  </section>
  <section aria-labelledby="display-name">
    <h2 id="display-name">Customer display</h2>
    <pre class="vfd" id="vfd" aria-live="off"></pre>
    <div class="row"><button data-toggle="displayUnplugged">Unplugged</button></div>
    <p class="where" id="display-port"></p>
  </section>
  <section aria-labelledby="drawer-name">
    <h2 id="drawer-name">Cash drawer</h2>
    <p class="reading" id="drawer-stands"></p>
    <div class="row"><button data-wish='{"drawerOpen":true}'>Open by key</button>
      <button data-wish='{"drawerOpen":false}'>Shut</button>
      <button data-toggle="drawerUnplugged">Unplugged</button></div>
    <p class="where" id="drawer-heard"></p>
    <p class="where">Opens on 07 or 1B 70 00 19 FA. Set it up at the register: More, Devices, Add by address.</p>
    <p class="where" id="drawer-port"></p>
  </section>
  <section aria-labelledby="card-name" id="card-section">
    <h2 id="card-name">Card terminal</h2>
    <p class="reading" id="card-stands"></p>
    <p class="where">What it does with the next card:</p>
    <div class="row"><button data-card="approve">Approve</button>
      <button data-card="decline">Decline</button>
      <button data-card="ask">Ask here</button>
      <button data-card="silent">Never answer</button>
      <button data-card="cut_before">Cut before approval</button>
      <button data-card="cut_after">Cut after approval</button>
      <button data-card="late">Answer late</button></div>
    <div class="row"><button data-wish='{"cardAnswer":true}'>Approve what waits</button>
      <button data-wish='{"cardAnswer":false}'>Decline what waits</button></div>
    <div class="row"><button data-toggle="cardProcessorDown">Processor down</button>
      <button data-toggle="cardUnplugged">Unplugged</button></div>
    <p class="where" id="card-taken"></p>
    <p class="where" id="card-port"></p>
  </section>
</main>
<script type="module" src="/devices.js"></script>
</html>
`;

export const devicesCss = `
#devices { display: grid; grid-template-columns: repeat(auto-fit, minmax(300px, 1fr)); gap: 24px; padding: 24px; }
section { background: var(--paper); border: 1px solid var(--edge); border-radius: 4px; padding: 16px 24px; }
h2 { font-size: 18px; margin: 0; }
a { color: inherit; }
.reading { font-size: 40px; line-height: 1.2; margin: 8px 0; font-variant-numeric: tabular-nums;
  min-height: 1.2em; overflow-wrap: anywhere; }
.row, form { display: flex; flex-wrap: wrap; gap: 8px; align-items: end; margin-block: 8px; }
label { display: flex; flex-direction: column; flex: 1; font-size: 14px; }
input { min-height: 44px; min-width: 0; width: 100%; font: inherit; padding: 0 12px;
  border: 2px solid var(--edge); border-radius: 4px; background: none; color: inherit; }
.vfd { background: #10231f; color: #7fe8d0; font: 700 22px/1.5 ui-monospace, monospace; margin: 8px 0;
  padding: 12px 16px; border-radius: 4px; width: max-content; max-width: 100%; overflow: hidden; }
.where { font-size: 14px; margin: 8px 0 0; }
`;

export const devicesJs = `
const byId = (id) => document.getElementById(id);
let state;
const send = async (wish) => {
  const answer = await fetch('/devices', { method: 'POST',
    headers: { 'content-type': 'application/json' }, body: JSON.stringify(wish) });
  byId('state').textContent = answer.ok ? '' : await answer.text();
};
const kilograms = (grams) => (grams / 1000).toFixed(3) + ' kg';
const isOn = { moving: () => state.moving, scaleSilent: () => state.scaleSilent,
  doorOpen: () => state.fridge.doorOpen, sensorOpen: () => state.fridge.sensorOpen, displayUnplugged: () => state.display.unplugged,
  drawerUnplugged: () => state.drawer.unplugged, cardProcessorDown: () => state.card.processorDown,
  cardUnplugged: () => state.card.unplugged };
const show = (now) => {
  state = now;
  byId('grams').textContent = kilograms(now.grams);
  byId('scanned').textContent = now.lastScan || 'Nothing yet';
  byId('degrees').textContent = (now.fridge.milliC / 1000).toFixed(1) + ' \\u00b0C';
  byId('vfd').textContent = now.display.lines.join('\\n');
  byId('drawer-stands').textContent = now.drawer.open ? 'Open' : 'Shut';
  byId('drawer-heard').textContent = 'Opened by its box: ' + now.drawer.opened
    + (now.drawer.heard === '' ? '' : '; last bytes: ' + now.drawer.heard);
  byId('card-section').hidden = state.ports.card === undefined;
  byId('card-stands').textContent = state.card.waiting === null ? 'Ready' : 'Waits: ' + (state.card.waiting / 100).toFixed(2);
  byId('card-taken').textContent = 'Taken of all cards: ' + (state.card.takenMinor / 100).toFixed(2);
  byId('card-port').textContent = 'http 127.0.0.1:' + state.ports.card;
  for (const button of document.querySelectorAll('[data-card]'))
    button.setAttribute('aria-pressed', String(button.dataset.card === state.card.mode));
  for (const name of ['scale', 'scanner', 'probe', 'display', 'drawer'])
    byId(name + '-port').textContent = 'tcp 127.0.0.1:' + now.ports[name];
  for (const button of document.querySelectorAll('[data-toggle]'))
    button.setAttribute('aria-pressed', String(isOn[button.dataset.toggle]()));
};
const refresh = async () => show(await (await fetch('/devices.json')).json());
for (const button of document.querySelectorAll('[data-wish]'))
  button.addEventListener('click', () => send(JSON.parse(button.dataset.wish)));
for (const button of document.querySelectorAll('[data-card]'))
  button.addEventListener('click', () => send({ cardMode: button.dataset.card }));
for (const button of document.querySelectorAll('[data-scan]'))
  button.addEventListener('click', () => send({ scan: button.dataset.scan }));
for (const button of document.querySelectorAll('[data-toggle]'))
  button.addEventListener('click', () => send({ [button.dataset.toggle]: !isOn[button.dataset.toggle]() }));
byId('put').addEventListener('submit', (event) => {
  event.preventDefault();
  const typed = byId('load').value.trim();
  send({ grams: /^-?[0-9]+$/.test(typed) ? Number(typed) : typed });
});
byId('scan').addEventListener('submit', (event) => {
  event.preventDefault();
  send({ scan: byId('code').value });
});
const checkDigit = (digits) => (10 - [...digits].reduce((sum, d, at) => sum + d * (at % 2 ? 3 : 1), 0) % 10) % 10;
byId('label').addEventListener('click', () => {
  const digits = '21' + '00409' + '00452';
  send({ scan: digits + checkDigit(digits) });
});
const events = new EventSource('/events');
events.onmessage = refresh;
events.onerror = () => { byId('state').textContent = 'Not connected'; };
refresh();
`;
