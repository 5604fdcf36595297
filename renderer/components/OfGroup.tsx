/** A page about one group: waits for the group and its process, and says so when there is no such group. */
import type { ReactNode } from 'react';
import type { GroupDetail, ProcessView } from '../../shared/contract/guidance';
import { useGroup } from '../stores/groups';
import { useProcess } from '../stores/process';
import { NotHere } from './NotHere';
import { PendingSheet } from './Pending';

interface Props {
  /** Key or id. */
  group: string;
  children: (group: GroupDetail, process: ProcessView) => ReactNode;
}

export function OfGroup({ group: name, children }: Props) {
  const group = useGroup(name);
  const process = useProcess(group.value?.process);
  if (group.value && process.value) return children(group.value, process.value);
  const failure = group.failure ?? process.failure;
  if (!failure) return <PendingSheet />;
  if (failure.code === 'NOT_FOUND') return <NotHere />;
  return <PendingSheet failure={failure} retry={group.failure ? group.refresh : process.refresh} />;
}
