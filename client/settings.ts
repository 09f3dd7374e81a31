import { workspace } from 'vscode';

/** The language id of `.sec` files; always served, whatever the settings say. */
export const secLanguage = 'sec';

/** Language ids that the server is asked about: `sec` and those of the setting `sec.languages`. */
export function servedLanguages(): string[] {
  const configured = workspace.getConfiguration('sec').get<unknown>('languages');
  // Settings are typed by hand: anything but a list of words is treated as an empty list.
  const extra = Array.isArray(configured) ? configured.filter((id): id is string => typeof id === 'string') : [];
  return [...new Set([secLanguage, ...extra.map((id) => id.trim()).filter(Boolean)])];
}
