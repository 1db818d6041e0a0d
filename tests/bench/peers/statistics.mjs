// Numbers about numbers.

function sorted(values) {
  return values.filter(Number.isFinite).sort((a, b) => a - b);
}

/** The middle one, or between the two in the middle; undefined: there are none. */
export function median(values) {
  const all = sorted(values);
  if (all.length === 0) return undefined;
  const middle = all.length >> 1;
  return all.length % 2 === 1 ? all[middle] : (all[middle - 1] + all[middle]) / 2;
}

/** What is kept of a series. */
export function summary(values) {
  const all = sorted(values);
  return { n: all.length, median: median(all), min: all[0], max: all.at(-1) };
}

/** A summary for each member that is a number in the records. */
export function summaries(records) {
  const names = new Set(records.flatMap((record) => Object.keys(record).filter((name) => typeof record[name] === 'number')));
  return Object.fromEntries([...names].map((name) => [name, summary(records.map((record) => record[name]))]));
}
