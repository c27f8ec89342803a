type Tone = { readonly hertz: number; readonly ms: number };

const TONES: Readonly<Record<'good' | 'bad', Tone>> = {
  good: { hertz: 1400, ms: 70 },
  bad: { hertz: 220, ms: 350 },
};
const LOUDNESS = 0.15;

let context: AudioContext | undefined;

/** A short high tone for a code that was taken, a long low one for a code that was not (rule SN11). */
export const beep = (tone: 'good' | 'bad'): void => {
  if (typeof AudioContext === 'undefined') return;
  context ??= new AudioContext();
  const { hertz, ms } = TONES[tone];
  const source = context.createOscillator();
  const gain = context.createGain();
  gain.gain.value = LOUDNESS;
  source.type = tone === 'bad' ? 'square' : 'sine';
  source.frequency.value = hertz;
  source.connect(gain).connect(context.destination);
  source.start();
  source.stop(context.currentTime + ms / 1000);
};
