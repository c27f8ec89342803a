import type { ReactNode } from 'react';
import { cx } from '../cx.ts';
import { Pressable, type PressableProps } from '../press/Pressable.tsx';
import { type ButtonVariant, buttonVariants } from './Button.tsx';

export type IconButtonProps = Omit<PressableProps, 'className' | 'children' | 'aria-label'> & {
  readonly icon: ReactNode;
  /** What it does, in words: read aloud, and shown on hover. */
  readonly label: string;
  readonly variant?: ButtonVariant | undefined;
  /** Square on the glass: key 14 mm (default), small 10 mm. */
  readonly size?: 'key' | 'small' | undefined;
};

export function IconButton({
  icon,
  label,
  variant = 'quiet',
  size = 'key',
  ...rest
}: IconButtonProps) {
  return (
    <Pressable
      title={label}
      {...rest}
      aria-label={label}
      className={cx(
        'inline-flex shrink-0 items-center justify-center rounded-control',
        'disabled:cursor-default disabled:text-ink-3',
        buttonVariants[variant],
        size === 'key' ? 'size-key' : 'size-small',
      )}
    >
      {icon}
    </Pressable>
  );
}
