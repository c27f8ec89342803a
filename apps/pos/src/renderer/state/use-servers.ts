import { useCallback, useEffect, useState } from 'react';
import { rpc } from './rpc.ts';

export type ServerView = { readonly id: string; readonly name: string };

const NOBODY: readonly ServerView[] = [];

/** Everybody who works here, by name. */
export const useServers = (): readonly ServerView[] => {
  const [servers, setServers] = useState(NOBODY);
  useEffect(() => rpc().watch('servers', {}, setServers, () => setServers(NOBODY)), []);
  return servers;
};

/** First names; null: nobody of that id works here. */
export const useServerNames = (): ((employeeId: string) => string | null) => {
  const servers = useServers();
  return useCallback(
    (employeeId: string) => servers.find(({ id }) => id === employeeId)?.name.split(' ')[0] ?? null,
    [servers],
  );
};
