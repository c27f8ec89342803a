import { afterEach, describe, expect, it } from 'vitest';
import { rawDocument } from '../core/index.ts';
import { closeAll, closeLater, printer, request, timing, until } from './printing.fixture.ts';
import { recordingSender } from './recording-sender.fixture.ts';

afterEach(closeAll);

const CUT = [0x1d, 0x56, 0];
const text = (line: string): number[] => [...Buffer.from(`${line}\n`, 'latin1')];
const strokes = /^(\/ )+\/$/;

async function shop() {
  const running = await printer();
  const recorded = recordingSender(timing);
  closeLater(recorded.made);
  const foreign = (key: string, bytes: Iterable<number>) =>
    recorded.made.enqueue({ ...request(key, running.port), doc: rawDocument(bytes) });
  return { ...recorded, running, foreign };
}

describe('papers of other programs at the printer', () => {
  it('[PR86] one that ends whole is proved as ours are, and the next paper begins as usual', async () => {
    const { made, states, running, foreign } = await shop();
    foreign('a', [...text('Bar list'), ...CUT]);
    made.enqueue(request('b', running.port));
    await until(() => states('b').includes('printed'));
    expect(states('a').at(-1)).toBe('printed');
    expect(running.papers().map(({ text: paper }) => /\/ \//.test(paper))).toEqual([false, false]);
  });

  it('[PR88] behind one that ends without a cut the next paper is crossed off it and whole', async () => {
    const { made, states, running, foreign } = await shop();
    foreign('a', text('Half a paper'));
    made.enqueue(request('b', running.port));
    await until(() => states('b').includes('printed'));
    const [hung, whole] = running.papers().map(({ text: paper }) => paper);
    expect(hung).toContain('Half a paper');
    expect(hung?.split('\n').findLast((line) => line !== '')).toMatch(strokes);
    expect(whole).not.toContain('Half a paper');
    expect(whole).toContain('47');
  });

  it('[PR86] one that ends inside a picture is perhaps printed, and holds nobody up', async () => {
    const { made, states, running, foreign } = await shop();
    running.setCondition({ keepsHalfCommands: true });
    foreign('a', [0x1d, 0x76, 0x30, 0, 72, 0, 0x20, 3, ...new Array<number>(300).fill(255)]);
    made.enqueue(request('b', running.port));
    await until(() => states('b').includes('printed'));
    expect(states('a').at(-1)).toBe('unknown');
    expect(running.papers().at(-1)?.text).toContain('47');
  });
});
