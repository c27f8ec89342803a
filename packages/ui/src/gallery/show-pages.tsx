import { useState } from 'react';
import { LoginFace } from '../login-face/LoginFace.tsx';
import { SupportReportButton } from '../support-report/SupportReportButton.tsx';
import { SyncPanel } from '../sync-panel/SyncPanel.tsx';
import type { SyncFacts } from '../sync-panel/sync-state.ts';
import { MessageStrip } from '../toast/MessageStrip.tsx';
import { createToaster } from '../toast/toaster.ts';
import { Example } from './Example.tsx';

const sync = (now: number): SyncFacts => ({
  mode: 'site_only',
  pendingCommits: 3,
  oldestPendingAt: now - 90_000,
  caughtUp: true,
  clockOffsetMs: -1500,
  lastError: 'The hub does not answer.',
  device: { id: 'r1', name: 'Register 1', number: 1 },
  hub: { url: 'http://192.168.1.20:4605', role: 'site' },
  digest: { state: 'agrees', checkedAt: now - 8000, healed: 0 },
  peers: [
    { deviceId: 'k', name: 'Kitchen', open: true, connected: true, lastHeardAt: now + 3_600_000 },
    { deviceId: 'r2', name: 'Register 2', open: true, connected: true, lastHeardAt: now - 42_000 },
    { deviceId: 'o', name: 'Office', open: false, connected: false, lastHeardAt: now - 7_500_000 },
  ],
});

/** Pages that several apps share, and the strip at the foot with and without a message. */
export function Pages() {
  const [facts] = useState(() => sync(Date.now()));
  return (
    <div className="grid gap-10">
      <Strips />
      <LogIn />
      <div className="max-w-[40rem]">
        <Example title="Sync: one device does not answer" column>
          <SyncPanel sync={facts}>
            <SupportReportButton ask={report} />
          </SyncPanel>
        </Example>
      </div>
    </div>
  );
}

const report = async () =>
  ({ ok: true, value: { text: '{ "device": "r1" }', fileName: 'report.json' } }) as const;

const loginWords = {
  starting: 'Starting',
  notSetUp: 'Not set up',
  notSetUpHelp: 'The hub has not told this device its site yet.',
};

function LogIn() {
  return (
    <Example title="Log-in: whose device, which day, and the pad" column>
      <div className="hairline h-[40rem] overflow-hidden rounded-control">
        <LoginFace
          landmarks={false}
          site={{ name: 'The Harbour Light' }}
          device="Register 1"
          day="Saturday 21 November"
          timeZone="Europe/London"
          words={loginWords}
          onPin={async () => 'Wrong PIN.'}
        />
      </div>
    </Example>
  );
}

function Strips() {
  const [quiet] = useState(() => createToaster(() => () => {}));
  const [loud] = useState(() => {
    const toaster = createToaster(() => () => {});
    const action = { label: 'Undo', run: () => {} };
    toaster.show({ message: 'Removed Flat white', action });
    return toaster;
  });
  return (
    <Example title="The strip at the foot: at rest, and with a message" column>
      <MessageStrip toaster={quiet}>
        <span className="font-semibold">The Harbour Light</span>
        <span>Register 1</span>
      </MessageStrip>
      <MessageStrip toaster={loud} />
    </Example>
  );
}
