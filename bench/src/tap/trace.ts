import { LINE_MARK, UP_MARK } from './marks.ts';

/** The part of a Chromium trace event that is read here; `ts` is in microseconds. */
export type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly pid: number;
  readonly id2?: { readonly local?: string } | undefined;
  readonly args?: {
    readonly frame_reporter?: { readonly state?: string } | undefined;
  };
};

/** The compositor's own account of frames, and user-timing marks; nothing that would slow the page down. */
export const TRACE_CATEGORIES = [
  'blink.user_timing',
  'disabled-by-default-devtools.timeline.frame',
];

type Frame = {
  readonly pid: number;
  /** The main thread's update was handed to the compositor from here on. */
  readonly committedAt: number;
  readonly presentedAt: number;
};
type OpenFrame = { committedAt?: number; readonly presented: boolean };

const isPresented = ({ args }: TraceEvent): boolean =>
  args?.frame_reporter?.state?.startsWith('STATE_PRESENTED') === true;

/**
 * Frames that brought an update of the main thread to the screen. A `PipelineReporter` spans one frame and
 * ends when it was presented or given up; frames made by the compositor alone have no stage `Commit`.
 */
const framesOf = (events: readonly TraceEvent[]): Frame[] => {
  const open = new Map<string, OpenFrame>();
  const frames: Frame[] = [];
  for (const event of events) {
    const { name, ph, ts, pid } = event;
    const key = `${pid} ${event.id2?.local}`;
    if (name === 'PipelineReporter' && ph === 'b') open.set(key, { presented: isPresented(event) });
    const frame = open.get(key);
    if (frame === undefined) continue;
    if (name === 'Commit' && ph === 'b') frame.committedAt = ts;
    if (name !== 'PipelineReporter' || ph !== 'e') continue;
    open.delete(key);
    const { presented, committedAt } = frame;
    if (presented && committedAt !== undefined) frames.push({ pid, committedAt, presentedAt: ts });
  }
  return frames.sort((a, b) => a.committedAt - b.committedAt);
};

/** Lifting a finger until its line stood on the screen, with the share until the line was in the document. */
export type TapTime = { readonly wholeMs: number; readonly documentMs: number };

/**
 * For every tap the time from the pointer-up's own time stamp to the presentation of the first frame that
 * was committed after the line had come into the document. Throws when a tap put no line on the screen.
 */
export const tapTimes = (trace: readonly TraceEvent[]): readonly TapTime[] => {
  const events = [...trace].sort((a, b) => a.ts - b.ts);
  const frames = framesOf(events);
  const ups = events.filter(({ name }) => name === UP_MARK);
  const lines = events.filter(({ name }) => name === LINE_MARK);
  return ups.map((up, index) => {
    const line = lines.find(({ ts }) => ts >= up.ts);
    const frame = frames.find(
      ({ pid, committedAt }) => pid === up.pid && committedAt >= (line?.ts ?? 0),
    );
    const next = ups[index + 1]?.ts ?? Number.POSITIVE_INFINITY;
    if (line === undefined || frame === undefined || line.ts > next)
      throw new Error(`Tap ${index + 1} of ${ups.length} put no line on the screen.`);
    return { wholeMs: (frame.presentedAt - up.ts) / 1000, documentMs: (line.ts - up.ts) / 1000 };
  });
};
