/** Calls about the program itself and the workbook file that is open. */
import { z } from 'zod';
import { id, instant, language } from '../model/primitives';
import { line, name } from '../model/text';
import { call } from './call';

/** An opaque reference to a file a person picked; the host knows the path, the renderer never does. */
export const fileRef = z.string().min(1).max(4096);

export const settings = z.object({
  language,
  scheme: z.enum(['light', 'dark', 'auto']),
  /** A person's name in histories and sessions; stays on this computer and in workbooks they write. */
  author: line().nullable(),
});
export type Settings = z.infer<typeof settings>;

export const recent = z.object({
  id,
  title: z.string(),
  file: z.string(),
  folder: z.string(),
  groups: z.int(),
  changedAt: instant.nullable(),
  /** `synced`: the folder is copied by OneDrive, Dropbox or the like. */
  state: z.enum(['here', 'missing', 'synced', 'locked']),
});
export type Recent = z.infer<typeof recent>;

const historyEntry = z.object({ batch: z.int(), label: z.string() }).nullable();
/** The open workbook as the top bar shows it. */
export const workbookStatus = z.object({
  id,
  file: z.string(),
  folder: z.string(),
  title: z.string(),
  readOnly: z.boolean(),
  locked: z.boolean(),
  synced: z.boolean(),
  /** The last moment something reached the disk; null when nothing was written in this session. */
  savedAt: instant.nullable(),
  undo: historyEntry,
  redo: historyEntry,
});
export type WorkbookStatus = z.infer<typeof workbookStatus>;

export const checkReport = z.object({
  ok: z.boolean(),
  /** `PRAGMA integrity_check` said ok. */
  integrity: z.boolean(),
  /** Replaying the change log gives the tables. */
  replay: z.boolean(),
  /** Cells with several values from merged copies that nobody has chosen between yet. */
  conflicts: z.int(),
  problems: z.array(z.string()),
});
export type CheckReport = z.infer<typeof checkReport>;

const history = z.object({ label: z.string(), entities: z.array(z.string()) });

export const application = {
  'app.about': call(
    z.null(),
    z.object({
      name: z.string(),
      version: z.string(),
      host: z.enum(['electron', 'web', 'command-line']),
      languages: z.array(language),
    }),
  ),
  'settings.get': call(z.null(), settings),
  'settings.set': call(settings.partial(), settings),

  'workbook.recent': call(z.null(), z.array(recent)),
  'workbook.forget': call(z.object({ id }), z.null()),
  'workbook.status': call(z.null(), workbookStatus.nullable()),
  /** Makes a workbook with one programme in it. `process` is a built-in definition. */
  'workbook.create': call(
    z.object({ file: fileRef, title: name(), language, process: z.string().default('inclucities') }),
    workbookStatus,
  ),
  'workbook.sample': call(z.object({ file: fileRef, language }), workbookStatus),
  'workbook.open': call(
    z
      .object({ file: fileRef.optional(), recent: id.optional(), passphrase: z.string().min(1).max(1000).optional() })
      .refine((o) => !!o.file !== !!o.recent, { error: 'file-or-recent' }),
    workbookStatus,
  ),
  'workbook.close': call(z.null(), z.null()),
  'workbook.saveCopy': call(z.object({ file: fileRef }), z.object({ file: z.string() })),
  'workbook.check': call(z.null(), checkReport),
  /** `force` undoes even where a cell was changed since (otherwise CHANGED_SINCE). */
  'workbook.undo': call(z.object({ force: z.boolean().default(false) }), history),
  'workbook.redo': call(z.object({ force: z.boolean().default(false) }), history),
};
