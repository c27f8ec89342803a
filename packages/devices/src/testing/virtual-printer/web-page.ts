export const pageHtml = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Virtual printer</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
<header>
  <h1>Virtual printer</h1>
  <p id="state" role="status"></p>
  <a id="devices-link" href="/devices" hidden>Scale, scanner, fridge</a>
  <div id="controls"></div>
</header>
<main id="papers" aria-label="Papers, newest first"></main>
<p id="empty">Nothing printed yet. What a register or kitchen prints appears here.</p>
<script type="module" src="/page.js"></script>
</html>
`;

export const pageCss = `
:root { --ink: #1d2528; --desk: #d9d4c7; --edge: #b3ac9a; --paper: #fffef9; --brass: #8a6414; }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; background: var(--desk); color: var(--ink);
  font: 16px/1.5 "Atkinson Hyperlegible Next", system-ui, sans-serif; }
header { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: 8px 24px;
  align-items: center; padding: 12px 24px; background: var(--desk); border-bottom: 1px solid var(--edge); }
h1 { font-size: 20px; margin: 0; }
#state { margin: 0; font-weight: 600; }
#controls { display: flex; flex-wrap: wrap; gap: 8px; margin-inline-start: auto; }
button { min-height: 44px; padding: 0 16px; border: 2px solid var(--ink); border-radius: 4px;
  background: none; color: inherit; font: inherit; cursor: pointer; }
button[aria-pressed="true"] { background: var(--ink); color: var(--paper); }
button:focus-visible { outline: 3px solid var(--brass); outline-offset: 2px; }
#papers { display: flex; flex-wrap: wrap; gap: 32px; justify-content: center; align-items: flex-start;
  padding: 32px 24px; }
a { color: inherit; }
figure { margin: 0; max-width: 100%; }
figure img { display: block; max-width: 100%; width: calc(var(--w) * 0.66px);
  border: 1px solid var(--edge); border-bottom-style: dashed; }
figcaption { display: flex; justify-content: space-between; gap: 16px; font-size: 14px;
  font-variant-numeric: tabular-nums; padding: 8px 0; }
#empty { text-align: center; padding: 64px 24px; }
[hidden] { display: none; }
`;

export const pageJs = `
const controls = [
  ['Cover open', (c) => c.coverOpen, (c) => ({ coverOpen: !c.coverOpen })],
  ['Paper near end', (c) => c.paper === 'near-end', (c) => ({ paper: c.paper === 'near-end' ? 'ok' : 'near-end' })],
  ['Out of paper', (c) => c.paper === 'out', (c) => ({ paper: c.paper === 'out' ? 'ok' : 'out' })],
  ['Cutter jammed', (c) => c.cutterJam, (c) => ({ cutterJam: !c.cutterJam })],
  ['Head too hot', (c) => c.headHot, (c) => ({ headHot: !c.headHot })],
  ['Broken', (c) => c.failed, (c) => ({ failed: !c.failed })],
  ['Offline', (c) => c.offline, (c) => ({ offline: !c.offline })],
  ['Accepts, never reads', (c) => c.neverRead, (c) => ({ neverRead: !c.neverRead })],
  ['Drawer open', (c) => c.drawerOpen, (c) => ({ drawerOpen: !c.drawerOpen })],
  ['Drawer sensor inverted', (c) => c.drawerOpenIsLow, (c) => ({ drawerOpenIsLow: !c.drawerOpenIsLow })],
];
const byId = (id) => document.getElementById(id);
let conditions = {};
const set = (part) => fetch('/condition', { method: 'POST',
  headers: { 'content-type': 'application/json' }, body: JSON.stringify(part) });
const buttons = controls.map(([label, on, next]) => {
  const button = document.createElement('button');
  button.textContent = label;
  button.addEventListener('click', () => set(next(conditions)));
  byId('controls').append(button);
  return [button, on];
});
const figure = (paper) => {
  const out = document.createElement('figure');
  const img = document.createElement('img');
  img.src = '/papers/' + paper.n + '.png';
  img.alt = paper.text;
  img.width = paper.imageWidth;
  img.height = paper.imageHeight;
  img.style.height = 'auto';
  img.style.setProperty('--w', paper.imageWidth);
  const caption = document.createElement('figcaption');
  const drawer = paper.drawer.length === 0 ? '' : 'Drawer opened';
  for (const text of ['No. ' + paper.n, drawer, new Date(paper.at).toLocaleTimeString([], { hourCycle: 'h23' })]) {
    const span = document.createElement('span');
    span.textContent = text;
    caption.append(span);
  }
  out.append(caption, img);
  return out;
};
let newest = 0;
const show = (state) => {
  conditions = state.conditions;
  for (const [button, on] of buttons) button.setAttribute('aria-pressed', String(Boolean(on(conditions))));
  const held = conditions.coverOpen || conditions.offline || conditions.cutterJam || conditions.headHot || conditions.failed || conditions.paper === 'out';
  byId('state').textContent = held ? 'Cannot print' : conditions.neverRead ? 'Not reading' : 'Ready';
  for (const paper of state.papers.filter((p) => p.n > newest)) byId('papers').prepend(figure(paper));
  newest = Math.max(newest, ...state.papers.map((p) => p.n));
  while (byId('papers').children.length > 100) byId('papers').lastChild.remove();
  byId('devices-link').hidden = !state.devices;
  byId('empty').hidden = newest > 0;
};
const refresh = async () => show(await (await fetch('/papers.json?after=' + newest + '&limit=100')).json());
const events = new EventSource('/events');
events.onmessage = refresh;
events.onerror = () => { byId('state').textContent = 'Not connected'; };
`;
