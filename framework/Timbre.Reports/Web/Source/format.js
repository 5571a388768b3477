/** A number of JSON, where NaN and infinities are texts; null where it is none. */
export const number = (value) => {
  const parsed = typeof value === "string" ? Number(value) : value;
  return Number.isFinite(parsed) ? parsed : null;
};

/** A share as per cent with one digit. */
export const percent = (value) => (number(value) === null ? "–" : `${(100 * value).toFixed(1)}\u00a0%`);

/** A figure with a number of digits. */
export const fixed = (value, digits = 3) => (number(value) === null ? "–" : number(value).toFixed(digits));

/** An interval of shares: 88.1 – 97.4 %. */
export const interval = (value) => (value ? `${(100 * value.low).toFixed(1)} – ${(100 * value.high).toFixed(1)}\u00a0%` : null);

/** A duration: 3.2 s, 4 min 12 s, 2 h 5 min. */
export function duration(seconds) {
  if (number(seconds) === null) return "–";
  if (seconds < 60) return `${seconds.toFixed(seconds < 10 ? 1 : 0)} s`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes} min ${Math.round(seconds % 60)} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** A whole number with thin spaces between thousands. */
export const count = (value) => (number(value) === null ? "–" : Math.round(value).toString().replace(/\B(?=(\d{3})+(?!\d))/g, "\u202f"));

/** A count with its noun. */
export const many = (value, one, more = `${one}s`) => `${count(value)} ${value === 1 ? one : more}`;

/** The last parts of a path, which tell recordings apart. */
export const tail = (path, parts = 2) => path.split("/").slice(-parts).join("/");
