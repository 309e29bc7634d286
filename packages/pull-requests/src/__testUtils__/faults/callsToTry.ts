import { GatewayCall, isWrite } from './FaultyGateway';
import { Fault } from './faults';

const HASH = /[0-9a-f]{40}/g;
const NUMBER = /(?<=\/)\d+(?=\/|$)/g;

/**
 * The calls of a run at which a fault is tried: every one, except that on a
 * slow host one read of a kind stands for all, as reads change nothing.
 */
export function callsToTry(
  { writesOnly, orderMatters }: Pick<Fault, 'writesOnly' | 'orderMatters'>,
  calls: GatewayCall[],
  slow: boolean,
): GatewayCall[] {
  const possible = writesOnly ? calls.filter(isWrite) : calls;
  return slow && !orderMatters ? withoutAlikeReads(possible) : possible;
}

function withoutAlikeReads(calls: GatewayCall[]): GatewayCall[] {
  const kinds = new Set<string>();
  return calls.filter(call => {
    const kind = kindOf(call);
    const isNew = !kinds.has(kind);
    kinds.add(kind);
    return isNew || isWrite(call);
  });
}

/** Method and pattern of the path, with the names of its parameters. */
function kindOf({ method, path }: GatewayCall): string {
  const { pathname, searchParams } = new URL(path, 'http://host');
  const pattern = pathname
    .replaceAll(HASH, '{hash}')
    .replaceAll(NUMBER, '{number}');
  return [method, pattern, ...new Set(searchParams.keys())].join(' ');
}
