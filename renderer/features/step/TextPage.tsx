/** A tool that is read, not filled in, such as the mentoring card. */
import { citeOf } from '../../../shared/process/cite';
import { blocksOf } from '../../../shared/rules/textBlocks';
import { Spread, SpreadRow } from '../../components/Sheet';
import { useWords } from '../../stores/process';
import { Advice } from './Advice';
import { SettledNote } from './SettledNote';
import classes from './TextPage.module.css';
import { ToolHead } from './ToolHead';
import { ToolSheet } from './ToolSheet';
import type { ToolPageProps } from './toolPage';

export default function TextPage(page: ToolPageProps) {
  const { process, step, tool } = page;
  const words = useWords(process);
  const blocks = blocksOf(words(`step.${step.step}.tool.${tool.id}.body`));
  return (
    <ToolSheet {...page}>
      <Spread>
        <SpreadRow margin={<Advice {...page} />}>
          <ToolHead {...page} />
          <SettledNote step={step} tool={tool.id} />
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text without a link or button is scrolled by keyboard */}
          <article className={classes.text} tabIndex={0}>
            {blocks.map((block) => {
              if (block.kind === 'heading') return <h2 key={block.text}>{block.text}</h2>;
              if (block.kind === 'paragraph') return <p key={block.text}>{block.text}</p>;
              return (
                <ul key={block.items.join()}>
                  {block.items.map((item) => (
                    <li key={item}>{item}</li>
                  ))}
                </ul>
              );
            })}
            <p className={classes.source}>
              <cite>{citeOf(words, tool.source)}</cite>
            </p>
          </article>
        </SpreadRow>
      </Spread>
    </ToolSheet>
  );
}
