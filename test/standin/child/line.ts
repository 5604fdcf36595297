/** This process's end of the line to the test. */
import { Line } from '../line.ts';
import { SETTINGS_VARIABLE, type StandInSettings, type TestOperations } from '../operations.ts';

export const settings = JSON.parse(process.env[SETTINGS_VARIABLE] ?? '') as StandInSettings;
delete process.env[SETTINGS_VARIABLE];

export const line = new Line<TestOperations>(process);
// The test is gone, and with it every reason to run.
process.on('disconnect', () => process.exit(1));
