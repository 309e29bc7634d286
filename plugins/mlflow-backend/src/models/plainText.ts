const LONGEST_TEXT = 2_000;

/** Text that people typed into MLflow, cut to what a card can show. */
export function shortened(text: string | undefined): string | undefined {
  return text !== undefined && text.length > LONGEST_TEXT
    ? `${text.slice(0, LONGEST_TEXT)}…`
    : text;
}

/** An address of artifacts without the login or signature it may carry. */
export function withoutSecrets(source: string | undefined): string | undefined {
  return shortened(
    source
      ?.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/]*@/i, '$1')
      .replace(/[?#].*$/s, ''),
  );
}
