// What the measurements say, a row for each requirement: label, value, unit, what is asked for, and the measurements behind it. A row whose
// measurements were not asked for is left out.
import { WORKLOADS } from './workloads.mjs';

const atLeast = (least) => ({ text: `>= ${least}`, holds: (value) => value >= least });
const atMost = (most) => ({ text: `<= ${most.toLocaleString('en')}`, holds: (value) => value <= most });
const above = (limit) => ({ text: `> ${limit}`, holds: (value) => value > limit });

const NAMES = { ours: 'Offprint', 'native-columns': 'CSS columns', 'native-scroll-cv': 'scroll, content-visibility', pretext: 'pretext', foliate: 'foliate-js', epubjs: 'epub.js' };

/** Groups of rows, each with the suite that it is from. */
export const GROUPS = {
  open: { suite: 'layout', rows: openRows },
  cold: { suite: 'cold', rows: coldRows },
  font: { suite: 'layout', rows: fontRows },
  width: { suite: 'layout', rows: widthRows },
  startup: { suite: 'startup', rows: startupRows },
  turn: { suite: 'turn', rows: turnRows },
  longest: { suite: 'layout', rows: longestRows },
  growth: { suite: 'layout', rows: growthRows },
  memory: { suite: 'memory', rows: memoryRows },
  bytes: { suite: 'bytes', rows: byteRows },
};

export function rowsOf(results, groups) {
  return groups.flatMap((name) => GROUPS[name].rows(results[GROUPS[name].suite]).filter(Boolean));
}

function find(records, id, workload, throttle) {
  return records.find((record) => record.id === id && record.workload === workload && (throttle === undefined || record.throttle === throttle));
}

function milliseconds(value) {
  return `${value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 })} ms`;
}

/** How many times the peer's figure is ours, or the other way round where `inverse`; `figure` takes it out of a record. */
function ratioRow(label, ours, peer, figure, limit, inverse = false) {
  if (!ours || !peer) return undefined;
  const [own, other] = [figure(ours), figure(peer)];
  const failed = [ours, peer].find((record) => figure(record) === undefined);
  if (failed) return { label, unit: 'x', limit, detail: `${NAMES[failed.id]}: ${failed.error?.message ?? 'no figure'}` };
  const detail = `${milliseconds(own)} : ${milliseconds(other)}`;
  return { label, value: inverse ? own / other : other / own, unit: 'x', limit, detail };
}

function stepRow(records, step, text, workload, peer, limit) {
  const label = `${text.replace('%', WORKLOADS[workload].name)}, faster than ${NAMES[peer]}`;
  return ratioRow(label, find(records, 'ours', workload), find(records, peer, workload), (record) => record[step]?.ms.median, limit);
}

function openRows(records) {
  return [
    stepRow(records, 'open', 'open %', 'zh-100k', 'native-columns', atLeast(6)),
    stepRow(records, 'open', 'open %', 'zh-1m', 'native-columns', atLeast(6)),
    stepRow(records, 'open', 'open %', 'en-100k', 'native-columns', atLeast(4)),
    stepRow(records, 'open', 'open %', 'zh-100k', 'pretext'),
    stepRow(records, 'open', 'open %', 'zh-100k', 'native-scroll-cv'),
  ];
}

function coldRows(records) {
  const row = (workload, peer, limit) => ratioRow(
    `open ${WORKLOADS[workload].name} first in a fresh page, faster than ${NAMES[peer]}`,
    find(records, 'ours', workload), find(records, peer, workload), (record) => record.ms?.median, limit);
  return [
    row('zh-100k', 'native-columns', atLeast(4)),
    row('zh-1m', 'native-columns', atLeast(5)),
  ];
}

function fontRows(records) {
  return ['zh-100k', 'zh-1m'].map((workload) => stepRow(records, 'font', '%, another type size', workload, 'native-columns', atLeast(20)));
}

function widthRows(records) {
  return ['zh-100k', 'zh-1m'].flatMap((workload) => [
    stepRow(records, 'width', '%, another width', workload, 'native-columns', atLeast(8)),
    stepRow(records, 'width', '%, another width', workload, 'pretext', above(1)),
  ]);
}

function startupRows(records) {
  const row = (throttle, peer, limit, inverse) => ratioRow(
    `seed from script to screen, processor x${throttle}, ${inverse ? 'time against' : 'faster than'} ${NAMES[peer]}`,
    find(records, 'ours', 'zh-2k', throttle), find(records, peer, 'zh-2k', throttle), (record) => record.sumPaintedMs?.median, limit, inverse);
  return [1, 4].flatMap((throttle) => [
    row(throttle, 'native-columns', atMost(1.2), true),
    ...['pretext', 'foliate', 'epubjs'].map((peer) => row(throttle, peer, atLeast(2))),
  ]);
}

function turnRows(records) {
  return records.filter(({ workload }) => workload === 'zh-100k').flatMap(({ id, ms, paintedMs }) => [
    { label: `page turn, ${NAMES[id]}`, value: ms.median, unit: 'ms', ...(id === 'ours' && { limit: atMost(3) }), detail: `${ms.n} pages` },
    { label: '… the slowest', value: ms.max, unit: 'ms' },
    { label: '… until it is on the screen', value: paintedMs.median, unit: 'ms' },
  ]);
}

function longestRows(records) {
  return records.filter(({ workload }) => workload === 'zh-1m').map((record) => ({
    label: `longest task while 1,000,000 Han are opened, ${NAMES[record.id]}`,
    value: record.open?.longestTask.median,
    unit: 'ms',
    ...(record.id === 'ours' && { limit: atMost(50) }),
    detail: record.open ? '' : record.error?.message,
  }));
}

function growthRows(records) {
  const [short, long] = ['zh-10k', 'zh-1m'].map((workload) => find(records, 'ours', workload));
  if (!short || !long) return [];
  const label = 'growth from 10,000 to 1,000,000 Han, exponent of the time to open';
  const limit = atMost(1.05);
  if (!short.open || !long.open) return [{ label, unit: '', limit, detail: (short.error ?? long.error).message }];
  const value = Math.log(long.open.ms.median / short.open.ms.median) / Math.log(100);
  return [{ label, value, unit: '', limit, detail: `${milliseconds(short.open.ms.median)} to ${milliseconds(long.open.ms.median)}` }];
}

function memoryRows(records) {
  return records.filter(({ workload }) => workload === 'zh-1m').map(({ id, megabytes, error }) => ({
    label: `memory with 1,000,000 Han open, ${NAMES[id]}`,
    value: megabytes,
    unit: 'MB',
    ...(id === 'ours' && { limit: atMost(60) }),
    detail: error?.message,
  }));
}

function byteRows({ module, scripts }) {
  return [
    { label: 'offprint.wasm, brotli', value: module, unit: 'bytes', limit: atMost(160_000) },
    { label: 'offprint.js and core.js, brotli', value: scripts, unit: 'bytes', limit: atMost(24_000) },
  ];
}
