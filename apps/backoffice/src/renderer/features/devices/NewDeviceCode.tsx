import { Button, Notice } from '@galley/ui';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { useFormat } from '../../state/format.ts';
import { rpc } from '../../state/rpc.ts';

const KINDS = ['register', 'kitchen'] as const;
type Kind = (typeof KINDS)[number];

type Made = {
  readonly kind: Kind;
  readonly code: string;
  readonly expiresAt: number;
  readonly madeBy: 'site' | 'central';
  readonly url: string;
};

/** The code that was made last, or why there is none. */
const useCode = () => {
  const [made, setMade] = useState<Made>();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const make = async (kind: Kind) => {
    setBusy(true);
    const outcome = await rpc().run('createDeviceCode', { kind });
    setBusy(false);
    setMade(outcome.ok ? { ...outcome.value, kind } : undefined);
    setProblem(outcome.ok ? undefined : outcome.error.message);
  };
  return { made, problem, busy, make };
};

/** Codes by which new devices join at the hub in use, also while the central hub is away. */
export function NewDeviceCode() {
  const { made, problem, busy, make } = useCode();
  return (
    <div className="flex flex-col gap-3" data-testid="new-device">
      <h3 className="text-label font-semibold text-ink-2">{words.newDeviceHead}</h3>
      <p className="m-0 text-label text-ink-2">{words.newDeviceHelp}</p>
      <div className="flex flex-wrap gap-keys">
        {KINDS.map((kind) => (
          <Button
            key={kind}
            size="small"
            testId={`code-${kind}`}
            disabled={busy}
            onPress={() => void make(kind)}
          >
            {words.codeFor[kind]}
          </Button>
        ))}
      </div>
      {problem === undefined ? null : <Notice kind="error" title={problem} />}
      {made === undefined ? null : <Code made={made} />}
    </div>
  );
}

function Code({ made }: { readonly made: Made }) {
  const { time } = useFormat();
  const { code, expiresAt, madeBy, url } = made;
  return (
    <div className="rounded-control bg-sunken px-4 py-3" data-testid="device-code" role="status">
      <p className="figures m-0 text-lead font-bold tracking-wide select-all">{code}</p>
      <p className="m-0 text-label">{words.codeUntil(time(expiresAt))}</p>
      <p className="m-0 pt-2 text-label">
        {madeBy === 'site' ? words.redeemAtSite(url) : words.redeemAnywhere}
      </p>
      <p className="m-0 pt-1 text-label text-ink-2 [overflow-wrap:anywhere]">
        {words.redeemHow(code, url)}
      </p>
    </div>
  );
}
