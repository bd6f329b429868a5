/** Endings of what a system runs when it is opened, alone or through an interpreter. */
const programEnding =
  /\.(?:exe|com|scr|pif|cpl|dll|sys|msi|msp|msix|appx|bat|cmd|ps1|psm1|vbs?|vbe|jse?|wsf|wsh|hta|lnk|url|reg|jar|chm|scf|inf|gadget|application|sh|bash|zsh|csh|run|bin|elf|deb|rpm|appimage|desktop|app|command|dmg|pkg|py|pl|rb)$/i

/** How programs of Windows, Linux and macOS begin, and scripts that name their interpreter. */
const programBeginning =
  /^(?:MZ|\x7FELF|#!|\xFE\xED\xFA[\xCE\xCF]|[\xCE\xCF]\xFA\xED\xFE|\xCA\xFE\xBA[\xBE\xBF])/

/** Whether a file could run: by its last ending, or by its first bytes whatever it is called. */
export function isProgram(name: string, head: Uint8Array): boolean {
  return programEnding.test(name) || programBeginning.test(Buffer.from(head).toString('latin1'))
}
