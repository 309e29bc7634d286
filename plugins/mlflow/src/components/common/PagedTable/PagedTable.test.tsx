import { renderInTestApp } from '@backstage/frontend-test-utils';
import { CellText } from '@backstage/ui';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Page } from '../../../hooks/usePages';
import { PagedTable } from './PagedTable';

interface Item {
  name: string;
}

const nameOf = ({ name }: Item) => name;

/** A list of which each page holds as many items as are given. */
function render(sizes: readonly number[]) {
  let number = 0;
  const read = jest.fn(async (cursor?: string): Promise<Page<Item>> => {
    const page = Number(cursor ?? 0);
    return {
      items: Array.from({ length: sizes[page] }, () => {
        number += 1;
        return { name: `item ${number}` };
      }),
      nextCursor: page + 1 < sizes.length ? String(page + 1) : undefined,
      readAt: '2026-11-21T05:00:00Z',
      stale: false,
    };
  });
  renderInTestApp(
    <PagedTable
      columns={[
        {
          id: 'name',
          label: 'Name',
          isRowHeader: true,
          cell: ({ name }) => <CellText title={name} />,
        },
      ]}
      idOf={nameOf}
      read={read}
      empty="Nothing"
    />,
  );
  return read;
}

const shown = () =>
  screen.getAllByText(/^item \d+$/).map(({ textContent }) => textContent);
const press = (name: string) =>
  userEvent.click(screen.getByRole('button', { name }));

describe('PagedTable', () => {
  beforeEach(() => {
    // As newer browsers have it; jsdom has none.
    Element.prototype.scrollIntoView = jest.fn(async () => {});
  });

  it('shows fifty at once, however many were read', async () => {
    const read = render([40, 40]);
    await screen.findByText('1 to 40');
    await press('Show more');
    await screen.findByText('1 to 50 of 80');
    expect(shown()).toHaveLength(50);

    await press('Next');

    expect(await screen.findByText('51 to 80 of 80')).toBeVisible();
    expect(shown()[0]).toBe('item 51');
    expect(screen.getByRole('button', { name: 'Show more' })).toBeDisabled();
    await press('Previous');
    expect(await screen.findByText('1 to 50 of 80')).toBeVisible();
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('reads on behind the last row, and stays where nothing comes', async () => {
    const read = render([50, 0, 3]);
    await screen.findByText('1 to 50');
    await press('Next');
    expect(shown()).toHaveLength(50);
    expect(read).toHaveBeenCalledTimes(2);

    await press('Next');

    expect(await screen.findByText('51 to 53 of 53')).toBeVisible();
  });

  it('leads nowhere where everything is shown', async () => {
    render([2]);

    await screen.findByText('item 2');
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});
