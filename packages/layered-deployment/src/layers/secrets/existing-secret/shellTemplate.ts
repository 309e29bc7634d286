const placeholder = /\{\{-?\s*\.(\w+)\s*(?:\|\s*(\w+)\s*)?-?\}\}/g;

/** What a shell does where the operator would call a function. */
const functions: Record<string, (variable: string) => string> = {
  urlquery: variable =>
    `$(printf %s "$${variable}" | jq --slurp --raw-input --raw-output @uri)`,
};

/**
 * A template of a Secret as text between double quotes of a shell.
 *
 * @param variables - shell variable of each variable of the template
 * @returns undefined if the template does what a shell command cannot
 */
export function shellTemplate(
  template: string,
  variables: Record<string, string>,
): string | undefined {
  const parts: string[] = [];
  let end = 0;
  for (const match of template.matchAll(placeholder)) {
    const [whole, name, filter] = match;
    const variable = variables[name];
    const call = filter ? functions[filter] : undefined;
    if (!variable || (filter && !call)) {
      return undefined;
    }
    parts.push(escaped(template.slice(end, match.index)));
    parts.push(call ? call(variable) : `\${${variable}}`);
    end = match.index + whole.length;
  }
  const rest = template.slice(end);
  return parts.some(part => part.includes('{{')) || rest.includes('{{')
    ? undefined
    : [...parts, escaped(rest)].join('');
}

function escaped(text: string): string {
  return text.replace(/[\\"$`]/g, '\\$&');
}
