import { AlertTriangle, CircleCheck, Info, OctagonAlert } from 'lucide-react';

export type Tone = 'ok' | 'attention' | 'alarm' | 'info' | 'neutral';

export const toneText: Record<Tone, string> = {
  ok: 'text-ok',
  attention: 'text-attention',
  alarm: 'text-alarm',
  info: 'text-info',
  neutral: 'text-ink-2',
};

export const toneWash: Record<Tone, string> = {
  ok: 'bg-ok-wash',
  attention: 'bg-attention-wash',
  alarm: 'bg-alarm-wash',
  info: 'bg-info-wash',
  neutral: 'bg-sunken',
};

const icons = {
  ok: CircleCheck,
  attention: AlertTriangle,
  alarm: OctagonAlert,
  info: Info,
  neutral: Info,
};

/** Each tone has its own outline as well as its own colour. */
export function ToneIcon({ tone }: { readonly tone: Tone }) {
  const Icon = icons[tone];
  return <Icon aria-hidden size="1.2em" strokeWidth={2.25} className="shrink-0" />;
}
