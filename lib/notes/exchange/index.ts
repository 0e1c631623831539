// Notes to files and back: W3C JSON-LD, Markdown and CSV out; our own JSON-LD and Hypothesis's export in.
export { writeCollection } from './collection';
export { writeCsv } from './csv';
export { writeMarkdown, type MarkdownWords } from './markdown';
export { readNotesFile, UnreadableFile, type FileFault, type FileReading, type SkipReason } from './read-file';
