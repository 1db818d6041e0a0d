// Prints rows as a table.

function number(value, unit) {
  if (value === undefined) return '–';
  return value.toLocaleString('en', { maximumFractionDigits: unit === 'bytes' ? 0 : value < 10 ? 2 : 1 });
}

function verdict({ limit, value }) {
  if (!limit) return '';
  return `${limit.text.padEnd(10)} ${value !== undefined && limit.holds(value) ? 'holds' : 'does not hold'}`;
}

export function print(rows) {
  const widest = Math.max(...rows.map(({ label }) => label.length));
  for (const row of rows) {
    const { label, value, unit, detail = '' } = row;
    console.log(`${label.padEnd(widest)}  ${number(value, unit).padStart(9)} ${unit.padEnd(6)} ${verdict(row).padEnd(25)} ${detail}`.trimEnd());
  }
}
