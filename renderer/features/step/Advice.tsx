/**
 * What the guide says, in the margin: the advice, how strongly its source puts it, and where it says so. Where the
 * workbook can check it, also what it found.
 */
import { stepOf, useWords } from '../../stores/process';
import { CheckNote } from '../method/CheckNote';
import { useChecks } from '../method/useChecks';
import classes from './Advice.module.css';
import { SourceLine } from './SourceLine';
import type { ToolPageProps } from './toolPage';

interface Props extends ToolPageProps {
  /**
   * Beside the questions of a form: only what belongs to this one, or to none when absent. The other tools ask the same
   * questions of many records, so all that is said about them stands at their head.
   */
  question?: string;
}

export function Advice({ group, process, step, tool, question }: Props) {
  const words = useWords(process);
  const checks = useChecks(group.id).value;
  const items = (stepOf(process, step.step)?.advice ?? []).filter(
    (item) => item.tool === tool.id && (tool.kind !== 'form' || item.question === question),
  );
  return items.map((item) => {
    const check = item.check && checks?.find((each) => each.check === item.check);
    const rule = words(`step.${step.step}.advice.${item.id}`);
    return (
      <div key={item.id} className={classes.advice}>
        <p>{rule}</p>
        <SourceLine process={process} strength={item.strength} source={item.source} />
        {check && <CheckNote group={group.id} check={check} rule={rule} />}
      </div>
    );
  });
}
