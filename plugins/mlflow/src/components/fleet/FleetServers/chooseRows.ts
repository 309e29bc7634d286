import type { FleetAddress } from '../../../hooks/useFleetAddress';
import { standings, type FleetRow } from './toRows';

/** By what servers can be put in order; a hyphen before it turns it round. */
export type SortKey = 'server' | 'environment' | 'state' | 'version' | 'owner';

/** Those that fit the address, in the order that it asks for. */
export function chooseRows(
  rows: readonly FleetRow[],
  address: FleetAddress,
): FleetRow[] {
  const { standing, text, environment, owner, sort = 'state' } = address;
  const words = text?.toLowerCase();
  const key = sort.replace(/^-/, '') as SortKey;
  const direction = sort.startsWith('-') ? -1 : 1;
  return rows
    .filter(
      row =>
        (!standing || row.standing === standing) &&
        (!words || textsOf(row).some(one => one.includes(words))) &&
        (!environment || row.instance?.environment === environment) &&
        (!owner || row.server.owners.includes(owner)),
    )
    .sort(
      (one, other) =>
        direction * compare(valueOf(one, key), valueOf(other, key)) ||
        compare(one.id, other.id),
    );
}

function textsOf({ server, instance }: FleetRow): string[] {
  return [server.entityRef, server.title ?? '', instance?.instance ?? ''].map(
    one => one.toLowerCase(),
  );
}

function valueOf({ server, instance, standing, tone }: FleetRow, key: SortKey) {
  switch (key) {
    case 'environment':
      return instance?.environment ?? '';
    case 'state':
      return `${standings.indexOf(standing)} ${tone}`;
    case 'version':
      return instance?.status?.version ?? '';
    case 'owner':
      return server.owners[0] ?? '';
    default:
      return server.title ?? server.entityRef;
  }
}

/** Numbers in texts count as such: 3.9 comes before 3.10. */
function compare(one: string, other: string): number {
  return one.localeCompare(other, undefined, { numeric: true });
}
