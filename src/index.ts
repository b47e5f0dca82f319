export { clean, cleanText } from './clean.js';
export { CleanError, type CleanErrorCode } from './errors.js';
export type * from './model/article.js';
export type * from './model/block.js';
export type * from './model/fate.js';
export type { DumpStyle, Page } from './model/page.js';
export type { Lines, Span } from './model/span.js';
export { type CleanOptions, DEFAULT_MAX_BYTES } from './options.js';
