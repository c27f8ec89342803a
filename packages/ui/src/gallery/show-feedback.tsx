import { CircleUserRound, CloudOff, Router, UtensilsCrossed } from 'lucide-react';
import { useState } from 'react';
import { AppFrame } from '../app-frame/AppFrame.tsx';
import { Badge, StatusBadge } from '../badge/Badge.tsx';
import { Button } from '../button/Button.tsx';
import { EmptyState } from '../empty-state/EmptyState.tsx';
import { Notice } from '../notice/Notice.tsx';
import { Skeleton } from '../skeleton/Skeleton.tsx';
import { toaster } from '../toast/toaster.ts';
import { Example } from './Example.tsx';

function Badges() {
  const [open, setOpen] = useState(false);
  return (
    <Example title="State by icon and word before colour">
      <StatusBadge tone="ok" label="Online" />
      <StatusBadge tone="info" label="Site only" icon={<Router aria-hidden size="1.2em" />} />
      <StatusBadge
        tone="attention"
        label="Alone"
        icon={<CloudOff aria-hidden size="1.2em" />}
        detail={open ? '14 wait, oldest 6 min' : '14 wait'}
        expanded={open}
        onPress={() => setOpen(!open)}
      />
      <StatusBadge tone="neutral" label="Held" />
      <StatusBadge tone="info" label="Catching up" />
      <Badge>3</Badge>
      <Badge tone="ok">Paid</Badge>
      <Badge tone="attention">Not sent</Badge>
      <Badge tone="alarm">Allergy</Badge>
      <Badge tone="info">New</Badge>
    </Example>
  );
}

function Notices() {
  const retry = () => toaster.show({ message: 'Printing again' });
  return (
    <Example title="Notices" column>
      <Notice title="Prices change at 17:00">Happy hour, bar only.</Notice>
      <Notice kind="warn" title="Paid, but not sent">
        Check 48 waits for the kitchen.
      </Notice>
      <Notice
        kind="error"
        title="The receipt printer is out of paper"
        action={
          <Button size="small" onPress={retry}>
            Print again
          </Button>
        }
      >
        The sale is safe. Load a roll, then print.
      </Notice>
      <Notice kind="done" title="Day closed" />
    </Example>
  );
}

function Frame() {
  return (
    <div className="hairline h-96 overflow-hidden rounded-control [&>div]:h-full">
      <AppFrame
        landmarks={false}
        title="Register"
        context="Harbour Diner"
        end={
          <>
            <StatusBadge tone="ok" label="Online" />
            <span className="flex items-center gap-2 text-body">
              <CircleUserRound aria-hidden /> Maya
            </span>
          </>
        }
      >
        <EmptyState
          icon={<UtensilsCrossed aria-hidden />}
          title="No open checks"
          action={
            <Button onPress={() => toaster.show({ message: 'Table 12 opened' })}>
              Open a table
            </Button>
          }
        >
          Tap a menu item to begin one, or pick a table.
        </EmptyState>
      </AppFrame>
    </div>
  );
}

export function Feedback() {
  return (
    <div className="grid gap-10">
      <Badges />
      <div className="grid gap-10 xl:grid-cols-2">
        <Notices />
        <Example title="Loading keeps the place" column>
          <Skeleton />
          <Skeleton shape="row" count={2} />
          <div className="grid grid-cols-3 gap-keys">
            <Skeleton shape="tile" count={3} />
          </div>
        </Example>
        <Example title="Frame and empty state" column>
          <Frame />
        </Example>
      </div>
    </div>
  );
}
