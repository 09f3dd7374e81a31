/** The text of the index for the files of a folder. */
export function rulesIndex(folder: string): string;
