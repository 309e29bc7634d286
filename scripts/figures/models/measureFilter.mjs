/**
 * In the page: types a text into the filter by name, and waits until every row
 * fits.
 *
 * @returns {Promise<{ ms: number }>} from the last key to the rows, with the
 *   pause that the filter makes for people who type on
 */
export async function measureFilter(text) {
  const field = document.querySelector('[role=search] input');
  const set = Object.getOwnPropertyDescriptor(
    HTMLInputElement.prototype,
    'value',
  ).set;
  for (let length = 1; length <= text.length; length++) {
    set.call(field, text.slice(0, length));
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise(resolve => requestAnimationFrame(resolve));
  }
  const typed = performance.now();
  const fits = () => {
    const rows = [...document.querySelectorAll('[role=rowheader]')];
    return rows.length > 0 && rows.every(row => row.innerText.includes(text));
  };
  while (!fits()) {
    await new Promise(resolve => requestAnimationFrame(resolve));
  }
  return { ms: performance.now() - typed };
}
