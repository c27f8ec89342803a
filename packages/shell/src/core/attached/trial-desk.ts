import type { Fact, Failure, Result } from '@galley/base';
import {
  type DeviceTrialAnswerRow,
  type DeviceTrialRow,
  rowFact,
  TRIAL_GOOD_FOR_MS,
} from '@galley/domain';
import type { DevicePort } from '../../node/ports/device-port.ts';
import type { DeviceTrials } from './device-trials.ts';

type TrialPorts = {
  readonly devices: Pick<DevicePort, 'connected'>;
  readonly trials: DeviceTrials;
  /** The machine that answers; undefined before it belongs to a site. */
  hostId(): string | undefined;
  wish(hostId: string): DeviceTrialRow | undefined;
  told(hostId: string): DeviceTrialAnswerRow | undefined;
  commit(fact: Fact): void;
  /** Hub time, ms. */
  now(): number;
  /** Asks whoever started this core for a device process; more often than once does no harm. */
  wantDevices(): void;
};

/** Tries a device of this machine for somebody at another one, and tells what was heard (rule PE21). */
export type TrialDesk = {
  /** A wish may have come, or a device process. */
  follow(): void;
};

type Answer = Pick<DeviceTrialAnswerRow, 'value' | 'words'>;

const degrees = (milliC: number): string => `${(Math.round(milliC / 100) / 10).toFixed(1)} \u00b0C`;

const NO_WEIGHT = 'It answers and gives no weight yet. Put something on it, then try again.';
const NOTHING = 'It answers and measures nothing. Look at its sensor, then try again.';
const OTHER =
  'Only probes and scales are tried from another machine. Set it up, then try it there.';

const answerOf = <T extends { readonly words: string | null }>(
  heard: Result<T, Failure>,
  value: (heard: T) => string | null,
  nothing: string,
): Answer => {
  if (!heard.ok) return { value: null, words: heard.error.message };
  const measured = value(heard.value);
  return { value: measured, words: measured === null ? (heard.value.words ?? nothing) : null };
};

export const createTrialDesk = (ports: TrialPorts): TrialDesk => {
  const { trials } = ports;
  let trying: string | undefined;

  const hear = async ({ type, connection, setup }: DeviceTrialRow): Promise<Answer> => {
    const told = { connection, setup };
    if (type === 'probe') {
      const read = ({ milliC }: { milliC: number | null }) =>
        milliC === null ? null : degrees(milliC);
      return answerOf(await trials.hear(told), read, NOTHING);
    }
    if (type === 'scale') return answerOf(await trials.weigh(told), ({ text }) => text, NO_WEIGHT);
    return { value: null, words: OTHER };
  };

  const open = (): DeviceTrialRow | undefined => {
    const hostId = ports.hostId();
    const wish = hostId === undefined ? undefined : ports.wish(hostId);
    if (wish === undefined || ports.told(wish.id)?.answers === wish.wish) return undefined;
    return ports.now() - wish.at > TRIAL_GOOD_FOR_MS ? undefined : wish;
  };

  const answer = async (wish: DeviceTrialRow): Promise<void> => {
    const heard = await hear(wish);
    trying = undefined;
    const told = { id: wish.id, answers: wish.wish, ...heard, at: ports.now() };
    ports.commit(rowFact('device_trial_answer', told));
    follow();
  };

  const follow = (): void => {
    const wish = open();
    if (wish === undefined || trying !== undefined) return;
    ports.wantDevices();
    if (!ports.devices.connected()) return;
    trying = wish.wish;
    void answer(wish);
  };

  return { follow };
};
