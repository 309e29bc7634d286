import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiDownloadLine } from '@remixicon/react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { mlflowTranslationRef } from '../../../translation';
import { saveAs } from './saveAs';
import { toCsv, type ExportedRow } from './toCsv';

const FORMATS = ['csv', 'json'] as const;

/** Offers what is listed as a file. */
export function ExportMenu(props: {
  /** Of the file, without an ending. */
  name: string;
  columns: readonly string[];
  /** Every row that fits, also those that are not shown. */
  read: () => Promise<ExportedRow[]>;
}) {
  const { name, columns, read } = props;
  const { t } = useTranslationRef(mlflowTranslationRef);
  const [{ loading, error }, save] = useAsyncFn(
    async (format: (typeof FORMATS)[number]) => {
      const rows = await read();
      if (format === 'csv') {
        saveAs(`${name}.csv`, toCsv(columns, rows), 'text/csv');
      } else {
        const text = JSON.stringify(rows, undefined, 2);
        saveAs(`${name}.json`, `${text}\n`, 'application/json');
      }
    },
    [name, columns, read],
  );
  return (
    <>
      {error && (
        <Alert status="warning" icon title={t('fleet.export.failed')} />
      )}
      <MenuTrigger>
        <Button
          variant="secondary"
          isPending={loading}
          iconStart={<RiDownloadLine aria-hidden />}
        >
          {t('fleet.export.title')}
        </Button>
        <Menu>
          {FORMATS.map(format => (
            <MenuItem key={format} onAction={() => save(format)}>
              {t(`fleet.export.${format}`)}
            </MenuItem>
          ))}
        </Menu>
      </MenuTrigger>
    </>
  );
}
