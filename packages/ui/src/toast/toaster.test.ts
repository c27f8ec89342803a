import { expect, test } from 'vitest';
import { createToaster } from './toaster.ts';

const toasterThatStays = () => createToaster(() => () => undefined);

test('[UI41] a message goes when what it is about is overtaken, and no other does', () => {
  const toaster = toasterThatStays();
  toaster.show({ message: 'Lager was refused', about: 'next-item' });
  toaster.overtake('something-else');
  expect(toaster.current()?.message).toBe('Lager was refused');
  toaster.overtake('next-item');
  expect(toaster.current()).toBeUndefined();
  toaster.show({ message: 'Removed' });
  toaster.overtake('next-item');
  expect(toaster.current()?.message).toBe('Removed');
});
