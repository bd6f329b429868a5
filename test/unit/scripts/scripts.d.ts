// The scripts are plain JavaScript with their types in comments, out of sight of the program's own type check.
declare module '*/scripts/setup/electron-substitute.mjs' {
  export function refuseUnlessIntact(file: string, expected: string, name: string): Promise<void>
}

declare module '*/scripts/setup/node-version.mjs' {
  export function isNodeRecentEnough(version: string): boolean
}

declare module '*/scripts/setup/packages.mjs' {
  type Packages = Record<string, { version?: string; integrity?: string; optional?: boolean }>
  export function isSameSet(wanted: Packages, installed: Packages): boolean
}

declare module '*/scripts/setup/child-process.mjs' {
  export function gist(output: string): string
}

declare module '*/scripts/setup/system-packages.mjs' {
  interface Need {
    debian: string
    library?: string
    program?: string
    part?: string
  }
  export function missingOf(needs: Need[]): Promise<Need[]>
  export function whyNotInstall(
    missing: Need[],
    system: { isRoot: boolean; hasApt: boolean },
  ): string | undefined
}

declare module '*/scripts/test/tally.mjs' {
  interface Tally {
    passed: number
    failed: number
    skipped: { name: string; reason: string }[]
  }
  export function sum(tallies: Tally[]): Tally
  export function summaryLine(tally: Tally): string
  export function isGood(tally: Tally): boolean
  export function ofVitest(report: unknown, code: number | null): Tally
  export function ofPlaywright(report: unknown, code: number | null): Tally
}
