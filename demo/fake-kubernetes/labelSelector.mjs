/**
 * Reads a Kubernetes label selector: `key=value`, `key==value`, `key!=value`,
 * `key`, `!key` and `key in (a,b)`, joined by commas.
 *
 * @param {string | null | undefined} text
 * @returns {(labels: Record<string, string>) => boolean}
 */
export function parseLabelSelector(text) {
  const requirements = (text ?? '')
    .split(/,(?![^(]*\))/)
    .map(part => part.trim())
    .filter(Boolean)
    .map(parseRequirement);
  return labels => requirements.every(matches => matches(labels));
}

function parseRequirement(text) {
  const set = text.match(/^(\S+)\s+(in|notin)\s+\(([^)]*)\)$/);
  if (set) {
    const values = set[3].split(',').map(value => value.trim());
    return labels => values.includes(labels[set[1]]) === (set[2] === 'in');
  }
  const equality = text.match(/^([^=!]+)(=|==|!=)([^=!]*)$/);
  if (equality) {
    const [, key, operator, value] = equality;
    return labels =>
      (labels[key.trim()] === value.trim()) === (operator !== '!=');
  }
  return text.startsWith('!')
    ? labels => !(text.slice(1) in labels)
    : labels => text in labels;
}
