/** Where the built files are found; names carry their content's hash. */
export interface Assets {
  style: string;
  islands: string;
  font: string;
}
