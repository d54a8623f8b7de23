/** All words of the engine in one language, by code. */
export interface Words {
  readonly reasons: Readonly<Record<string, string>>;
  readonly instruments: Readonly<Record<string, string>>;
  readonly mechanisms: Readonly<Record<string, string>>;
  readonly facts: Readonly<Record<string, string>>;
  readonly choices: Readonly<Record<string, string>>;
  readonly nodes: Readonly<Record<string, string>>;
  readonly terms: Readonly<Record<string, string>>;
  /** Names of states where those of the locale's own data will not do. */
  readonly states: Readonly<Record<string, string>>;
}
