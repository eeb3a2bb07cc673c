import { enDiagnostics } from './en-diagnostics';
import { spoken } from './spoken';

/** The shape that every language has for the report for help. */
export type DiagnosticsWords = typeof enDiagnostics;

export const diagnosticsWords: DiagnosticsWords = spoken('diagnostics', enDiagnostics);
