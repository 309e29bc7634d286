import { Link, useSidebarOpenState } from '@backstage/core-components';
import { LogoMark } from '../logo';
import styles from './SidebarLogo.module.css';

export function SidebarLogo() {
  const { isOpen } = useSidebarOpenState();
  return (
    <Link to="/" underline="none" className={styles.link} aria-label="Home">
      <LogoMark size={32} />
      {isOpen && <span className={styles.name}>MLflow Portal</span>}
    </Link>
  );
}
