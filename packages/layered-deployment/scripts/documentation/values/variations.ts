/** A scalar setting by its keys. */
export interface SettingLeaf {
  keys: (string | number)[];
  value: string | number | boolean;
}

/** Every scalar below a value. */
export function settingLeaves(
  value: unknown,
  keys: (string | number)[] = [],
): SettingLeaf[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      settingLeaves(item, [...keys, index]),
    );
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, item]) =>
      settingLeaves(item, [...keys, key]),
    );
  }
  return typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean'
    ? [{ keys, value }]
    : [];
}

/** Other values, likely ones first: the first that is valid is used. */
export function variations(
  value: SettingLeaf['value'],
  allowed: unknown[],
): unknown[] {
  const others = allowed.filter(other => other !== value);
  if (typeof value === 'boolean') {
    return [!value];
  }
  if (typeof value === 'number') {
    return [value + 1, value - 1, value * 2, ...others];
  }
  return [
    ...others,
    value.replace(/\d(?!.*\d)/, digit => String((Number(digit) + 1) % 10)),
    `${value}x`,
    `x${value}`,
    `${value}2`,
    value.replace(/[a-z](?!.*[a-z])/, letter => (letter === 'a' ? 'b' : 'a')),
  ].filter(other => other !== value);
}

/** A copy of a value with one scalar replaced. */
export function withLeaf(
  value: unknown,
  [key, ...rest]: (string | number)[],
  leaf: unknown,
): unknown {
  if (key === undefined) {
    return leaf;
  }
  if (Array.isArray(value)) {
    return value.map((item, index) =>
      index === key ? withLeaf(item, rest, leaf) : item,
    );
  }
  const map = value as Record<string, unknown>;
  return { ...map, [key]: withLeaf(map[key], rest, leaf) };
}

/** Name of a setting without the names of environments and of list items. */
export function settingName(
  keys: (string | number)[],
  environments: string[],
): string {
  return keys
    .filter(key => !environments.includes(String(key)))
    .map(key => (typeof key === 'number' ? '[]' : `.${key}`))
    .join('')
    .slice(1);
}
