// What both entries of the core export beside `loadCore`.
export { Core, type LoadOptions, type OpenOptions } from './core.js';
export { Article, type ReportEntry } from './article.js';
export { Pages, type OutlineEntry, type PageNote, type PaginateOptions, type ReadingUnits, type TextRange } from './pages.js';
export { OffprintError } from './errors.js';
export { isSupported, type WasmSource } from './wasm-module.js';
export { ABI_VERSION } from './instance.js';
export { CanvasMeasurer, type MeasureRequest, type TextMeasurer } from './measurer.js';
export { fontStacks, type FontOverrides, type FontStacks } from './fonts.js';
export { decodePage, type Page, type Line, type Fragment, type Block, type Box, type Container, type TextStyle } from './wire.js';
export type { QrFormat, QrOptions, QrResults, QrSymbol, ShareFormat, ShareLink, ShareOptions, ShareResults } from './qr.js';
export type { PosterOptions, PosterPage, PosterTemplate } from './poster.js';
export type * from './article-data.js';
export type { Importer, ImportOptions, Reading } from '../import/importer.js';
