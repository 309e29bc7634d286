/** `artifactStore` is a word of the generator; people read `Artifact store`. */
export function concernInWords(concern: string): string {
  const words = concern.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`);
  return `${words.slice(0, 1).toLocaleUpperCase('en-US')}${words.slice(1)}`;
}
