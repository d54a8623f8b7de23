declare module 'jaro-winkler' {
  /** Likeness from 0 to 1. */
  export default function jaroWinkler(a: string, b: string): number;
}
