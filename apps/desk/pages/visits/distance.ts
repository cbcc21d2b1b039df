/** Places on the earth. */
export interface Point {
  lat: number;
  lon: number;
}

const earthMetres = 6_371_000;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Metres as the crow flies (haversine). */
export function metresBetween(one: Point, other: Point): number {
  const lat = Math.sin(radians(other.lat - one.lat) / 2) ** 2;
  const lon = Math.sin(radians(other.lon - one.lon) / 2) ** 2;
  return 2 * earthMetres * Math.asin(Math.sqrt(lat + Math.cos(radians(one.lat)) * Math.cos(radians(other.lat)) * lon));
}
