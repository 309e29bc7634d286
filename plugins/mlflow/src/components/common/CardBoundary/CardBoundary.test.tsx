import {
  renderInTestApp,
  withLogCollector,
} from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { CardBoundary } from './CardBoundary';

function Broken(): never {
  throw new Error('secret host db-1');
}

describe('CardBoundary', () => {
  it('keeps a fault to its own card and says nothing of its cause', async () => {
    await withLogCollector(['error'], async () => {
      renderInTestApp(
        <>
          <CardBoundary title="MLflow server">
            <Broken />
          </CardBoundary>
          <p>the rest of the page</p>
        </>,
      );
      expect(await screen.findByText('This card broke')).toBeVisible();
    });
    expect(screen.getByText('the rest of the page')).toBeVisible();
    expect(screen.queryByText(/db-1/)).not.toBeInTheDocument();
  });
});
