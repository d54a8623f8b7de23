import { readOptions } from './options.ts';
import { filledPlace } from './place.ts';

/** Fills a data folder for the other benches, or for trying the desk on: `npm run bench:data -- [--data FOLDER]`. */
const { amount, data, say } = readOptions();
const place = await filledPlace(amount, data, say);
process.stdout.write(`${place.data}\n`);
