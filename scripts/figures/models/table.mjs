import { median } from '../median.mjs';

const ms = number => `${Math.round(number)} ms`;
const scrolled = ({ frames, late, longestMs }) =>
  `${late} of ${frames}, the longest ${ms(longestMs)}`;

/** The figures as a table in Markdown. */
export function modelsTable({ models, versions }) {
  const { presses, rows, shown, longestTaskMs } = versions.pages;
  const last = presses.slice(-20);
  const table = [
    ['first rows of 3,000 models, after a reload', ms(models.opened)],
    ['frames of more than 50 ms while scrolling', scrolled(models.scroll)],
    ['from the last key in a filter to the rows', ms(models.filter.ms)],
    ['first rows of 10,000 versions, after a reload', ms(versions.opened)],
    ['pages until all were shown', `${presses.length + 1} (${shown})`],
    ['from Next to the rows, the first 20', ms(median(presses.slice(0, 20)))],
    ['from Next to the rows, the last 20', ms(median(last))],
    ['from Next to the rows, the slowest', ms(Math.max(...presses))],
    ['longest task meanwhile', ms(longestTaskMs)],
    ['rows in the page at the end', String(rows)],
    ['frames of more than 50 ms while scrolling', scrolled(versions.scroll)],
  ];
  return [['what', 'measured'], ['---', '---'], ...table]
    .map(cells => `| ${cells.join(' | ')} |\n`)
    .join('');
}
