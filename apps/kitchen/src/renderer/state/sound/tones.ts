/** One note: pitch in Hz, start and length in seconds. */
export type Note = { readonly hz: number; readonly at: number; readonly seconds: number };
export type Tone = { readonly wave: OscillatorType; readonly notes: readonly Note[] };
export type ToneName = 'ticket' | 'void';

/** Between 600 and 1,800 Hz, where fans and fryers are weakest. A new ticket rises, a void falls harshly. */
export const TONES: Readonly<Record<ToneName, Tone>> = {
  ticket: {
    wave: 'triangle',
    notes: [
      { hz: 988, at: 0, seconds: 0.14 },
      { hz: 1319, at: 0.15, seconds: 0.32 },
    ],
  },
  void: {
    wave: 'square',
    notes: [
      { hz: 1047, at: 0, seconds: 0.16 },
      { hz: 784, at: 0.2, seconds: 0.16 },
      { hz: 622, at: 0.4, seconds: 0.36 },
    ],
  },
};
