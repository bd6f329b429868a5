/** TCVN3 letters as Latin-1 shows them, and what they stand for, one to one (domain 4.7). */
const tcvn3Signs = '¡¢£¤¥¦§¨©ª«¬\u00AD®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ'
const tcvn3Letters = Array.from('ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ')
const tcvn3 = new Map(Array.from(tcvn3Signs, (sign, index) => [sign, tcvn3Letters[index] ?? '']))

/** Bases and marks of VNI, whose marked vowels are two characters; the marks as combining characters (domain 4.7). */
const vniBases: Readonly<Record<string, string>> = { ô: 'o\u031B', ö: 'u\u031B' }
const vniMarks: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
}
const vniLetters: Readonly<Record<string, string>> = {
  ñ: 'đ',
  ö: 'ư',
  ô: 'ơ',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
}

/** A word typed in a TCVN3 font, in Unicode; null when it holds a character that TCVN3 has no letter for. */
export function decodeTcvn3(word: string): string | null {
  const letters = Array.from(word, (sign) => (sign < '\u0080' ? sign : tcvn3.get(sign)))
  return letters.includes(undefined) ? null : letters.join('')
}

/** A word typed in a VNI font, in Unicode and lower case; null when it holds a character that has no meaning there. */
export function decodeVni(word: string): string | null {
  let isVni = true
  const decoded = word
    .toLowerCase()
    .replace(/([aeouyôö])([ùøûõïâáàåãäêéèúüë])|[^a-z]/g, (sign, base?: string, mark?: string) => {
      if (base !== undefined && mark !== undefined)
        return ((vniBases[base] ?? base) + (vniMarks[mark] ?? '')).normalize('NFC')
      const letter = vniLetters[sign]
      if (letter === undefined) isVni = false
      return letter ?? sign
    })
  return isVni ? decoded : null
}
