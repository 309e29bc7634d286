import { z } from 'zod/v4';

type RawIssue = Parameters<z.core.$ZodErrorMap>[0];

/** What a type of a schema is called by somebody who writes YAML. */
const kinds: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of settings',
  record: 'a group of names and values',
};

const kindOf = (type: string) => kinds[type] ?? type;

const quoted = (words: unknown[], last: string) =>
  words.map(word => JSON.stringify(word)).join(last);

function foundIn(input: unknown): string {
  return kindOf(Array.isArray(input) ? 'array' : typeof input);
}

/** What a value must be, and that it is missing or what it is instead. */
function must(be: string, input: unknown): string {
  if (input === undefined || input === null) {
    return `is missing: it must be ${be}`;
  }
  return `must be ${be}, not ${foundIn(input)}`;
}

function bound(origin: string, limit: string, value: number | bigint): string {
  if (origin === 'string' || origin === 'array') {
    const unit = origin === 'string' ? 'character' : 'entry';
    const many = origin === 'string' ? 'characters' : 'entries';
    return `must have ${limit} ${value} ${Number(value) === 1 ? unit : many}`;
  }
  return `must be ${limit} ${value}`;
}

function smallest(
  origin: string,
  minimum: number | bigint,
  inclusive = true,
): string {
  const countsParts = origin === 'string' || origin === 'array';
  return countsParts && Number(minimum) === 1
    ? 'must not be empty'
    : bound(origin, inclusive ? 'at least' : 'more than', minimum);
}

function formatText(
  issue: z.core.$ZodRawIssue<z.core.$ZodIssueInvalidStringFormat>,
): string {
  const { format } = issue;
  switch (format) {
    case 'regex':
      return `must match the pattern ${String(issue.pattern)}`;
    case 'starts_with':
      return `must begin with ${JSON.stringify(issue.prefix)}`;
    case 'url':
      return 'must be an address such as https://host.example.com';
    default:
      return `must be a valid ${format}`;
  }
}

function unknownKeys({
  keys,
  inst,
}: {
  keys: string[];
  inst?: unknown;
}): string {
  const known = inst instanceof z.ZodObject ? Object.keys(inst.shape) : [];
  const cure =
    known.length > 0
      ? `remove it or choose one of ${quoted(known, ', ')}`
      : 'remove it';
  return `there is no setting ${quoted(keys, ' or ')} here: ${cure}`;
}

/** The alternatives of a union, where nothing but their type is wrong. */
function unionText(alternatives: z.core.$ZodIssue[][], input: unknown) {
  const types = alternatives
    .flat()
    .flatMap(issue => (issue.code === 'invalid_type' ? [issue.expected] : []));
  return must([...new Set(types)].map(kindOf).join(' or '), input);
}

/**
 * What is wrong with a value in the words of somebody who wrote it, and what it
 * must be, for the parsers of zod: schemas speak for themselves where they have
 * a message of their own.
 */
export const issueText = (issue: RawIssue): string | undefined => {
  switch (issue.code) {
    case 'invalid_type':
      return must(kindOf(issue.expected), issue.input);
    case 'invalid_value': {
      const values = quoted([...issue.values], ' or ');
      return issue.input === undefined
        ? `is missing: it must be ${values}`
        : `must be ${values}`;
    }
    case 'too_small':
      return smallest(issue.origin, issue.minimum, issue.inclusive);
    case 'too_big':
      return bound(
        issue.origin,
        issue.inclusive === false ? 'less than' : 'at most',
        issue.maximum,
      );
    case 'invalid_format':
      return formatText(issue);
    case 'unrecognized_keys':
      return unknownKeys(issue);
    case 'invalid_union':
      return issue.options
        ? `must be ${quoted(Object.values(issue.options), ' or ')}`
        : unionText(issue.errors, issue.input);
    default:
      return undefined;
  }
};
