import type { Prompts } from '@galley/domain';
import { TextField } from '@galley/ui';
import { orderWords } from '../app/order-words.ts';

/** What is known of a guest besides the name, as it is typed. */
export type GuestDraft = {
  readonly phone: string;
  readonly address: string;
  readonly marker: string;
};

type Known = Readonly<Record<keyof GuestDraft, string | null>>;

export const guestOf = ({ phone, address, marker }: Known): GuestDraft => ({
  phone: phone ?? '',
  address: address ?? '',
  marker: marker ?? '',
});

/** Nothing typed is nothing known. */
export const typed = (text: string): string | null => (text.trim() === '' ? null : text.trim());

export const typedGuest = ({ phone, address, marker }: GuestDraft): Known => ({
  phone: typed(phone),
  address: typed(address),
  marker: typed(marker),
});

const FIELDS = [
  { prompt: 'phone', label: orderWords.phone, maxLength: 30 },
  { prompt: 'address', label: orderWords.address, maxLength: 200 },
  { prompt: 'marker', label: orderWords.marker, maxLength: 12 },
] as const;

type GuestFieldsProps = {
  readonly prompts: Prompts;
  readonly guest: GuestDraft;
  readonly onChange: (guest: GuestDraft) => void;
};

/** A phone number, what else the order type asks for, and what is known already. */
export function GuestFields({ prompts, guest, onChange }: GuestFieldsProps) {
  const shows = (prompt: keyof GuestDraft) =>
    prompt === 'phone' || prompts[prompt] !== undefined || guest[prompt] !== '';
  return FIELDS.filter(({ prompt }) => shows(prompt)).map(({ prompt, label, maxLength }) => (
    <TextField
      key={prompt}
      label={prompts[prompt] === 'must' ? orderWords.needed(label) : label}
      value={guest[prompt]}
      onChange={(text) => onChange({ ...guest, [prompt]: text })}
      maxLength={maxLength}
      testId={`guest-${prompt}`}
    />
  ));
}
