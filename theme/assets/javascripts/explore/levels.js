// Round levels around values, by the rules of `reform.charts.frame.levels`.

const STEPS = [1, 2, 2.5, 5, 10];
const MOST_STEPS = 4;
const LEAST_SPAN = 0.1;

// What a sum of binary fractions may be off.
const NEARLY = 1e-9;

/**
 * Return two to six round levels that span some values, lowest first.
 *
 * Zero is among them where it is near; else they span at least a tenth of the
 * greatest value, so that hundredths of a per cent do not look like a leap.
 */
export function levels(values, bounds = [null, null]) {
  const [low, high] = span(Math.min(...values), Math.max(...values), bounds);
  const isWhole = values.every(Number.isInteger);
  const [step, decimals] = stepOf((high - low) / MOST_STEPS, isWhole);
  const start = Math.floor(low / step + NEARLY);
  const end = Math.ceil(high / step - NEARLY);
  const made = [];
  for (let n = start; n <= end; n += 1) made.push(Number((n * step).toFixed(decimals)));
  return made;
}

function span(low, high, bounds) {
  const least = LEAST_SPAN * Math.max(Math.abs(low), Math.abs(high)) || 1;
  const missing = Math.max(least - (high - low), 0) / 2;
  if (low >= 0 && low <= high - low) return [0, high + missing];
  return shifted(low - missing, high + missing, bounds);
}

function shifted(low, high, [least, most]) {
  if (most !== null && high > most) [low, high] = [low - (high - most), most];
  if (least !== null && low < least) [low, high] = [least, high + (least - low)];
  return [low, high];
}

/** Return the smallest round step that is not under *least*, and its decimals. */
function stepOf(least, isWhole) {
  const wanted = isWhole ? Math.max(least, 1) : least;
  const power = Number(wanted.toExponential().split("e")[1]);
  for (const step of STEPS) {
    const decimals = Math.max(0, (step === 2.5 ? 1 : 0) - power);
    const whole = Number((step * 10 ** power).toFixed(decimals));
    if (whole >= wanted * (1 - NEARLY) && !(isWhole && decimals > 0)) {
      return [whole, decimals];
    }
  }
  throw new RangeError(`no step for ${least}`);
}

/** Return how many decimals all of some numbers can be written with. */
export function decimalsOf(numbers) {
  return Math.max(0, ...numbers.map((n) => (String(n).split(".")[1] ?? "").length));
}
