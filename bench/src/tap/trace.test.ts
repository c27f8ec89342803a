import { describe, expect, it } from 'vitest';
import { LINE_MARK, UP_MARK } from './marks.ts';
import { type TraceEvent, tapTimes } from './trace.ts';

const pid = 7;
const mark = (name: string, ts: number): TraceEvent => ({ name, ph: 'I', ts, pid });

const frame = (
  local: string,
  begin: number,
  commit: number | undefined,
  end: number,
  state: string,
) => {
  const at = (name: string, ph: string, ts: number): TraceEvent => ({
    name,
    ph,
    ts,
    pid,
    id2: { local },
    ...(ph === 'b' ? { args: { frame_reporter: { state } } } : {}),
  });
  const commits =
    commit === undefined ? [] : [at('Commit', 'b', commit), at('Commit', 'e', commit + 1)];
  return [at('PipelineReporter', 'b', begin), ...commits, at('PipelineReporter', 'e', end)];
};

const ALL = 'STATE_PRESENTED_ALL';

describe('tap times of a trace', () => {
  it('[BE1] a tap ends with the presentation of the first frame committed after its line', () => {
    const times = tapTimes([
      ...frame('0x1', 500, 1500, 9000, ALL),
      mark(UP_MARK, 1000),
      mark(LINE_MARK, 4000),
      ...frame('0x2', 3000, undefined, 8000, ALL),
      ...frame('0x3', 3500, 5000, 21_000, ALL),
    ]);
    expect(times).toEqual([{ wholeMs: 20, documentMs: 3 }]);
  });

  it('[BE1] a frame that was given up shows nothing', () => {
    const times = tapTimes([
      mark(UP_MARK, 1000),
      mark(LINE_MARK, 2000),
      ...frame('0x1', 1500, 3000, 6000, 'STATE_DROPPED'),
      ...frame('0x1', 6500, 7000, 11_000, ALL),
    ]);
    expect(times.map(({ wholeMs }) => wholeMs)).toEqual([10]);
  });

  it('[BE1] a tap without a line is an error, not a fast tap', () => {
    const lost = [mark(UP_MARK, 1000), mark(UP_MARK, 2000), mark(LINE_MARK, 3000)];
    expect(() => tapTimes([...lost, ...frame('0x1', 1, 4000, 5000, ALL)])).toThrow('Tap 1 of 2');
  });
});
