import { useFormat } from '../state/format.ts';

/** Money of the site within a line of text or a cell. */
export function Amount({ minor }: { readonly minor: number }) {
  const format = useFormat();
  return (
    <bdi dir="ltr" className="figures">
      {format.money(minor)}
    </bdi>
  );
}
