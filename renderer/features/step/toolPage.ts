/** What the page of a tool is given, whoever wrote it. Pages are default exports, loaded when first opened. */
import type { GroupDetail, ProcessView, StepView } from '../../../shared/contract/guidance';
import type { Tool } from '../../../shared/process/schema';

export interface ToolPageProps {
  group: GroupDetail;
  process: ProcessView;
  step: StepView;
  tool: Tool;
}
