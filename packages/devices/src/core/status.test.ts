import { describe, expect, it } from 'vitest';
import { blockingCause, ReplyDemultiplexer, statusFromAnswer, statusFromChanges } from './index.ts';

describe('printer replies', () => {
  it('[PR20] each message is told apart by its first byte, however the stream is split', () => {
    const stream = [
      0x12, 0x18, 0x00, 0x0f, 0x00, 0x13, 0x37, 0x22, 0x21, 0x22, 0x23, 0x24, 0x00, 0x0c, 0x5f,
      0x45, 0x00,
    ];
    const whole = new ReplyDemultiplexer().push(stream);
    expect(whole).toEqual([
      { kind: 'status', byte: 0x12 },
      { kind: 'changes', bytes: [0x18, 0x00, 0x0f, 0x00] },
      { kind: 'flow', paused: true },
      { kind: 'process-id', id: [0x21, 0x22, 0x23, 0x24] },
      { kind: 'fence', byte: 0x0c },
      { kind: 'block', head: 0x5f, body: [0x45] },
    ]);
    const slow = new ReplyDemultiplexer();
    expect(stream.flatMap((byte) => slow.push([byte]))).toEqual(whole);
  });

  it('[PR21] the states of the makers table are read rightly', () => {
    const cause = (bytes: [number, number, number, number]) =>
      blockingCause(statusFromChanges(bytes));
    expect(cause([0x10, 0, 0, 0])).toBeUndefined();
    expect(cause([0x18, 0, 0x0f, 0])).toBe('paper-out');
    expect(cause([0x38, 0, 0, 0])).toBe('cover-open');
    expect(cause([0x18, 0x08, 0, 0])).toBe('cutter-error');
    expect(cause([0x10, 0, 0x03, 0])).toBeUndefined();
    const out = ([1, 2, 3, 4] as const).reduce(
      (status, query, at) => statusFromAnswer(status, query, [0x1a, 0x32, 0x12, 0x7e][at] ?? 0),
      statusFromChanges([0x10, 0, 0, 0]),
    );
    expect(out).toMatchObject({ online: false, paper: 'out', coverOpen: false, error: 'none' });
  });
});
