const LINE = /FAULTS (\{.+\})$/gm;

/** What is promised of every host. */
export const columns = [
  ...['401', '403', '404', '409', '422'],
  ...['rate limit', '403 + Retry-After', 'time-out'],
  ...['half-done', 'two tasks', 'cancelled', 'restarted'],
];

/**
 * Puts together what the tests of each Git host print about the faults that
 * they tried: one row for each host, "survived/tried" in each column.
 *
 * @param {string} log
 * @param {string[]} hosts - all that there are
 * @returns {{ lines: string[], problems: string[] }} a problem is a fault that
 *   was not tried on a host, or was not survived
 */
export function faultTable(log, hosts) {
  const rows = new Map(
    [...log.matchAll(LINE)].map(([, line]) => {
      const row = JSON.parse(line);
      return [row.host, row];
    }),
  );
  const pairs = hosts.flatMap(host =>
    columns.map(column => ({
      name: `${host} x ${column}`,
      ...(rows.get(host)?.cells[column] ?? { tried: 0, survived: 0 }),
    })),
  );
  const red = pairs.filter(
    ({ tried, survived }) => tried === 0 || survived !== tried,
  );
  const sum = what => pairs.reduce((total, pair) => total + pair[what], 0);
  return {
    lines: [
      `${pairs.length - red.length} of ${pairs.length} host x fault are green:`,
      ...align([
        ['', 'calls', ...columns],
        ...hosts.map(host => toCells(host, rows.get(host))),
      ]),
      `Survived/tried, ${sum('survived')} of ${sum('tried')} together.`,
      'Calls: those of a new and of an updated request. A fault is tried at each',
      'of them; a lost answer at writes twice, with the connection and without.',
      'With real Git behind a host (bitbucketServer, gitea), one read stands for',
      'all that differ in numbers and hashes alone, except for two tasks, and at a',
      'write those faults take turns that leave the same behind: 401, 403 and 404',
      'for good; 429 and 403 that ask to wait; a lost answer with the connection',
      'and without. All of them at each call: yarn test:faults.',
    ],
    problems: red.map(({ name, tried, survived }) =>
      tried === 0 ? `${name}: not tried` : `${name}: ${survived} of ${tried}`,
    ),
  };
}

function toCells(host, row) {
  return [
    host,
    row ? `${row.calls}` : '-',
    ...columns.map(column => {
      const cell = row?.cells[column];
      return cell ? `${cell.survived}/${cell.tried}` : '-';
    }),
  ];
}

function align(rows) {
  const widths = rows[0].map((_, at) =>
    Math.max(...rows.map(row => row[at].length)),
  );
  return rows.map(row =>
    row
      .map((cell, at) => cell.padEnd(widths[at]))
      .join('  ')
      .trimEnd(),
  );
}
