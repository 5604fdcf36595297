/** Catches a page that breaks, so that a fault in one page never takes the others or the saved work with it. */
import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Guard.module.css';

interface Props {
  /** Another place is another try. */
  place: string;
  children: ReactNode;
}

export class Guard extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidUpdate(before: Props): void {
    if (this.state.broken && before.place !== this.props.place) this.setState({ broken: false });
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken again={() => this.setState({ broken: false })} /> : this.props.children;
  }
}

function Broken({ again }: { again: () => void }) {
  const { t } = useTranslation();
  return (
    <main id="page" tabIndex={-1} className={classes.broken}>
      <h1>{t('broken.title')}</h1>
      <p>{t('broken.text')}</p>
      <Button onClick={again}>{t('tryAgain')}</Button>
    </main>
  );
}
