/** An option of the command that an output adds. */
export interface OutputOption {
  /** Its key in `Settings`. */
  readonly name: string;
  /** As the command takes it: `--talk-pdf`, or `--variant <variant>` with a value. */
  readonly flag: string;
  readonly description: string;
  /** The values that it takes; any text when absent. */
  readonly choices?: readonly string[];
}

/** The options of all outputs that were given, by their names. */
export type Settings = Readonly<Record<string, string | boolean | undefined>>;

/** Also writes what an output has as one HTML file with everything inside. */
export const SINGLE_FILE: OutputOption = {
  name: "singleFile",
  flag: "--single-file",
  description: "also write each article and each talk as one HTML file with everything inside",
};
