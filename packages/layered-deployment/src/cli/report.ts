import type { Bundle } from '../bundle';

/** The bundle as one JSON value, for other programs. */
export function jsonReport(bundle: Bundle): unknown {
  const { deployment: _, ...rest } = bundle;
  return rest;
}

/** The bundle in words, for a terminal. */
export function textReport(bundle: Bundle, folder: string): string {
  const { files, findings, waived, prerequisites, missingFacts } = bundle;
  const lines = [`${files.length} files in ${folder}`];
  const list = (title: string, entries: string[]) => {
    if (entries.length) {
      lines.push('', title, ...entries.map(entry => `  ${entry}`));
    }
  };
  list(
    'Findings',
    findings.map(({ severity, ruleId, message, file, fix }) =>
      [
        `${severity} ${ruleId}: ${message}`,
        file && `in ${file}`,
        fix && `fix: ${fix}`,
      ]
        .filter(Boolean)
        .join('; '),
    ),
  );
  list(
    'Waived',
    waived.map(
      ({ ruleId, message, reason }) => `${ruleId}: ${message} (${reason})`,
    ),
  );
  list(
    'Before the merge',
    prerequisites.map(({ environment, title }) => `${environment}: ${title}`),
  );
  list(
    'Missing facts',
    missingFacts.map(
      ({ environment, fact, command }) =>
        `${environment}: ${fact}, printed by: ${command}`,
    ),
  );
  return `${lines.join('\n')}\n`;
}
