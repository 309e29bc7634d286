import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import { OwnLanguage } from '../../components/common/OwnLanguage';
import { mlflowTranslationRef } from '../../translation';

/** Says that the portal cannot tell where the request goes. */
export function PlatformsDialog(props: { onClose(tryAgain?: boolean): void }) {
  const { onClose } = props;
  const { t } = useTranslationRef(mlflowTranslationRef);
  return (
    <Dialog isOpen onOpenChange={isOpen => !isOpen && onClose()}>
      <OwnLanguage>
        <DialogHeader>{t('userToken.nothingSubmitted')}</DialogHeader>
        <DialogBody>
          <Alert status="warning" icon title={t('userToken.noPlatforms')} />
        </DialogBody>
        <DialogFooter>
          <Button variant="primary" onPress={() => onClose(true)}>
            {t('userToken.tryAgain')}
          </Button>
          <Button variant="secondary" onPress={() => onClose()}>
            {t('userToken.back')}
          </Button>
        </DialogFooter>
      </OwnLanguage>
    </Dialog>
  );
}
