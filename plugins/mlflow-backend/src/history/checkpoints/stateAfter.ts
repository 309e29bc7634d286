import { HistoryRecord } from '../HistoryRecord';

/**
 * Those of the oldest records of a chain that the newer ones cannot be
 * understood without: the last word on each alias, and on the model itself.
 *
 * @param records - from the beginning, in their order.
 */
export function stateAfter(records: readonly HistoryRecord[]): HistoryRecord[] {
  const last = new Map<string, HistoryRecord>();
  for (const record of records) {
    const topic = topicOf(record);
    if (topic !== undefined) {
      last.set(topic, record);
    }
  }
  return [...last.values()].sort((one, other) => one.sequence - other.sequence);
}

function topicOf({ kind, alias }: HistoryRecord): string | undefined {
  switch (kind) {
    case 'gap':
    case 'attempted':
      return undefined;
    case 'model-hidden':
    case 'model-shown':
      return 'visibility';
    case 'model-seen':
    case 'model-deleted':
    case 'model-renamed':
      return kind;
    default:
      return `alias ${alias}`;
  }
}
