const LINE = /^FAULTS (.+)$/gm;

/**
 * Puts together what the tests of each Git host print about the faults that
 * they tried: one row for each host, "survived/tried" in each column.
 *
 * @param {string} log
 * @returns {string[]}
 */
export function faultTable(log) {
  const rows = [...log.matchAll(LINE)].map(([, line]) => {
    const [host, ...cells] = line.split(' | ');
    return {
      host,
      cells: new Map(
        cells.map(cell => {
          const at = cell.lastIndexOf(' ');
          return [cell.slice(0, at), cell.slice(at + 1)];
        }),
      ),
    };
  });
  if (rows.length === 0) {
    return [];
  }
  const columns = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))];
  const counts = rows.flatMap(({ cells }) => [...cells.values()]);
  const sum = part =>
    counts.reduce((total, count) => total + Number(count.split('/')[part]), 0);
  return [
    `Faults survived, of those tried at every call of a run (${sum(0)} of ${sum(
      1,
    )}):`,
    ...align([
      ['', ...columns],
      ...rows.map(({ host, cells }) => [
        host,
        ...columns.map(column => cells.get(column) ?? '-'),
      ]),
    ]),
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
