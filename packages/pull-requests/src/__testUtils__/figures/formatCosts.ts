import { Contender } from './Contender';
import { Cost, Costs } from './measureRequests';

const RUNS = ['new', 'unchanged', 'updated'] as const;

/** Rows of a Markdown table: ours, theirs, and how theirs compares to ours. */
export function formatCosts(
  host: string,
  ours: Costs[],
  contender: Contender | string,
  theirs: Costs[],
): string[] {
  const own = RUNS.map(run => middle(ours.map(costs => costs[run])));
  const rows = [row(host, 'git:pullRequest:createOrUpdate', own.map(cell))];
  if (typeof contender === 'string') {
    return [...rows, row(host, contender, ['', '', ''])];
  }
  const other = RUNS.map(run => middle(theirs.map(costs => costs[run])));
  return [
    ...rows,
    row(host, contender.id, other.map(cell)),
    row(
      host,
      'theirs / ours',
      other.map((cost, n) => ratio(cost, own[n])),
    ),
  ];
}

function row(host: string, what: string, cells: string[]) {
  return `| ${[host, what, ...cells].join(' | ')} |`;
}

function middle(costs: (Cost | Error)[]): Cost | Error {
  const refused = costs.find(cost => cost instanceof Error);
  const counted = costs
    .filter((cost): cost is Cost => !(cost instanceof Error))
    .sort((a, b) => a.seconds - b.seconds);
  return refused ?? counted[Math.floor(counted.length / 2)];
}

function cell(cost: Cost | Error): string {
  return cost instanceof Error
    ? 'refuses'
    : `${cost.calls} calls, ${cost.seconds.toFixed(2)} s`;
}

function ratio(theirs: Cost | Error, ours: Cost | Error): string {
  return theirs instanceof Error || ours instanceof Error
    ? ''
    : `${(theirs.calls / ours.calls).toFixed(1)}, ${(
        theirs.seconds / ours.seconds
      ).toFixed(1)}`;
}
