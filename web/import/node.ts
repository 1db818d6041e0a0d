// The importer in Node: what the core's entry there has of it.
export { Importer, loadImporter } from '../core/node.js';
export type { ImportOptions, Reading } from './importer.js';
