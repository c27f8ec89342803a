import { centreOf, type Point, type Window } from '../harness/chromium.ts';

const TILES = 10;

/**
 * The peer: the least that a page can do with a tap. Ten still buttons; a pointer-up writes one line of text
 * straight into the document. What it takes is the way of input and frames in this browser on this machine.
 */
const BARE = `<!doctype html><title>Bare</title>
<style>body{margin:0;font:18px sans-serif;display:flex;height:100vh}
div{width:60%;display:grid;grid-template-columns:repeat(5,1fr);gap:8px;align-content:start}
button{height:90px;touch-action:manipulation}ul{width:40%;overflow:auto;margin:0}</style>
<div>${'<button>Item</button>'.repeat(TILES)}</div><ul data-testid="lines"></ul>
<script>
const list = document.querySelector('ul');
for (const button of document.querySelectorAll('button'))
  button.addEventListener('pointerup', () => {
    const line = document.createElement('li');
    line.dataset.testid = 'line';
    line.textContent = 'One item';
    list.append(line);
  });
</script>`;

/** Shows the bare page in the window; where its tiles are. */
export const openBarePage = async ({ page }: Window): Promise<readonly Point[]> => {
  await page.goto('about:blank');
  await page.setContent(BARE);
  const points: Point[] = [];
  for (let i = 1; i <= TILES; i++) points.push(await centreOf(page, `button:nth-of-type(${i})`));
  return points;
};
