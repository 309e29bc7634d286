import { shellWord } from '../shellWord';

/**
 * The command that asks a person for a value. What it wants is its prompt: zsh
 * takes a comment after a command for arguments of it.
 *
 * @param how - `secret` shows nothing of what is typed
 */
export function askFor(
  variable: string,
  what: string,
  how: 'plain' | 'secret' = 'plain',
): string {
  return `printf '%s: ' ${shellWord(what)} >&2 && read -r${
    how === 'secret' ? 's' : ''
  } ${variable}`;
}
