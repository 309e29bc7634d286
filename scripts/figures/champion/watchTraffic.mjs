/**
 * Counts what a page fetches, from now on.
 *
 * @param {import('@playwright/test').Page} page
 */
export async function watchTraffic(page) {
  const session = await page.context().newCDPSession(page);
  const traffic = { calls: 0, bytes: 0 };
  session.on('Network.responseReceived', ({ type }) => {
    if (type === 'Fetch' || type === 'XHR') {
      traffic.calls += 1;
    }
  });
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    traffic.bytes += encodedDataLength;
  });
  await session.send('Network.enable');
  return traffic;
}
