import { cx } from '@galley/ui';
import type { ReactNode } from 'react';

type BannerTextProps = {
  readonly title: string;
  readonly children?: ReactNode;
};

/**
 * What a banner of the foot says, with its cure at the end: where there is little room it is set smaller rather than
 * cut. Its banner is the container that it measures by.
 */
export function BannerText({ title, children }: BannerTextProps) {
  return (
    <p
      className={cx(
        'm-0 line-clamp-2 min-w-0 grow leading-[1.1]',
        '@max-[36rem]:line-clamp-4 @max-[36rem]:text-small @max-[36rem]:leading-none',
      )}
    >
      <span className="font-semibold">{title}</span> {children}
    </p>
  );
}
