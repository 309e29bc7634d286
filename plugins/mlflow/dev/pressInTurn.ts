/** Presses the button that waits first, if it is there. */
function pressFirst(waiting: string[]): void {
  const button = [...document.querySelectorAll('button')].find(
    ({ ariaLabel, textContent, disabled }) =>
      !disabled && (ariaLabel ?? textContent) === waiting[0],
  );
  if (button) {
    waiting.shift();
    // Another press would close what it opened, as after a change of language.
    if (button.ariaExpanded !== 'true') {
      button.click();
    }
  }
}

/**
 * Presses buttons by their labels, each as soon as it is there.
 *
 * @returns ends it
 */
export function pressInTurn(labels: string[]): () => void {
  const waiting = [...labels];
  const observer = new MutationObserver(() => pressFirst(waiting));
  observer.observe(document.body, { childList: true, subtree: true });
  pressFirst(waiting);
  return () => observer.disconnect();
}
