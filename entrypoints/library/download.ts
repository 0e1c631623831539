// A file made here, handed to the reader without asking anybody for leave.

/**
 * Hands a file to the browser, which puts it where the reader keeps downloads. A browser that allows none tells nobody: whoever
 * calls this says so (`files.handed`).
 */
export function download(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  // The browser has taken it by the next turn or two; the memory is given back later.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
