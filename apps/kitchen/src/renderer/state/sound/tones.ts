import type { SoundTone } from '@galley/domain';

/** One note: pitch in Hz, start and length in seconds. */
export type Note = { readonly hz: number; readonly at: number; readonly seconds: number };
export type Tone = { readonly wave: OscillatorType; readonly notes: readonly Note[] };

/** Between 500 and 1,800 Hz, where fans and fryers are weakest: one rises, one falls harshly, one rings, one knocks. */
export const TONES: Readonly<Record<SoundTone, Tone>> = {
  rise: {
    wave: 'triangle',
    notes: [
      { hz: 988, at: 0, seconds: 0.14 },
      { hz: 1319, at: 0.15, seconds: 0.32 },
    ],
  },
  fall: {
    wave: 'square',
    notes: [
      { hz: 1047, at: 0, seconds: 0.16 },
      { hz: 784, at: 0.2, seconds: 0.16 },
      { hz: 622, at: 0.4, seconds: 0.36 },
    ],
  },
  bell: {
    wave: 'triangle',
    notes: [
      { hz: 1568, at: 0, seconds: 0.2 },
      { hz: 1568, at: 0.28, seconds: 0.4 },
    ],
  },
  knock: {
    wave: 'square',
    notes: [
      { hz: 523, at: 0, seconds: 0.08 },
      { hz: 523, at: 0.16, seconds: 0.08 },
      { hz: 523, at: 0.32, seconds: 0.08 },
    ],
  },
  none: { wave: 'triangle', notes: [] },
};
