/** So that two names and some words find room in a title. */
const LONGEST_NAME = 80;
const LONGEST_TEXT = 400;

/** A name from MLflow, cut to what a title can hold. */
export function shortName(name: string): string {
  return shortText(name, LONGEST_NAME);
}

/**
 * What somebody wrote, on one line and without marks that nobody sees: it may
 * end in a mail or a chat.
 */
export function shortText(text: string, longest = LONGEST_TEXT): string {
  const visible = text.replace(/[\p{C}\s]+/gu, ' ');
  return visible.length > longest
    ? `${visible.slice(0, longest - 1)}…`
    : visible;
}

/** `2026-11-21 18:05 UTC`, whoever reads it wherever. */
export function minuteOf(time: number): string {
  const [day, clock] = new Date(time).toISOString().split('T');
  return `${day} ${clock.slice(0, 5)} UTC`;
}

/** `champion and live` */
export function listed(names: readonly string[]): string {
  return [names.slice(0, -1).join(', '), ...names.slice(-1)]
    .filter(text => text !== '')
    .join(' and ');
}
