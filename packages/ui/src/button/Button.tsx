import type { ReactNode } from 'react';
import { cx } from '../cx.ts';
import { Kbd } from '../kbd/Kbd.tsx';
import { Pressable, type PressableProps } from '../press/Pressable.tsx';

export type ButtonVariant = 'primary' | 'plain' | 'quiet' | 'danger';
export type ButtonSize = 'tile' | 'key' | 'bar' | 'small';

export type ButtonProps = Omit<PressableProps, 'className' | 'children'> & {
  readonly children: ReactNode;
  /** `primary` is the brass of the one next action on the screen; default `plain`. */
  readonly variant?: ButtonVariant | undefined;
  /** Height on the glass: tile 18 mm, key 14 mm (default), bar as high and as narrow as its words, small 10 mm. */
  readonly size?: ButtonSize | undefined;
  readonly icon?: ReactNode;
  /** Shown at the line's end: an amount, a count. */
  readonly end?: ReactNode;
  /** The key that does the same, shown as a hint; bind it with `useHotkey`. */
  readonly hotkey?: string | undefined;
  readonly fullWidth?: boolean | undefined;
};

const base =
  'inline-flex items-center justify-center gap-3 rounded-control text-center font-semibold ' +
  'leading-tight disabled:cursor-default disabled:border-line ' +
  'disabled:bg-sunken disabled:text-ink-3';

export const buttonVariants: Record<ButtonVariant, string> = {
  primary: 'edge border-accent bg-accent text-on-accent data-pressed:bg-accent-pressed',
  plain:
    'edge border-line-strong bg-surface text-ink data-pressed:bg-pressed ' +
    'aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-paper',
  quiet:
    'edge border-transparent text-ink data-pressed:bg-pressed disabled:border-transparent disabled:bg-transparent',
  danger: 'edge border-alarm bg-surface text-alarm data-pressed:bg-alarm-wash',
};

const sizes: Record<ButtonSize, string> = {
  tile: 'min-h-tile min-w-tile px-6 text-lead',
  key: 'min-h-key min-w-key px-5 text-body',
  bar: 'min-h-key min-w-key px-3 text-label whitespace-nowrap',
  small: 'min-h-small min-w-small px-4 text-label',
};

/** A narrow bar has room for what its keys do alone. */
function Hint({ bar, children }: { readonly bar: boolean; readonly children: string }) {
  return (
    <span className={cx('contents', bar && 'max-[1500px]:hidden')}>
      <Kbd>{children}</Kbd>
    </span>
  );
}

export function Button(props: ButtonProps) {
  const {
    variant = 'plain',
    size = 'key',
    icon,
    end,
    hotkey,
    fullWidth,
    children,
    ...rest
  } = props;
  return (
    <Pressable
      {...rest}
      className={cx(base, buttonVariants[variant], sizes[size], fullWidth && 'w-full')}
    >
      {icon}
      <span className={cx(end !== undefined && 'grow text-start')}>{children}</span>
      {end}
      {hotkey === undefined ? null : <Hint bar={size === 'bar'}>{hotkey}</Hint>}
    </Pressable>
  );
}
