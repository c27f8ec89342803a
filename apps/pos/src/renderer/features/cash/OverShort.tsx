import { cashWords as words } from '../../app/cash-words.ts';
import { useFormat } from '../../state/format.ts';

/** What a count is over or short of, in words. */
export function OverShort({ minor }: { readonly minor: number }) {
  const { money } = useFormat();
  if (minor === 0) return <p className="m-0 text-lead font-semibold text-ok">{words.exactly}</p>;
  const text = minor > 0 ? words.over(money(minor)) : words.short(money(-minor));
  return <p className="m-0 text-lead font-semibold text-alarm">{text}</p>;
}
