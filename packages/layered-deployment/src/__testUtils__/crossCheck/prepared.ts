/** What people make before the merge, as the commands say it. */
export type Prepared = string;

/** Whether a command of the prerequisites makes, or checks, what has a name. */
export function isPrepared(name: string, prepared: Prepared): boolean {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return (
    name !== '' &&
    new RegExp(`(^|[^a-z0-9.-])${escaped}($|[^a-z0-9.-])`, 'm').test(prepared)
  );
}
