import { useFormat } from '../state/format.ts';
import { useRead } from '../state/read.store.ts';
import { words } from './words.ts';

/** While there is nothing to say: which register this is, and which day it books to. */
export function StripAtRest() {
  const site = useRead((models) => models.site);
  const device = useRead(({ sync }) => sync?.device.name);
  const format = useFormat();
  if (!site) return null;
  return (
    <>
      <span className="min-w-0 truncate font-semibold">{site.name}</span>
      <span className="shrink-0 @max-[14rem]:hidden">{device ?? words.register}</span>
      <span className="ms-auto @max-[34rem]:hidden">
        {words.businessDay(format.date(site.businessDate))}
      </span>
    </>
  );
}
