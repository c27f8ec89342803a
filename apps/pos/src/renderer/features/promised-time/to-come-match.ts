import type { PromisedView } from '@galley/pos/contract';

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const digits = (text: string): string => text.replace(/\D/g, '');

/** Every word typed is in its name, address or number; digits also in its phone number, however that is written. */
export const matchesToCome = (order: PromisedView, search: string): boolean => {
  const { title, guestName, phone, address, orderTypeName } = order;
  const text = plain([title, guestName, phone, address, orderTypeName].join(' '));
  const wanted = plain(search).split(/\s+/).filter(Boolean);
  if (wanted.every((word) => text.includes(word))) return true;
  const number = digits(search);
  return number.length >= 3 && digits(phone ?? '').includes(number);
};
