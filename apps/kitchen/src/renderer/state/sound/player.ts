import type { SoundTone } from '@galley/domain';
import { create } from 'zustand';
import { usePrefs, type Volume } from '../prefs.store.ts';
import { type Note, TONES } from './tones.ts';

/** `blocked`: the browser lets nothing sound before the first touch. */
export type SoundState = 'ready' | 'blocked' | 'none';

export const useSound = create<{ readonly state: SoundState }>()(() => ({ state: 'none' }));

const LOUDNESS: Readonly<Record<Volume, number>> = { low: 0.12, medium: 0.35, high: 0.9 };
/** A tone that begins or ends at once clicks. */
const RAMP_SECONDS = 0.012;

let context: AudioContext | undefined;

const tellState = (): void =>
  useSound.setState({ state: context?.state === 'running' ? 'ready' : 'blocked' });

/** Asks the browser to let this page sound; heard only within a touch or a key. */
export const unlockSound = (): void => {
  if (context !== undefined && context.state !== 'running') void context.resume();
};

/** Opens the loudspeaker, and again at the first touch or key where the browser asks for one. */
export const startSound = (): void => {
  if (typeof AudioContext === 'undefined') return;
  context = new AudioContext();
  context.addEventListener('statechange', tellState);
  tellState();
  for (const gesture of ['pointerup', 'keydown']) window.addEventListener(gesture, unlockSound);
};

const playNote = (audio: AudioContext, wave: OscillatorType, note: Note, loudness: number) => {
  const oscillator = audio.createOscillator();
  const gain = audio.createGain();
  const begin = audio.currentTime + note.at;
  const end = begin + note.seconds;
  oscillator.type = wave;
  oscillator.frequency.value = note.hz;
  gain.gain.setValueAtTime(0, begin);
  gain.gain.linearRampToValueAtTime(loudness, begin + RAMP_SECONDS);
  gain.gain.setValueAtTime(loudness, end - RAMP_SECONDS);
  gain.gain.linearRampToValueAtTime(0, end);
  oscillator.connect(gain).connect(audio.destination);
  oscillator.start(begin);
  oscillator.stop(end);
};

/** Sounds a tone as loud as this device is set to. A square wave carries more than a triangle. */
export const play = (name: SoundTone): void => {
  const { sound, volume } = usePrefs.getState();
  if (!sound || context?.state !== 'running') return;
  const { wave, notes } = TONES[name];
  const loudness = LOUDNESS[volume] * (wave === 'square' ? 0.5 : 1);
  for (const note of notes) playNote(context, wave, note, loudness);
};
