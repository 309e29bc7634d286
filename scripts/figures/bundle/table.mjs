const KIB = 1024;

/**
 * What each plugin adds, in compressed KiB, and how the two compare.
 *
 * @param {Record<'neither' | 'mlflow' | 'argocd', Record<string, number>>} measured
 *   bytes that a portal's page fetches, by page
 * @returns {string} rows of Markdown
 */
export function bundleTable({ neither, mlflow, argocd }) {
  const rows = Object.keys(neither).map(page => {
    const ours = mlflow[page] - neither[page];
    const theirs = argocd[page] - neither[page];
    return [
      page,
      kib(neither[page]),
      `+${kib(ours)}`,
      `+${kib(theirs)}`,
      (theirs / ours).toFixed(1),
    ];
  });
  return [
    ['JavaScript, compressed', 'neither', 'ours', 'theirs', 'theirs / ours'],
    ['---', '---', '---', '---', '---'],
    ...rows,
  ]
    .map(cells => `| ${cells.join(' | ')} |\n`)
    .join('');
}

function kib(bytes) {
  return `${(bytes / KIB).toFixed(1)} KiB`;
}
