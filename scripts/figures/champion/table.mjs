import { median } from '../median.mjs';

/**
 * @typedef {{ seconds: number, calls: number, bytes: number }} Round
 * @param {Record<'cold' | 'warm', { portal: Round[], mlflow: Round[] }>} rounds
 * @returns {string} rows of Markdown, each the middle one of its rounds
 */
export function championTable(rounds) {
  const table = Object.entries(rounds).flatMap(([kind, { portal, mlflow }]) => {
    const ours = middle(portal);
    const theirs = middle(mlflow);
    return [
      [`${kind}: portal`, ...cells(ours)],
      [`${kind}: MLflow`, ...cells(theirs)],
      [
        'theirs / ours',
        ...['seconds', 'calls', 'bytes'].map(key => ratio(theirs, ours, key)),
      ],
    ];
  });
  return [
    ['what', 'seconds', 'calls of data', 'KiB'],
    ['---', '---', '---', '---'],
    ...table,
  ]
    .map(row => `| ${row.join(' | ')} |\n`)
    .join('');
}

function middle(rounds) {
  return {
    seconds: median(rounds.map(({ seconds }) => seconds)),
    calls: median(rounds.map(({ calls }) => calls)),
    bytes: median(rounds.map(({ bytes }) => bytes)),
  };
}

function cells({ seconds, calls, bytes }) {
  return [seconds.toFixed(2), `${calls}`, (bytes / 1024).toFixed(0)];
}

function ratio(theirs, ours, key) {
  return ours[key] === 0 ? '' : (theirs[key] / ours[key]).toFixed(1);
}
