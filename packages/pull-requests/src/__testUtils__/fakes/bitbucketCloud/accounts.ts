import { createHash } from 'node:crypto';

/**
 * An account as Bitbucket tells of it; its UUID follows from its name. Names
 * that differ only after a `#` are of people with the same nickname.
 */
export function accountOf(name: string) {
  const [nickname] = name.split('#');
  const digits = createHash('sha1').update(name).digest('hex');
  const id = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20, 32),
  ].join('-');
  return {
    type: 'user',
    uuid: `{${id}}`,
    account_id: `712020:${id}`,
    nickname,
    display_name: nickname,
  };
}
