/** What a list is exported as: a value for each column. */
export type ExportedRow = Record<string, string | undefined>;

/** Spreadsheets take a cell that begins so for a formula, and run it. */
const FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * The rows as CSV after RFC 4180, with a line of the columns first. An
 * apostrophe keeps spreadsheets from running what MLflow's users wrote, as it
 * does in the export of the history.
 */
export function toCsv(
  columns: readonly string[],
  rows: readonly ExportedRow[],
): string {
  const lines = [
    columns,
    ...rows.map(row => columns.map(column => row[column] ?? '')),
  ];
  return lines.map(line => `${line.map(toCell).join(',')}\r\n`).join('');
}

function toCell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless)
    ? `"${harmless.replace(/"/g, '""')}"`
    : harmless;
}
