import { Notice } from '@galley/ui';
import { useSync } from '../parts/SyncBadge.tsx';
import { useSite } from '../state/format.ts';
import { useRead } from '../state/read.store.ts';
import { words } from './words.ts';

const purposes: Readonly<Record<string, string>> = {
  replay: words.replaySite,
  training: words.trainingSite,
};

/** Lines above everything: what must not be missed on any page. */
export function Banner() {
  const lost = useRead(({ connection }) => connection === 'lost');
  const revoked = useSync()?.revoked === true;
  const purpose = purposes[useSite()?.purpose ?? ''];
  return (
    <>
      {lost ? (
        <div className="hairline-b px-4 py-2">
          <Notice kind="warn" title={words.connectionLost}>
            {words.connectionLostHelp}
          </Notice>
        </div>
      ) : null}
      {revoked && !lost ? (
        <div data-testid="shut-out-line" className="hairline-b px-4 py-2">
          <Notice kind="error" title={words.shutOut}>
            {words.shutOutHelp}
          </Notice>
        </div>
      ) : null}
      {purpose === undefined ? null : (
        <p className="hairline-b bg-attention-wash px-5 py-1.5 text-small font-semibold text-attention">
          {purpose}
        </p>
      )}
    </>
  );
}
