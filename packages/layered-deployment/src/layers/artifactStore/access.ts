import { z } from 'zod/v4';
import type { ArtifactAccess } from '../../workload';

/** Setting: who reads and writes artifacts. */
export const mode = z
  .enum(['proxied', 'direct'])
  .default('proxied')
  .describe(
    'Who reads and writes artifacts: "proxied", the server for its clients; "direct", every client by itself, with cloud access of its own',
  );

/** What an object store offers to other layers. */
export function storageTraits(settings: { mode: ArtifactAccess }): string[] {
  return settings.mode === 'direct'
    ? ['object-store', 'direct']
    : ['object-store'];
}

/** What people must know about a store that clients reach by themselves. */
export function accessNotes(access: ArtifactAccess, store: string): string[] {
  return access === 'direct'
    ? [
        `Clients read and write artifacts in ${store} by themselves: everybody who logs or loads a model needs cloud access to it, and the login of the server does not guard what lies there. An experiment keeps the artifact address that it was made with, so a later change to proxied access applies to new experiments only.`,
      ]
    : [];
}
