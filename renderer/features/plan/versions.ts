/** Which version comes next. */
import type { VersionHead } from '../../../shared/contract/plan';
import { VERSION_KINDS, type VersionKind } from '../../../shared/model/choices';

/** The kind this step of the process yields, as long as nobody kept it; else the one after the furthest that is kept. */
export function nextKind(versions: readonly VersionHead[], yields: VersionKind | undefined): VersionKind {
  const kept = new Set(versions.map((version) => version.kind));
  if (yields && !kept.has(yields)) return yields;
  const furthest = VERSION_KINDS.findLastIndex((kind) => kind !== 'other' && kept.has(kind));
  return VERSION_KINDS[furthest + 1] ?? 'other';
}
