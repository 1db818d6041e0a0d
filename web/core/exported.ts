// What both entries of the core export beside `loadCore`.
export { Core, Article, type LoadOptions, type OpenOptions, type ReportEntry } from './core.js';
export { Pages, type PaginateOptions } from './pages.js';
export { OffprintError } from './errors.js';
export { isSupported, type WasmSource } from './wasm-module.js';
export { ABI_VERSION } from './instance.js';
export { CanvasMeasurer, type MeasureRequest, type TextMeasurer } from './measurer.js';
export { fontStacks, type FontOverrides, type FontStacks } from './fonts.js';
export { decodePage, type Page, type Line, type Fragment, type Block, type Box, type Container, type TextStyle } from './wire.js';
export type { QrFormat, QrOptions, QrResults, QrSymbol } from './qr.js';
export type * from './article-data.js';
