import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
  Text,
} from '@backstage/ui';
import { useState } from 'react';
import { OwnLanguage } from '../../components/common/OwnLanguage';
import { mlflowTranslationRef } from '../../translation';
import { type SignInProblem, signInProblemOf } from './signInProblem';

/** Says whose name the request carries, before a window asks for a sign-in. */
export function SignInDialog(props: {
  repositoryUrl: string;
  /** Opens the window; answers with the token. */
  signIn(): Promise<string>;
  onClose(token?: string): void;
}) {
  const { repositoryUrl, signIn, onClose } = props;
  const { t } = useTranslationRef(mlflowTranslationRef);
  const [waiting, setWaiting] = useState(false);
  const [problem, setProblem] = useState<SignInProblem>();
  const { host } = new URL(repositoryUrl);

  const onSignIn = async () => {
    setWaiting(true);
    setProblem(undefined);
    try {
      onClose(await signIn());
    } catch (error) {
      setProblem(signInProblemOf(error));
      setWaiting(false);
    }
  };
  return (
    <Dialog isOpen onOpenChange={isOpen => !isOpen && onClose()}>
      <OwnLanguage>
        <DialogHeader>{t('userToken.title')}</DialogHeader>
        <DialogBody>
          <Flex direction="column" gap="4">
            <Text>{t('userToken.why', { repository: repositoryUrl })}</Text>
            <Text>{t('userToken.how', { host })}</Text>
            {problem && (
              <Alert
                status="warning"
                icon
                title={t('userToken.nothingSubmitted')}
                description={t(`userToken.problems.${problem}`, { host })}
              />
            )}
          </Flex>
        </DialogBody>
        <DialogFooter>
          <Button variant="primary" isDisabled={waiting} onPress={onSignIn}>
            {t('userToken.signIn', { host })}
          </Button>
          <Button variant="secondary" onPress={() => onClose()}>
            {t('userToken.back')}
          </Button>
        </DialogFooter>
      </OwnLanguage>
    </Dialog>
  );
}
