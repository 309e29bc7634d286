import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CopyButton } from './CopyButton';

describe('CopyButton', () => {
  it('puts the text on the clipboard and says so', async () => {
    const user = userEvent.setup();
    const writeText = jest
      .spyOn(navigator.clipboard, 'writeText')
      .mockResolvedValue();
    renderInTestApp(<CopyButton text="http://mlflow" what="address" />);

    await user.click(
      await screen.findByRole('button', { name: 'Copy address' }),
    );

    expect(writeText).toHaveBeenCalledWith('http://mlflow');
    expect(await screen.findByText('Copied')).toBeInTheDocument();
  });

  it('says what to do where copying is not allowed', async () => {
    const user = userEvent.setup();
    jest
      .spyOn(navigator.clipboard, 'writeText')
      .mockRejectedValue(new Error('not allowed'));
    renderInTestApp(<CopyButton text="http://mlflow" what="address" />);

    await user.click(await screen.findByRole('button'));

    expect(await screen.findByText(/select the text/)).toBeInTheDocument();
  });
});
