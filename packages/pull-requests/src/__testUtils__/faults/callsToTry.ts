import { GatewayCall, isWrite } from './FaultyGateway';
import { Fault } from './faults';

const HASH = /[0-9a-f]{40}/g;
const NUMBER = /(?<=\/)\d+(?=\/|$)/g;

/**
 * The calls of a run at which a fault is tried: every one, but on a slow host
 * one read of a kind stands for all, as reads change nothing, and faults that
 * leave the same behind take turns at the writes.
 *
 * @param options - `shift` has them begin at another write.
 */
export function callsToTry(
  fault: Pick<Fault, 'writesOnly' | 'orderMatters' | 'turn'>,
  calls: GatewayCall[],
  { slow, shift = 0 }: { slow: boolean; shift?: number },
): GatewayCall[] {
  const possible = fault.writesOnly ? calls.filter(isWrite) : calls;
  if (!slow || fault.orderMatters) {
    return possible;
  }
  const chosen = withoutAlikeReads(possible);
  return fault.turn ? inTurn(chosen, fault.turn, shift) : chosen;
}

function inTurn(
  calls: GatewayCall[],
  { index, of }: { index: number; of: number },
  shift: number,
): GatewayCall[] {
  const writes = calls.filter(isWrite);
  return calls.filter(
    call => !isWrite(call) || (writes.indexOf(call) + shift) % of === index,
  );
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
