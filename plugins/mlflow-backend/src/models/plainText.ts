const LONGEST_TEXT = 2_000;

/** They turn what stands after them around, also on the page beside the text. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;

/** Text that people typed into MLflow, cut to what a card can show. */
export function shortened(text: string | undefined): string | undefined {
  const visible = text?.replace(
    TURNS,
    character => `\\u${character.charCodeAt(0).toString(16)}`,
  );
  return visible !== undefined && visible.length > LONGEST_TEXT
    ? `${visible.slice(0, LONGEST_TEXT)}…`
    : visible;
}

/** Azure names a container before the `@`; with a colon it is a login. */
const LOGIN =
  /^(?!(?:abfs|wasb)s?:\/\/[^/:@]*@[^/@]*(?:\/|$))([a-z][a-z0-9+.-]*:\/\/)[^/]*@/i;

/** An address of artifacts without the login or signature it may carry. */
export function withoutSecrets(source: string | undefined): string | undefined {
  return shortened(source?.replace(LOGIN, '$1').replace(/[?#].*$/s, ''));
}
